// SPDX-License-Identifier: MIT
#include "app/first_stages.hpp"

#include <filesystem>
#include <utility>

#include "app/found_sectors.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/load.hpp"

namespace muster::app {

namespace {

std::optional<model::Dataset> load(Tools& tools, const Folder& edition, Diagnostics& diagnostics) {
  tools.console.progress("loading " + edition.display(""));
  load::LoadOptions options;
  options.audience = tools.options.audience;
  for (const sectors::Plugin& plugin : tools.plugins) {
    if (!plugin.accepted) continue;
    options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                   plugin.declares.end());
    options.sectors.push_back(plugin.id);
  }
  return load::load_edition(edition, options, diagnostics);
}

model::Findings compute(Tools& tools, const model::Dataset& dataset, Diagnostics& diagnostics) {
  auto tell = [&](const sectors::Plugin& plugin, bool failed) {
    tools.console.progress("computing: " + plugin.title + (failed ? " failed" : " done"));
  };
  return sectors::compute(dataset, tools.plugins, tools.sector_options, diagnostics, tell);
}

/// Beside the folder `path`.
std::string neighbour(const std::string& path, const std::string& name) {
  std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return (folder.parent_path() / name).string();
}

}  // namespace

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions limits = sector_options(options, locations);
  console.progress("looking for sectors");
  auto plugins = sectors::discover(limits, diagnostics);
  return {options, console, std::move(locations), std::move(limits), std::move(plugins)};
}

std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         Diagnostics& diagnostics) {
  auto folder = open_folder(path);
  auto dataset = load(tools, *folder, diagnostics);
  if (!dataset) return std::nullopt;
  auto findings = compute(tools, *dataset, diagnostics);
  return Computed{std::move(folder), std::move(*dataset), std::move(findings)};
}

std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics) {
  const std::string& id = edition.dataset.edition.previous;
  if (id.empty()) return std::nullopt;
  std::string place = neighbour(path, id);
  if (!std::filesystem::is_directory(place)) {
    diagnostics.warning(
        code::app_previous, edition.dataset.edition.location,
        "the edition before this one, " + id + ", is not beside it, so nothing says what changed",
        {"put it at " + place + ", or take `previous` out"});
    return std::nullopt;
  }
  auto previous = load_and_compute(tools, place, diagnostics);
  if (!previous) return std::nullopt;
  auto changes = changes::compare(previous->dataset, previous->findings, edition.dataset,
                                  edition.findings, diagnostics);
  return Previous{std::move(*previous), std::move(changes)};
}

}  // namespace muster::app
