// SPDX-License-Identifier: MIT
#include "app/pipeline.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/diagnostics_of.hpp"
#include "app/first_stages.hpp"
#include "app/publication_run.hpp"
#include "base/diagnostic_codes.hpp"
#include "publish/staging.hpp"

namespace muster::app {

namespace {

/// What publications of all editions are made with.
struct Shared {
  std::unique_ptr<Folder> templates;
  render::layout::FontLibrary fonts;
};

/// An edition that is ready to be swapped in.
struct Ready {
  publish::Staging staging;
  std::vector<std::string> files;
  bool sections_missing = false;
};

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

std::optional<Ready> build_edition(Tools& tools, const Shared& shared, const std::string& path,
                                   Diagnostics& diagnostics) {
  const Options& options = tools.options;
  auto edition = load_and_compute(tools, path, diagnostics);
  if (!edition) return std::nullopt;
  const model::Dataset& dataset = edition->dataset;
  auto publications = wanted(options, dataset.edition, diagnostics);
  auto previous = compare_with_previous(tools, path, *edition, diagnostics);

  Ready ready{
      publish::Staging(options.out, dataset.edition.id, model::audience_word(dataset.audience)),
      {},
      any_failed(edition->findings)};
  PublicationRun publication{*edition,          previous ? &*previous : nullptr,
                             *shared.templates, shared.fonts,
                             ready.staging,     tools,
                             diagnostics};
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
  Tools tools = find_tools(options, console, diagnostics);
  Shared shared{open_folder(tools.locations.templates),
                render::layout::FontLibrary("Liberation Sans")};
  std::vector<Ready> editions;
  for (const std::string& path : options.editions) {
    // One edition's trouble does not hide another's, and its warnings are in its own record.
    Diagnostics own;
    collect(own, [&] {
      if (auto ready = build_edition(tools, shared, path, own))
        editions.push_back(std::move(*ready));
    });
    diagnostics.merge(std::move(own));
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::strict_warnings;
  return swap_in(editions, console);
}

}  // namespace muster::app
