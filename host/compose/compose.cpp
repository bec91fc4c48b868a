// SPDX-License-Identifier: MIT
#include "compose/compose.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/blocks/composition.hpp"
#include "compose/blocks/placement.hpp"
#include "compose/context.hpp"
#include "compose/finish.hpp"
#include "compose/kept.hpp"
#include "compose/small_counts.hpp"
#include "compose/template/template_compiler.hpp"
#include "document/watermark.hpp"

namespace muster::compose {

namespace {

/// Whether the edition has what the publication needs, and the publication the variant.
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
                      {"add it to variants: in publication.yaml, or choose another"});
  return diagnostics.error_count() == before;
}

document::Metadata metadata(const Composition& composition, bool holds_more) {
  const model::Edition& edition = composition.dataset.edition;
  const Publication& publication = composition.publication;
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
  made.version = edition.version;
  made.owner = edition.owner;
  made.contact = contact_line(edition.contact);
  made.audience = model::audience_word(composition.dataset.audience);
  made.date = composition.options.date;
  // A restricted document that holds nothing more than the public one may be passed on like it.
  made.watermark = document::watermark_words(edition.status == "draft", holds_more);
  if (composition.options.variant != Variant::large_print) made.most_pages = publication.most_pages;
  return made;
}

void read_template(Composition& composition, const TemplateFile& entry) {
  Program program =
      compile_template(entry, composition.names, composition.store, composition.diagnostics);
  // A wrong name would render as nothing, and what follows from that would only hide it.
  if (composition.diagnostics.has_errors()) return;
  SourceText rendered = render_template(program, values_of(composition.names), composition.files,
                                        composition.diagnostics);
  ScanFor audience =
      composition.is_public() ? ScanFor::public_readers : ScanFor::restricted_readers;
  composition.document.blocks =
      read_text(composition, rendered, audience, 1, composition.publication.id);
}

struct Composed {
  document::Document document;
  MadeFigures made;
  Outcome outcome;
  bool asks_outcome = false;
};

/// Inputs to a composition other than its own options.
struct Source {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& templates;
  const PublicationFile& file;
};

Outcome outcome_of(Composition& composition) {
  return {count_withheld(composition.document), count_rounded(composition),
          kept_from_public(composition.document, composition.dataset, composition.findings,
                           composition.template_passages, composition.options.public_hides_counts)};
}

/// `expected`: what the document's words say of itself.
std::optional<Composed> compose_once(const Source& source, const ComposeOptions& options,
                                     const Outcome& expected, Diagnostics& problems) {
  Composition composition(source.dataset, source.findings, source.templates,
                          source.file.publication, options, problems);
  composition.outcome = expected;
  add_names(composition);
  if (const TemplateFile* entry = composition.store.entry(source.file.entry)) {
    read_template(composition, *entry);
    number_blocks(composition);
    point_charts_at_tables(composition);
    mark_basis(composition);
    collect_references(composition);
  }
  composition.document.files = composition.files.names();
  Outcome outcome = outcome_of(composition);
  composition.document.metadata = metadata(composition, !outcome.kept.empty());
  if (!problems.has_errors()) warn_of_small_counts(composition);
  if (problems.has_errors()) return std::nullopt;
  return Composed{std::move(composition.document), std::move(composition.made_figures),
                  std::move(outcome), composition.asks_outcome};
}

}  // namespace

std::optional<document::Document> compose(const model::Dataset& dataset,
                                          const model::Findings& findings, const Folder& templates,
                                          const ComposeOptions& options, Diagnostics& diagnostics) {
  auto file = read_publication(templates, options.publication, diagnostics);
  Location at{templates.display(options.publication + "/publication.yaml"), 0, 0};
  if (!file || !can_be_made(*file, dataset, at, options, diagnostics)) return std::nullopt;

  const Source source{dataset, findings, templates, *file};
  Diagnostics problems;
  auto composed = compose_once(source, options, {}, problems);
  if (composed && composed->asks_outcome && composed->outcome != Outcome{}) {
    problems = {};
    const Outcome outcome = std::move(composed->outcome);
    composed = compose_once(source, options, outcome, problems);
  }
  diagnostics.merge(std::move(problems));
  if (!composed) return std::nullopt;
  if (options.made != nullptr) options.made->merge(composed->made);
  return std::move(composed->document);
}

}  // namespace muster::compose
