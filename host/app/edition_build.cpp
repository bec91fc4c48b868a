// SPDX-License-Identifier: MIT
#include "app/edition_build.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "app/composed.hpp"
#include "app/publication_run.hpp"
#include "app/settable_sectors.hpp"
#include "base/diagnostic.hpp"
#include "base/number_format.hpp"
#include "compose/blocks/figure_text.hpp"
#include "model/cells.hpp"
#include "publish/codes.hpp"
#include "publish/frozen.hpp"

namespace muster::app {

namespace {

/// Labels of totals name all sectors; those of a sector don't name it.
std::string label_of(const model::Findings& findings, const model::SectorFindings& sector,
                     const model::Figure& figure) {
  return &sector == &findings.all ? figure.label : sector.title + ": " + figure.label;
}

void add_figure(const model::Figure& figure, std::string label, std::set<std::string>& seen,
                std::vector<worklist::KeyFigure>& figures) {
  if (!seen.insert(figure.id).second) return;
  const bool has_value = model::has_value(figure.status);
  figures.push_back(
      {figure.id, std::move(label), std::string(unit_word(figure.unit)),
       has_value ? std::optional(printed_number(figure.value, figure.unit, figure.decimals))
                 : std::nullopt,
       std::string(model::status_words.word(figure.status)), compose::print_figure(figure),
       compose::csv_value(figure.value, figure.status, figure.unit, figure.decimals)});
}

/// Returns the figures that the findings show large, in their order, each once.
std::vector<worklist::KeyFigure> key_figures(const model::Findings& findings) {
  std::vector<worklist::KeyFigure> figures;
  std::set<std::string> seen;
  std::vector<const model::SectorFindings*> all = {&findings.all};
  for (const model::SectorFindings& sector : findings.sectors) all.push_back(&sector);
  for (const model::SectorFindings* sector : all)
    for (const model::FindingSection& section : sector->sections)
      for (const model::FindingBlock& block : section.blocks) {
        const auto* cards = std::get_if<model::FindingKeyFigures>(&block);
        if (cards == nullptr) continue;
        for (const model::KeyFigure& card : cards->items) {
          if (card.figure >= sector->figures.size()) continue;
          const model::Figure& figure = sector->figures[card.figure];
          add_figure(figure, label_of(findings, *sector, figure), seen, figures);
        }
      }
  return figures;
}

EditionFacts facts_of(const Computed& edition, const Options& options) {
  const model::Edition& about = edition.dataset.edition;
  const auto name = about.area.names.find("name");
  return {about.id,
          about.title,
          about.organisation,
          about.area.value,
          name == about.area.names.end() ? "" : name->second,
          iso_date(options.date.value_or(about.published)),
          {},
          edition.dataset.disclosure.withheld,
          key_figures(edition.findings)};
}

/// What publications are made from and with.
struct Making {
  const Tools& tools;
  Shared& shared;
  const Computed& edition;
  const Previous* previous;
  const std::vector<std::string>& publications;
};

/// Staged publications, and what would become of the files of frozen ones.
struct Staged {
  Ready ready;
  std::vector<publish::Manifest> manifests;
  std::vector<publish::FrozenFile> frozen;

  bool breaks_frozen() const {
    return std::any_of(frozen.begin(), frozen.end(),
                       [](const auto& file) { return !file.is_harmless(); });
  }
};

/// Composes and renders the publications, and everything else in their folder, as staged files.
/// Returns nothing after an error.
std::optional<Staged> stage(const Making& making, const Corrections& corrections,
                            Diagnostics& diagnostics) {
  const auto& [tools, shared, edition, previous, publications] = making;
  const model::Dataset& dataset = edition.dataset;
  Ready ready{publish::Staging(tools.options.out, dataset.edition.id,
                               model::audience_word(dataset.audience)),
              {},
              any_incomplete(edition.findings),
              facts_of(edition, tools.options)};
  PublicationRun run{edition,       previous, *shared.templates, shared.fonts,
                     ready.staging, tools,    corrections,       diagnostics};
  std::vector<publish::Manifest> manifests;
  for (const std::string& publication : publications)
    if (auto documents = run.compose(publication)) manifests.push_back(run.render(*documents));
  run.keep_others(manifests);
  if (diagnostics.has_errors()) return std::nullopt;
  run.write_index(manifests);
  ready.staging.report_foreign(diagnostics);
  ready.files = run.files();
  ready.facts.publications = publications;
  auto frozen = publish::frozen_files(ready.staging, dataset.edition.frozen, manifests);
  return Staged{std::move(ready), std::move(manifests), std::move(frozen)};
}

publish::CorrectionWanted correction_wanted(const Making& making) {
  const auto& day = making.tools.options.corrected ? making.tools.options.corrected
                                                   : making.edition.dataset.edition.web.updated;
  return {day ? iso_date(*day) : "", making.tools.options.correct.value_or("")};
}

/// Returns a correction for each frozen publication that `staged` would change.
Corrections corrections_for(const Making& making, const Staged& staged, Diagnostics& diagnostics) {
  Corrections corrections;
  const std::string place = staged.ready.staging.place();
  for (const publish::Manifest& manifest : staged.manifests) {
    const bool broken = std::any_of(
        staged.frozen.begin(), staged.frozen.end(), [&](const publish::FrozenFile& file) {
          return file.publication == manifest.publication && !file.is_harmless();
        });
    if (!broken) continue;
    auto correction = publish::correction_of(manifest, correction_wanted(making), staged.frozen,
                                             place, diagnostics);
    if (correction) corrections.emplace(manifest.publication, std::move(*correction));
  }
  return corrections;
}

/// Makes the publications. If files of frozen ones would change, that is an error, or, under
/// --correct, they are made again with the correction on their pages.
std::optional<Ready> make_publications(const Making& making, Diagnostics& diagnostics) {
  const bool correct = making.tools.options.correct.has_value();
  const Diagnostics before = diagnostics;
  auto staged = stage(making, {}, diagnostics);
  const bool corrects = staged && staged->breaks_frozen() && correct;
  if (!staged) return std::nullopt;
  const std::string place = staged->ready.staging.place();
  if (!corrects) {
    publish::report_frozen(place, staged->frozen, diagnostics);
    if (correct)
      diagnostics.error(code::publish_correction, {place, 0, 0},
                        "--correct was given, but this build changes no frozen publication",
                        {"build without --correct, or list the publication as 'frozen'"});
    return diagnostics.has_errors() ? std::nullopt : std::optional(std::move(staged->ready));
  }
  diagnostics = before;  // the second run finds the same again
  const Corrections corrections = corrections_for(making, *staged, diagnostics);
  staged.reset();  // removes its staged files
  if (diagnostics.has_errors()) return std::nullopt;
  auto again = stage(making, corrections, diagnostics);
  return again ? std::optional(std::move(again->ready)) : std::nullopt;
}

}  // namespace

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
    auto made = make_publications({tools, shared, edition, before, publications}, found);
    if (made) ready.emplace(std::move(*made));
  });
  require_a_sector(tools.options, edition,
                   diagnostics);  // publications may have failed because of the last sector
  return ready;
}

}  // namespace muster::app
