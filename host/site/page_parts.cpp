// SPDX-License-Identifier: MIT
#include "site/page_parts.hpp"

#include <utility>

#include "base/number_format.hpp"
#include "document/year_ranges.hpp"
#include "site/sentences.hpp"

namespace muster::site {

document::Inline text(std::string words) { return {document::Text{std::move(words)}}; }

document::Inline link(std::string target, std::string words) {
  return {document::Link{std::move(target), {text(std::move(words))}}};
}

document::Block paragraph(document::Inlines content) {
  return {document::Paragraph{std::move(content)}, {}};
}

document::Block heading(int level, std::string id, std::string words) {
  return {document::Heading{level, std::move(id), "", {text(std::move(words))}}, {}};
}

std::string form_of(Variant variant) {
  switch (variant) {
    case Variant::large_print:
      return sentences::large_print.words;
    case Variant::summary:
      return sentences::summary.words;
    case Variant::standard:
      break;
  }
  return "";
}

namespace {

const Phrase& form_words(OutputFormat format) {
  if (format == OutputFormat::pdf) return sentences::pdf;
  if (format == OutputFormat::slides) return sentences::slides;
  return format == OutputFormat::docx ? sentences::word : sentences::web_page;
}

}  // namespace

std::string output_details(const publish::Output& output) {
  std::string words = " (" + file_size(output.bytes);
  if (output.pages > 0)
    words += filled(output.pages == 1 ? sentences::one_page : sentences::pages,
                    {{"count", std::to_string(output.pages)}});
  return words + ")";
}

document::ListItem output_item(const publish::Manifest& manifest, const publish::Output& output) {
  const Phrase& form = form_words(output.format);
  std::string target = manifest.publication + "/" + output.file;
  const std::string& title = output.title.empty() ? manifest.title : output.title;
  document::Inlines content = {
      link(target,
           filled(form, {{"title", document::with_year_dashes(title)}}) + form_of(output.variant)),
      text(output_details(output))};
  if (!output.accessible) content.push_back(text(sentences::not_accessible.words));
  return {{paragraph(std::move(content))}};
}

document::Metadata page_metadata(const model::Edition& edition, model::Audience audience,
                                 Date date) {
  document::Metadata metadata;
  metadata.titled_by_part = true;
  metadata.subtitle = document::with_year_dashes(edition.subtitle);
  metadata.edition_id = edition.id;
  metadata.edition_title = document::with_year_dashes(edition.title);
  metadata.organisation = edition.organisation;
  metadata.description = edition.summary;
  metadata.language = edition.language;
  metadata.status = edition.status;
  metadata.version = edition.version;
  metadata.owner = edition.owner;
  metadata.audience = audience;
  metadata.date = date;
  return metadata;
}

}  // namespace muster::site
