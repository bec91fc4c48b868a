// SPDX-License-Identifier: MIT
#include "compose/compose.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/blocks/composition.hpp"
#include "compose/blocks/detail.hpp"
#include "compose/blocks/placement.hpp"
#include "compose/blocks/served.hpp"
#include "compose/context.hpp"
#include "compose/finish.hpp"
#include "compose/kept.hpp"
#include "compose/small_counts.hpp"
#include "compose/template/template_compiler.hpp"
#include "document/address_links.hpp"
#include "document/typography.hpp"
#include "document/watermark.hpp"

namespace muster::compose {

namespace {

/// Whether the edition has the tables that the publication needs, and the publication has the
/// variant.
bool can_be_made(const PublicationFile& file, const model::Dataset& dataset, const Location& at,
                 const ComposeOptions& options, Diagnostics& diagnostics) {
  const Publication& publication = file.publication;
  std::size_t before = diagnostics.error_count();
  for (const std::string& table : publication.needs)
    if (dataset.find(table) == nullptr)
      diagnostics.error(
          code::compose_needs, dataset.edition.location,
          "'" + publication.id + "' needs the table '" + table + "', which the edition lacks",
          {"add " + table + ".csv, or remove the publication from the edition's list"});
  const auto& variants = publication.variants;
  if (std::find(variants.begin(), variants.end(), options.variant) == variants.end())
    diagnostics.error(code::compose_variant, at,
                      "'" + publication.id + "' has no variant '" +
                          std::string(variant_words.word(options.variant)) + "'",
                      {"add it to 'variants' in publication.yaml, or choose another variant"});
  return diagnostics.error_count() == before;
}

document::Metadata metadata(const Given& given, bool holds_more) {
  const model::Edition& edition = given.dataset.edition;
  const Publication& publication = given.publication;
  document::Metadata made;
  made.title = publication.title;
  made.subtitle = edition.subtitle;
  made.edition_id = edition.id;
  made.edition_title = edition.title;
  made.organisation = edition.organisation;
  made.publication_id = publication.id;
  made.description = edition.summary.empty() ? publication.description : edition.summary;
  made.language = edition.language;
  made.status = edition.status;
  made.version = version_number(edition.version);
  made.owner = edition.owner;
  made.contact = contact_line(edition.contact);
  made.audience = given.dataset.audience;
  made.date = given.options.date;
  if (given.options.variant == Variant::summary) made.variant = "Summary";
  if (given.options.variant == Variant::large_print) made.variant = "Large print";
  // A restricted document that contains no more than the public one may be passed on like it.
  made.watermark = document::watermark_words(edition.status == EditionStatus::draft, holds_more);
  if (given.options.variant != Variant::large_print) made.most_pages = publication.most_pages;
  return made;
}

void read_template(Composition& composition, const TemplateFile& entry) {
  Lookup& lookup = composition.lookup;
  Diagnostics& diagnostics = composition.diagnostics;
  Program program = compile_template(entry, lookup.names, lookup.store, diagnostics);
  // With an unknown name the text would be incomplete, and the errors that follow would hide the
  // cause.
  if (diagnostics.has_errors()) return;
  SourceText rendered =
      render_template(program, values_of(lookup.names), lookup.files, diagnostics);
  ScanFor audience =
      composition.given.is_public() ? ScanFor::public_readers : ScanFor::restricted_readers;
  composition.draft.document.blocks =
      read_text(composition, rendered, audience, 1, composition.given.publication.id);
}

Outcome outcome_of(const Given& given, const Lookup& lookup, const Draft& draft) {
  return {count_withheld(draft.document), count_rounded(lookup, draft),
          kept_from_public(draft.document, given.dataset, given.findings, draft.template_passages,
                           given.options.public_hides_counts)};
}

struct Composed {
  Draft draft;
  Outcome outcome;
};

/// Composes the document once. `entry` is the file with which the template begins.
std::optional<Composed> compose_once(const Given& given, const Folder& templates,
                                     const std::string& entry, Diagnostics& problems) {
  Composition composition(given, templates, problems);
  Lookup& lookup = composition.lookup;
  Draft& draft = composition.draft;
  check_detail_rules(given, problems);
  check_served(given, problems);
  add_names(composition.given, lookup, draft, problems);
  if (const TemplateFile* file = lookup.store.entry(entry)) {
    read_template(composition, *file);
    place_summary_data(draft);
    place_chart_tables(draft, lookup.files, problems);
    number_blocks(draft, lookup.files, problems);
    point_charts_at_tables(draft);
    mark_basis(given, lookup, draft);
    print_notes_once(draft.document);
    drop_links_to_nothing(draft.document, lookup.tokens.anchors_used());
    collect_references(given, lookup, draft, problems);
  }
  draft.document.files = lookup.files.names();
  Outcome outcome = outcome_of(given, lookup, draft);
  const bool synthetic = draft.document.metadata.synthetic;
  draft.document.metadata = metadata(given, !outcome.kept.empty());
  draft.document.metadata.synthetic = synthetic;
  document::link_addresses(draft.document);
  document::set_typography(draft.document);
  if (!problems.has_errors()) warn_of_small_counts(given, lookup, draft, problems);
  if (problems.has_errors()) return std::nullopt;
  return Composed{std::move(draft), std::move(outcome)};
}

}  // namespace

std::optional<document::Document> compose(const model::Dataset& dataset,
                                          const model::Findings& findings, const Folder& templates,
                                          const ComposeOptions& options, Diagnostics& diagnostics) {
  auto file = read_publication(templates, options.publication, diagnostics);
  Location at{templates.display(options.publication + "/publication.yaml"), 0, 0};
  if (!file || !can_be_made(*file, dataset, at, options, diagnostics)) return std::nullopt;

  Diagnostics problems;
  const Outcome nothing;
  auto composed = compose_once({dataset, findings, file->publication, options, nothing}, templates,
                               file->entry, problems);
  if (composed && composed->draft.asks_outcome && composed->outcome != nothing) {
    problems = {};
    const Outcome outcome = std::move(composed->outcome);
    composed = compose_once({dataset, findings, file->publication, options, outcome}, templates,
                            file->entry, problems);
  }
  diagnostics.merge(std::move(problems));
  if (!composed) return std::nullopt;
  if (options.made != nullptr) options.made->merge(composed->draft.made_figures);
  return std::move(composed->draft.document);
}

}  // namespace muster::compose
