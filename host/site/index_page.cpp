// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

#include "document/watermark.hpp"
#include "site/accessibility_statement.hpp"
#include "site/page_parts.hpp"
#include "site/sentences.hpp"

namespace muster::site {

namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

constexpr std::string_view data_folder = "data/";

document::ListItem data_item(const publish::Manifest& manifest, const publish::Output& output,
                             const std::string& words) {
  Inlines content = {
      link(manifest.publication + "/" + output.file, words + form_of(output.variant)),
      text(output_details(output))};
  return {{paragraph(std::move(content))}};
}

/// The place of an output among those with the same name: web pages before PDFs and Word documents,
/// and the standard variant before the others. Returns nothing for data.
std::optional<std::pair<std::size_t, std::size_t>> place_of(const publish::Output& output) {
  constexpr std::array formats = {OutputFormat::html, OutputFormat::pdf, OutputFormat::slides,
                                  OutputFormat::docx};
  constexpr std::array variants = {Variant::standard, Variant::summary, Variant::large_print};
  const auto* format = std::find(formats.begin(), formats.end(), output.format);
  if (format == formats.end()) return std::nullopt;
  const auto* variant = std::find(variants.begin(), variants.end(), output.variant);
  return std::pair{static_cast<std::size_t>(format - formats.begin()),
                   static_cast<std::size_t>(variant - variants.begin())};
}

/// A part's title, whose numbers are compared as numbers: item 3 is before item 10.
std::vector<std::pair<std::string, unsigned long>> natural_order(const std::string& title) {
  std::vector<std::pair<std::string, unsigned long>> pieces;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t digits = std::min(title.find_first_of("0123456789", at), title.size());
    std::size_t end = std::min(title.find_first_not_of("0123456789", digits), title.size());
    unsigned long number = 0;
    std::from_chars(title.data() + digits, title.data() + end, number);
    pieces.emplace_back(title.substr(at, digits - at), number);
    at = end;
  }
  return pieces;
}

/// Returns the documents of a publication, followed by those of its parts, one part after another.
document::List document_list(const publish::Manifest& manifest) {
  std::vector<const publish::Output*> documents;
  for (const publish::Output& output : manifest.outputs)
    if (place_of(output)) documents.push_back(&output);
  std::stable_sort(documents.begin(), documents.end(), [](const auto* a, const auto* b) {
    return std::tuple(natural_order(a->title), place_of(*a)) <
           std::tuple(natural_order(b->title), place_of(*b));
  });
  document::List list;
  for (const publish::Output* output : documents)
    list.items.push_back(output_item(manifest, *output));
  return list;
}

/// Returns the data files of a publication: first those that hold all its data, then the single
/// ones.
document::List data_list(const publish::Manifest& manifest) {
  constexpr std::pair<OutputFormat, const Phrase&> wholes[] = {
      {OutputFormat::xlsx, sentences::workbook},
      {OutputFormat::ods, sentences::ods},
      {OutputFormat::data_zip, sentences::data_archive},
      {OutputFormat::md, sentences::twin}};
  document::List list;
  for (const auto& [format, words] : wholes)
    for (const publish::Output& output : manifest.outputs)
      if (output.format == format)
        list.items.push_back(data_item(
            manifest, output,
            output.title.empty() ? words.words : output.title + ": " + std::string(words.words)));
  for (const publish::Output& output : manifest.outputs)
    if (output.format == OutputFormat::data)
      list.items.push_back(data_item(manifest, output, output.file.substr(data_folder.size())));
  return list;
}

void add_missing(const publish::Manifest& manifest, Blocks& blocks) {
  if (manifest.missing.empty()) return;
  document::Box box{document::BoxKind::missing, sentences::missing.words, "", {}};
  std::string names;
  for (const std::string& title : manifest.missing) names += (names.empty() ? "" : ", ") + title;
  box.blocks.push_back(paragraph({text(filled(sentences::missing_names, {{"names", names}}))}));
  blocks.push_back({std::move(box), {}});
}

/// Adds when, why and in which files a frozen publication was corrected.
void add_corrections(const publish::Manifest& manifest, Blocks& blocks) {
  for (const publish::Correction& one : manifest.corrections) {
    const auto date = parse_date(one.date);
    std::string files;
    for (const std::string& file : one.files) files += (files.empty() ? "" : ", ") + file;
    blocks.push_back(
        paragraph({text(filled(sentences::corrected,
                               {{"date", date ? long_date(*date) : one.date}, {"why", one.why}})),
                   text(" " + filled(sentences::corrected_files, {{"files", files}}))}));
  }
}

/// Whether the document may hold more than the public one. Older versions of muster did not record
/// this, so their documents may.
bool holds_more(const publish::Manifest& manifest) {
  return !manifest.run || manifest.run->holds_more.value_or(true);
}

void add_publication(const model::Edition& edition, model::Audience audience,
                     const publish::Manifest& manifest, Blocks& blocks) {
  blocks.push_back(heading(2, manifest.publication, manifest.title));
  // The edition's own summary is printed once, at the top of the page.
  if (manifest.description != edition.summary)
    blocks.push_back(paragraph({text(manifest.description)}));
  auto date = parse_date(manifest.date);
  std::string when = date ? long_date(*date) : manifest.date;
  std::string words = filled(manifest.status == edition_status_words.word(EditionStatus::draft)
                                 ? sentences::draft
                                 : sentences::published,
                             {{"date", when}});
  if (audience == model::Audience::restricted)
    words += std::string(" ") +
             (holds_more(manifest) ? sentences::holds_more.words : sentences::same_as_public.words);
  blocks.push_back(paragraph({text(words)}));
  add_corrections(manifest, blocks);
  add_missing(manifest, blocks);
  blocks.push_back({document_list(manifest), {}});
}

/// Adds the list of data files at the end, because it has dozens of entries, and each page already
/// links its own data files.
void add_data(const std::vector<publish::Manifest>& manifests, Blocks& blocks) {
  bool first = true;
  for (const publish::Manifest& manifest : manifests) {
    document::List data = data_list(manifest);
    if (data.items.empty()) continue;
    if (first) blocks.push_back(heading(2, "data", sentences::data.words));
    first = false;
    blocks.push_back(heading(3, manifest.publication + "-data", manifest.title));
    blocks.push_back({std::move(data), {}});
  }
}

void add_accessibility(Blocks& blocks) {
  blocks.push_back(heading(2, "accessibility", sentences::accessibility.words));
  blocks.push_back(paragraph({text(sentences::see.words + std::string(" ")),
                              link(statement_file, sentences::statement_link.words),
                              text(std::string(" ") + sentences::statement_says.words)}));
}

}  // namespace

document::Document index_page(const model::Edition& edition, model::Audience audience,
                              const std::vector<publish::Manifest>& manifests, Date date,
                              const changes::Changes* changes) {
  document::Document document;
  document.metadata = page_metadata(edition, audience, date);
  document.metadata.title = sentences::documents.words;
  document.metadata.publication_id = "index";
  bool restricted = audience == model::Audience::restricted;
  if (restricted && std::any_of(manifests.begin(), manifests.end(), holds_more))
    document.metadata.watermark = document::watermark_words(false, true);
  for (const publish::Manifest& manifest : manifests)
    add_publication(edition, audience, manifest, document.blocks);
  if (changes) add_changes(*changes, document.blocks);
  add_accessibility(document.blocks);
  add_data(manifests, document.blocks);
  return document;
}

}  // namespace muster::site
