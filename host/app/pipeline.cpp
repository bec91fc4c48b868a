// SPDX-License-Identifier: MIT
#include "app/pipeline.hpp"

#include <memory>
#include <utility>

#include "app/composed.hpp"
#include "app/first_stages.hpp"
#include "app/guard.hpp"
#include "app/publication_run.hpp"
#include "app/settable_sectors.hpp"
#include "base/diagnostic.hpp"
#include "publish/interruption.hpp"
#include "publish/staging.hpp"

namespace muster::app {

namespace {

/// Objects shared by the publications of all editions.
struct Shared {
  std::unique_ptr<Folder> templates;
  layout::FontLibraries fonts;
};

/// An edition that is ready to be published.
struct Ready {
  publish::Staging staging;
  std::vector<std::string> files;
  bool sections_missing = false;
};

/// Composes and renders the publications, and everything else in their folder, as staged files.
/// Returns nothing after an error.
std::optional<Ready> make_publications(const Tools& tools, Shared& shared, const Computed& edition,
                                       const Previous* previous,
                                       const std::vector<std::string>& publications,
                                       Diagnostics& diagnostics) {
  const model::Dataset& dataset = edition.dataset;
  Ready ready{publish::Staging(tools.options.out, dataset.edition.id,
                               model::audience_word(dataset.audience)),
              {},
              any_incomplete(edition.findings)};
  PublicationRun run{edition,       previous, *shared.templates, shared.fonts,
                     ready.staging, tools,    diagnostics};
  std::vector<publish::Manifest> manifests;
  for (const std::string& publication : publications)
    if (auto documents = run.compose(publication)) manifests.push_back(run.render(*documents));
  run.keep_others(manifests);
  if (diagnostics.has_errors()) return std::nullopt;
  run.write_index(manifests);
  ready.staging.report_foreign(diagnostics);
  ready.files = run.files();
  return ready;
}

/// Makes one edition for one audience, from its folder to staged files. Returns nothing if it
/// cannot be published; the reasons are then in the diagnostics.
std::optional<Ready> build_edition(Tools& tools, Shared& shared, const std::string& path,
                                   model::Audience audience, Diagnostics& diagnostics) {
  auto loaded = load(tools, path, audience, diagnostics);
  if (!loaded) return std::nullopt;
  Computed edition = compute(tools, path, std::move(*loaded), diagnostics);
  require_a_sector(tools.options, edition, diagnostics);
  auto publications = chosen_publications(tools.options, edition.dataset.edition, diagnostics);
  auto previous = compare_with_previous(tools, path, edition, diagnostics);
  Previous* before = previous ? &*previous : nullptr;
  std::optional<Ready> ready;
  make_without_unsettable(tools, edition, before, diagnostics, [&](Diagnostics& found) {
    ready.reset();
    auto made = make_publications(tools, shared, edition, before, publications, found);
    if (made) ready.emplace(std::move(*made));
  });
  require_a_sector(tools.options, edition,
                   diagnostics);  // publications may have failed because of the last sector
  return ready;
}

/// Publishes each edition as a whole, in place of its earlier outputs.
ExitCode publish_all(std::vector<Ready>& editions, Console& console) {
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
  publish::Interruption interruption;
  Tools tools = find_tools(options, console, diagnostics);
  Shared shared{open_folder(tools.locations.templates), {}};
  std::vector<Ready> editions;
  for (const std::string& path : options.editions) {
    // One edition's trouble does not hide another's, and its warnings are in its own record.
    Diagnostics own;
    collect(own, [&] {
      if (auto ready = build_edition(tools, shared, path, options.audience, own))
        editions.push_back(std::move(*ready));
    });
    diagnostics.merge(std::move(own));
  }
  console.report(diagnostics);
  if (diagnostics.has_errors()) return ExitCode::bad_input;
  if (options.strict && diagnostics.warning_count() > 0) return ExitCode::strict_warnings;
  return publish_all(editions, console);
}

}  // namespace muster::app
