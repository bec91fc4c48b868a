// SPDX-License-Identifier: MIT
#include "app/pipeline.hpp"

#include <exception>
#include <memory>
#include <new>
#include <utility>

#include "app/composed.hpp"
#include "app/diagnostics_of.hpp"
#include "app/first_stages.hpp"
#include "app/missing_sectors.hpp"
#include "app/publication_run.hpp"
#include "app/settable_sectors.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "publish/interruption.hpp"
#include "publish/staging.hpp"
#include "sectors/codes.hpp"

namespace muster::app {

namespace {

/// What publications of all editions are made with.
struct Shared {
  std::unique_ptr<Folder> templates;
  layout::FontLibraries fonts;
};

/// An edition that is ready to be swapped in.
struct Ready {
  publish::Staging staging;
  std::vector<std::string> files;
  bool sections_missing = false;
};

/// One edition on its way through the last three stages.
class EditionBuild {
 public:
  EditionBuild(Tools& tools, Shared& shared, Computed& edition, std::optional<Previous> previous,
               std::vector<std::string> publications)
      : x_tools(tools),
        x_shared(shared),
        x_edition(edition),
        x_previous(std::move(previous)),
        x_publications(std::move(publications)) {}

  /// Nothing where the edition cannot be published: the reasons are in the diagnostics.
  std::optional<Ready> run(Diagnostics& diagnostics) {
    x_before = std::move(diagnostics);
    Try made = make_without_unsettable(
        x_edition.findings, x_edition.dataset.edition.horizon_label, [&] { return make(); },
        x_left_out);
    diagnostics = std::move(made.diagnostics);
    if (made.thrown) std::rethrow_exception(made.thrown);
    return std::move(x_ready);
  }

 private:
  Try make() {
    Try made{x_before, nullptr};
    for (const LeftOut& one : x_left_out) tell(one, made.diagnostics);
    x_ready.reset();
    try {
      collect(made.diagnostics, [&] { publish(made.diagnostics); });
    } catch (const std::bad_alloc&) {
      throw;
    } catch (...) {
      made.thrown = std::current_exception();
    }
    return made;
  }

  void publish(Diagnostics& diagnostics) {
    const model::Dataset& dataset = x_edition.dataset;
    Ready ready{publish::Staging(x_tools.options.out, dataset.edition.id,
                                 model::audience_word(dataset.audience)),
                {},
                any_incomplete(x_edition.findings)};
    compare_again();
    PublicationRun publication{x_edition,           x_previous ? &*x_previous : nullptr,
                               *x_shared.templates, x_shared.fonts,
                               ready.staging,       x_tools,
                               diagnostics};
    std::vector<publish::Manifest> manifests;
    for (const std::string& id : x_publications) {
      if (auto manifest = publication.make(id)) manifests.push_back(std::move(*manifest));
    }
    publication.keep_others(manifests);
    if (diagnostics.has_errors()) return;
    publication.write_index(manifests);
    ready.staging.report_foreign(diagnostics);
    ready.files = publication.files();
    x_ready.emplace(std::move(ready));
  }

  /// After a sector was left out; everything was reported the first time.
  void compare_again() {
    if (x_tries++ == 0 || !x_previous) return;
    Diagnostics told_already;
    const Computed& then = x_previous->edition;
    x_previous->changes = changes::compare(then.dataset, then.findings, x_edition.dataset,
                                           x_edition.findings, told_already);
  }

  void tell(const LeftOut& one, Diagnostics& diagnostics) const {
    Location where;
    for (const sectors::Plugin& plugin : x_tools.plugins)
      if (plugin.accepted && plugin.id == one.sector) where.file = plugin.file;
    diagnostics.warning(
        code::sector_cannot_be_set, where,
        "the findings of sector '" + one.sector + "' cannot be printed: " + one.problem,
        {"report this to the plugin's author: 'muster validate' finds it too"});
  }

  Tools& x_tools;
  Shared& x_shared;
  Computed& x_edition;
  std::optional<Previous> x_previous;
  std::vector<std::string> x_publications;
  Diagnostics x_before;  ///< of the stages before
  std::vector<LeftOut> x_left_out;
  std::optional<Ready> x_ready;
  int x_tries = 0;
};

std::optional<Ready> build_edition(Tools& tools, Shared& shared, const std::string& path,
                                   Diagnostics& diagnostics) {
  auto edition = load_and_compute(tools, path, diagnostics);
  if (!edition) return std::nullopt;
  require_a_sector(tools.options, *edition, diagnostics);
  auto publications = chosen_publications(tools.options, edition->dataset.edition, diagnostics);
  auto previous = compare_with_previous(tools, path, *edition, diagnostics);
  EditionBuild build(tools, shared, *edition, std::move(previous), std::move(publications));
  auto ready = build.run(diagnostics);
  require_a_sector(tools.options, *edition, diagnostics);  // some may have been left out since
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
  publish::Interruption interruption;
  Tools tools = find_tools(options, console, diagnostics);
  Shared shared{open_folder(tools.locations.templates), {}};
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
