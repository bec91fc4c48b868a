// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

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

void declare_sectors(CLI::App& command, Options& options) {
  command.footer("Example:\n  muster sectors --plugin-dir my-plugins --json");
  command.add_flag("--json", options.json, "Print JSON");
  add_place_options(command, options);
  add_confinement_option(command, options);
  add_console_options(command, options);
}

ExitCode list_sectors(const Options& options, Console& console) {
  Diagnostics refusals;  // each plugin's verdict says the same
  auto plugins = found_sectors(options, refusals);
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

}  // namespace

const Subcommand sectors_command{"sectors", "List sector plugins, and whether each can be used",
                                 declare_sectors, list_sectors};

}  // namespace muster::app
