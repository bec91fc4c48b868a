// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "load/schema_text.hpp"
#include "load/table_declaration.hpp"

namespace muster::app {

namespace {

void declare_schema(CLI::App& command, Options& options) {
  command.footer("Example:\n  muster schema staff");
  command.add_option("TABLE", options.table, "Show only this table");
  command.add_flag("--markdown", options.markdown, "Print Markdown, for documentation");
  add_place_options(command, options);
  add_console_options(command, options);
}

/// Returns the host's tables, followed by those that sectors declare.
std::vector<model::TableSchema> all_tables(const Options& options, Diagnostics& diagnostics) {
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const sectors::Plugin& plugin : found_sectors(options, diagnostics)) {
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  }
  return tables;
}

Error unknown_table(const std::string& name, const std::vector<model::TableSchema>& tables) {
  std::vector<std::string> names;
  for (const model::TableSchema& table : tables) names.push_back(table.name);
  return {code::app_table,
          {},
          "there is no table '" + name + "'",
          {did_you_mean(name, names, "see all tables with 'muster schema'")}};
}

ExitCode show_schema(const Options& options, Console& console) {
  Diagnostics diagnostics;
  auto tables = all_tables(options, diagnostics);
  if (!options.table.empty()) {
    auto other = [&](const model::TableSchema& table) { return table.name != options.table; };
    if (std::all_of(tables.begin(), tables.end(), other))
      throw unknown_table(options.table, tables);
    std::erase_if(tables, other);
  }
  if (options.markdown) {
    console.result(load::schema_markdown(tables));
  } else {
    for (const model::TableSchema& table : tables) console.result(load::schema_text(table));
  }
  console.report(diagnostics);
  return ExitCode::ok;
}

}  // namespace

const Subcommand schema_command{"schema",
                                "Show the tables of an edition, with columns, types and units",
                                declare_schema, show_schema, ExitCode::usage};

}  // namespace muster::app
