// SPDX-License-Identifier: MIT
#include "app/pipeline.hpp"

#include <algorithm>
#include <utility>

#include "app/diagnostics_of.hpp"
#include "app/found_sectors.hpp"
#include "app/index_page.hpp"
#include "app/locations.hpp"
#include "app/publication_run.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "compose/compose.hpp"
#include "load/load.hpp"
#include "publish/staging.hpp"
#include "sectors/sectors.hpp"

namespace muster::app {

namespace {

/// What all editions of a call share.
struct Run {
  const Options& options;
  Console& console;
  Locations locations;
  sectors::SectorOptions sector_options;
  std::vector<sectors::Plugin> plugins;
  std::unique_ptr<Folder> templates;
  render::layout::FontLibrary fonts;
};

/// An edition that is ready to be swapped in.
struct Ready {
  publish::Staging staging;
  std::vector<std::string> files;
  bool sections_missing = false;
};

std::optional<model::Dataset> load(Run& run, const Folder& edition, Diagnostics& diagnostics) {
  run.console.progress("loading " + edition.display(""));
  load::LoadOptions options;
  options.audience = run.options.audience;
  for (const sectors::Plugin& plugin : run.plugins) {
    if (!plugin.accepted) continue;
    options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                   plugin.declares.end());
    options.sectors.push_back(plugin.id);
  }
  return load::load_edition(edition, options, diagnostics);
}

model::Findings compute(Run& run, const model::Dataset& dataset, Diagnostics& diagnostics) {
  auto tell = [&](const sectors::Plugin& plugin, bool failed) {
    run.console.progress("computing: " + plugin.title + (failed ? " failed" : " done"));
  };
  return sectors::compute(dataset, run.plugins, run.sector_options, diagnostics, tell);
}

bool any_failed(const model::Findings& findings) {
  return std::any_of(findings.sectors.begin(), findings.sectors.end(),
                     [](const model::SectorFindings& sector) { return sector.failed; });
}

/// The publications to make: those asked for, else all of the edition.
std::vector<std::string> wanted(const Options& options, const model::Edition& edition,
                                Diagnostics& diagnostics) {
  if (options.publications.empty()) return edition.publications;
  for (const std::string& id : options.publications) {
    const auto& known = edition.publications;
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    std::string near = nearest(id, known);
    diagnostics.error(code::app_publication, edition.location,
                      "edition " + edition.id + " has no publication '" + id + "'",
                      {near.empty() ? "add it to `publications` in edition.yaml"
                                    : "did you mean '" + near + "'?"});
  }
  return options.publications;
}

std::optional<Ready> build_edition(Run& run, const std::string& path, Diagnostics& diagnostics) {
  auto folder = open_folder(path);
  auto dataset = load(run, *folder, diagnostics);
  if (!dataset) return std::nullopt;
  auto publications = wanted(run.options, dataset->edition, diagnostics);
  auto findings = compute(run, *dataset, diagnostics);

  Ready ready{publish::Staging(run.options.out, dataset->edition.id,
                               model::audience_word(dataset->audience)),
              {},
              any_failed(findings)};
  PublicationRun publication{*dataset,      findings,    *folder,     *run.templates, run.fonts,
                             ready.staging, run.options, run.console, diagnostics};
  std::vector<publish::Manifest> manifests;
  for (const std::string& id : publications) {
    if (auto manifest = publication.make(id)) manifests.push_back(std::move(*manifest));
  }
  publication.keep_others(manifests);
  if (diagnostics.has_errors()) return std::nullopt;
  publication.write_index(manifests);
  ready.files = publication.files();
  return ready;
}

Run prepare(const Options& options, Console& console, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions limits = sector_options(options, locations);
  console.progress("looking for sectors");
  auto plugins = sectors::discover(limits, diagnostics);
  auto templates = open_folder(locations.templates);
  return {options,
          console,
          std::move(locations),
          std::move(limits),
          std::move(plugins),
          std::move(templates),
          render::layout::FontLibrary("Liberation Sans")};
}

ExitCode swap_in(std::vector<Ready>& editions, Console& console) {
  bool missing = false;
  for (Ready& edition : editions) {
    edition.staging.publish();
    missing = missing || edition.sections_missing;
    for (const std::string& file : edition.files) {
      console.result(edition.staging.place() + "/" + file);
    }
  }
  return missing ? ExitCode::sections_missing : ExitCode::ok;
}

}  // namespace

ExitCode build(const Options& options, Console& console) {
  Diagnostics diagnostics;
  Run run = prepare(options, console, diagnostics);
  std::vector<Ready> editions;
  for (const std::string& path : options.editions) {
    // One edition's trouble does not hide another's.
    collect(diagnostics, [&] {
      if (auto ready = build_edition(run, path, diagnostics)) editions.push_back(std::move(*ready));
    });
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::strict_warnings;
  return swap_in(editions, console);
}

}  // namespace muster::app
