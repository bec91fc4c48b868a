// SPDX-License-Identifier: MIT
#include "app/first_stages.hpp"

#include <filesystem>
#include <utility>

#include "app/found_sectors.hpp"
#include "app/load_stage.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "totals/totals.hpp"

namespace muster::app {

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions limits = sector_options(options, locations);
  console.progress("looking for sectors");
  auto plugins = sectors::discover(limits, diagnostics);
  return {options, console, std::move(locations), std::move(limits), std::move(plugins)};
}

std::optional<Loaded> load(Tools& tools, const std::string& path, model::Audience audience,
                           Diagnostics& diagnostics, check::LongTables* long_tables) {
  auto folder = open_folder(path);
  tools.console.progress("loading " + folder->display(""));
  auto dataset = load_for_audience(tools, *folder, path, audience, diagnostics, long_tables);
  if (!dataset) return std::nullopt;
  return Loaded{std::move(folder), std::move(*dataset)};
}

Computed compute(Tools& tools, const std::string& path, Loaded loaded, Diagnostics& diagnostics) {
  auto report = [&](const sectors::Plugin& plugin, bool failed) {
    tools.console.progress("computing: " + plugin.title + (failed ? " failed" : " done"));
  };
  model::Findings findings =
      sectors::compute(loaded.dataset, tools.plugins, tools.sector_options, diagnostics, report);
  findings.all = totals::add_up(findings.sectors, loaded.dataset.edition.horizon_label);
  const bool hides = public_hides_counts(tools, *loaded.folder, path, loaded.dataset);
  return {std::move(loaded.folder), std::move(loaded.dataset), std::move(findings), hides};
}

std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         model::Audience audience, Diagnostics& diagnostics,
                                         check::LongTables* long_tables) {
  auto loaded = load(tools, path, audience, diagnostics, long_tables);
  if (!loaded) return std::nullopt;
  return compute(tools, path, std::move(*loaded), diagnostics);
}

std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics) {
  const std::string& id = edition.dataset.edition.previous;
  if (id.empty()) return std::nullopt;
  std::string place = neighbour(path, id);
  if (!std::filesystem::is_directory(place)) {
    diagnostics.warning(
        code::app_previous, edition.dataset.edition.location,
        "the previous edition '" + id + "' was not found, so changes since then are not shown",
        {"put it at " + place + ", or remove 'previous' from edition.yaml"});
    return std::nullopt;
  }
  auto previous = load_and_compute(tools, place, edition.dataset.audience, diagnostics);
  if (!previous) return std::nullopt;
  auto changes = changes::compare(previous->dataset, previous->findings, edition.dataset,
                                  edition.findings, diagnostics);
  return Previous{std::move(*previous), std::move(changes)};
}

}  // namespace muster::app
