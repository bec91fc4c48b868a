// SPDX-License-Identifier: MIT
#include "app/edition_build.hpp"

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
              any_incomplete(edition.findings),
              facts_of(edition, tools.options)};
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
  ready.facts.publications = publications;
  return ready;
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
    auto made = make_publications(tools, shared, edition, before, publications, found);
    if (made) ready.emplace(std::move(*made));
  });
  require_a_sector(tools.options, edition,
                   diagnostics);  // publications may have failed because of the last sector
  return ready;
}

}  // namespace muster::app
