// SPDX-License-Identifier: MIT
#include "app/commands.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/locations.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "compose/compose.hpp"
#include "load/host_tables.hpp"
#include "load/schema_text.hpp"
#include "sectors/sectors.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

std::vector<sectors::Plugin> discovered(const Options& options, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions sector_options;
  sector_options.plugin_folders = locations.plugin_folders;
  sector_options.runner = locations.runner;
  return sectors::discover(sector_options, diagnostics);
}

Json table_names(const std::vector<model::TableSchema>& tables) {
  Json names = Json::array();
  for (const model::TableSchema& table : tables) names.push_back(table.name);
  return names;
}

Json as_json(const sectors::Plugin& plugin) {
  return {{"file", plugin.file},
          {"accepted", plugin.accepted},
          {"verdict", plugin.verdict},
          {"id", plugin.id},
          {"title", plugin.title},
          {"version", plugin.version},
          {"abi", std::to_string(plugin.abi_major) + "." + std::to_string(plugin.abi_minor)},
          {"sha256", plugin.sha256},
          {"needs", table_names(plugin.needs)},
          {"declares", table_names(plugin.declares)}};
}

std::string joined(const std::vector<model::TableSchema>& tables) {
  std::string names;
  for (const model::TableSchema& table : tables) names += (names.empty() ? "" : ", ") + table.name;
  return names.empty() ? "none" : names;
}

void print(const sectors::Plugin& plugin, Console& console) {
  console.result(plugin.file);
  console.result("  verdict:  " + plugin.verdict);
  if (!plugin.accepted) return;
  console.result("  sector:   " + plugin.id + " (" + plugin.title + "), version " + plugin.version);
  console.result("  needs:    " + joined(plugin.needs));
  console.result("  declares: " + joined(plugin.declares));
}

/// The host's tables, then those that sectors declare.
std::vector<model::TableSchema> all_tables(const Options& options, Diagnostics& diagnostics) {
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const sectors::Plugin& plugin : discovered(options, diagnostics)) {
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  }
  return tables;
}

Error unknown_table(const std::string& name, const std::vector<model::TableSchema>& tables) {
  std::vector<std::string> names;
  for (const model::TableSchema& table : tables) names.push_back(table.name);
  std::string near = nearest(name, names);
  return {code::app_table,
          {},
          "there is no table '" + name + "'",
          {near.empty() ? "`muster schema` shows all of them" : "did you mean '" + near + "'?"}};
}

ExitCode dispatch(const Options& options, Console& console) {
  switch (options.command) {
    case Command::sectors:
      return list_sectors(options, console);
    case Command::publications:
      return list_publications(options, console);
    case Command::schema:
      return show_schema(options, console);
    case Command::build:
      break;
  }
  return build(options, console);
}

}  // namespace

ExitCode list_sectors(const Options& options, Console& console) {
  Diagnostics refusals;  // each plugin's verdict says the same
  auto plugins = discovered(options, refusals);
  if (options.json) {
    Json all = Json::array();
    for (const sectors::Plugin& plugin : plugins) all.push_back(as_json(plugin));
    console.result(all.dump(2));
    return ExitCode::ok;
  }
  for (const sectors::Plugin& plugin : plugins) print(plugin, console);
  if (plugins.empty()) console.result("no sector plugins were found");
  return ExitCode::ok;
}

ExitCode list_publications(const Options& options, Console& console) {
  Diagnostics diagnostics;
  auto templates = open_folder(find_locations({}, options.templates).templates);
  for (const compose::Publication& publication : compose::publications(*templates, diagnostics)) {
    console.result(publication.id + ": " + publication.title);
    console.result("  " + publication.description);
  }
  console.report(diagnostics);
  return diagnostics.has_errors() ? ExitCode::bad_input : ExitCode::ok;
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

ExitCode run(const Options& options) {
  Console console(options.quiet, options.json_diagnostics);
  try {
    return dispatch(options, console);
  } catch (const Error& error) {
    Diagnostics diagnostics;
    diagnostics.add(error.diagnostic());
    console.report(diagnostics);
    return options.command == Command::schema ? ExitCode::usage : ExitCode::bad_input;
  }
}

}  // namespace muster::app
