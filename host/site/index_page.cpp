// SPDX-License-Identifier: MIT
#include "site/index_page.hpp"

#include <algorithm>

#include "base/file_size.hpp"
#include "document/watermark.hpp"
#include "site/accessibility_statement.hpp"
#include "site/index_changes.hpp"
#include "site/simple_blocks.hpp"

namespace muster::site {

namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

/// Behind the title, for a reader.
std::string form_of(Variant variant) {
  switch (variant) {
    case Variant::large_print:
      return ", large print";
    case Variant::summary:
      return ", summary";
    case Variant::standard:
      break;
  }
  return "";
}

std::string details(const publish::Output& output) {
  std::string words = " (" + file_size(output.bytes);
  if (output.pages > 0) {
    words += ", " + std::to_string(output.pages) + (output.pages == 1 ? " page" : " pages");
  }
  return words + ")";
}

document::ListItem document_item(const publish::Manifest& manifest, const publish::Output& output) {
  std::string words = output.format == "pdf" ? "PDF" : "web page";
  std::string target = manifest.publication + "/" + output.file;
  const std::string& title = output.title.empty() ? manifest.title : output.title;
  Inlines content = {link(target, title + ", " + words + form_of(output.variant)),
                     text(details(output))};
  if (!output.accessible) content.push_back(text(": not accessible throughout"));
  return {{paragraph(std::move(content))}};
}

document::ListItem data_item(const publish::Manifest& manifest, const publish::Output& output) {
  Inlines content = {link(manifest.publication + "/" + output.file, output.file.substr(5)),
                     text(details(output))};
  return {{paragraph(std::move(content))}};
}

/// Web pages before PDFs, the standard variant before the others.
void add_documents(const publish::Manifest& manifest, bool parts, document::List& list) {
  for (const char* format : {"html", "pdf"}) {
    for (Variant variant : {Variant::standard, Variant::summary, Variant::large_print}) {
      for (const publish::Output& output : manifest.outputs) {
        if (output.format != format || output.variant != variant) continue;
        if (output.title.empty() == parts) continue;
        list.items.push_back(document_item(manifest, output));
      }
    }
  }
}

/// The publication before its parts.
document::List document_list(const publish::Manifest& manifest) {
  document::List list;
  for (bool parts : {false, true}) add_documents(manifest, parts, list);
  return list;
}

document::List data_list(const publish::Manifest& manifest) {
  document::List list;
  for (const publish::Output& output : manifest.outputs) {
    if (output.format == "data") list.items.push_back(data_item(manifest, output));
  }
  return list;
}

void add_missing(const publish::Manifest& manifest, Blocks& blocks) {
  if (manifest.missing.empty()) return;
  document::Box box{document::BoxKind::missing, "Sections missing", "", {}};
  std::string names;
  for (const std::string& title : manifest.missing) names += (names.empty() ? "" : ", ") + title;
  box.blocks.push_back(paragraph({text("These sections could not be produced: " + names + ".")}));
  blocks.push_back({std::move(box), {}});
}

/// An earlier version did not record it: then it may.
bool holds_more(const publish::Manifest& manifest) {
  return !manifest.run || manifest.run->holds_more.value_or(true);
}

void add_publication(const model::Edition& edition, model::Audience audience,
                     const publish::Manifest& manifest, Blocks& blocks) {
  blocks.push_back(heading(2, manifest.publication, manifest.title));
  // The page says the edition's own summary once, at its top.
  if (manifest.description != edition.summary)
    blocks.push_back(paragraph({text(manifest.description)}));
  auto date = parse_date(manifest.date);
  std::string when = date ? long_date(*date) : manifest.date;
  std::string status = manifest.status == "draft" ? "Draft, " : "Published ";
  std::string words = status + when + ".";
  if (audience == model::Audience::restricted)
    words += holds_more(manifest) ? " It contains material that is not for publication."
                                  : " It is the same as the public one.";
  blocks.push_back(paragraph({text(words)}));
  add_missing(manifest, blocks);
  blocks.push_back({document_list(manifest), {}});
}

/// Dozens of files that each page links at their tables: last, so that they hide nothing.
void add_data(const std::vector<publish::Manifest>& manifests, Blocks& blocks) {
  bool first = true;
  for (const publish::Manifest& manifest : manifests) {
    document::List data = data_list(manifest);
    if (data.items.empty()) continue;
    if (first) blocks.push_back(heading(2, "data", "Data behind the tables and charts"));
    first = false;
    blocks.push_back(heading(3, manifest.publication + "-data", manifest.title));
    blocks.push_back({std::move(data), {}});
  }
}

/// The document, and below it its accessibility problems.
document::ListItem exception_item(const publish::Manifest& manifest,
                                  const publish::Output& output) {
  document::ListItem item = document_item(manifest, output);
  document::List reasons;
  for (const std::string& obstacle : output.obstacles)
    reasons.items.push_back({{paragraph({text(obstacle + ".")})}});
  if (!reasons.items.empty()) item.blocks.push_back({std::move(reasons), {}});
  return item;
}

/// Published documents to which the previous paragraph does not apply.
void add_exceptions(const std::vector<publish::Manifest>& manifests, Blocks& blocks) {
  document::List list;
  for (const publish::Manifest& manifest : manifests) {
    for (const publish::Output& output : manifest.outputs)
      if (!output.accessible) list.items.push_back(exception_item(manifest, output));
  }
  if (list.items.empty()) return;
  blocks.push_back(
      paragraph({text("These PDFs do not meet PDF/UA-1, because of files that they include as they "
                      "were supplied:")}));
  blocks.push_back({std::move(list), {}});
}

void add_accessibility(const model::Edition& edition,
                       const std::vector<publish::Manifest>& manifests, Date date, Blocks& blocks) {
  blocks.push_back(heading(2, "accessibility", "Accessibility statement"));
  blocks.push_back(paragraph({text(
      "The web pages are made to meet WCAG 2.2 at level AA, and the PDFs to the standard PDF/UA-1: "
      "both can be read with a screen reader and by keyboard. Every chart has a text alternative "
      "and its figures as a table or a file.")}));
  add_exceptions(manifests, blocks);
  add_statement(edition, date, blocks);
}

document::Metadata metadata_of(const model::Edition& edition, model::Audience audience, Date date) {
  document::Metadata metadata;
  metadata.title = "Documents";
  metadata.subtitle = edition.subtitle;
  metadata.edition_id = edition.id;
  metadata.edition_title = edition.title;
  metadata.organisation = edition.organisation;
  metadata.publication_id = "index";
  metadata.description = edition.summary;
  metadata.language = edition.language;
  metadata.status = edition.status;
  metadata.version = edition.version;
  metadata.owner = edition.owner;
  metadata.audience = model::audience_word(audience);
  metadata.date = date;
  return metadata;
}

}  // namespace

document::Document index_page(const model::Edition& edition, model::Audience audience,
                              const std::vector<publish::Manifest>& manifests, Date date,
                              const changes::Changes* changes) {
  document::Document document;
  document.metadata = metadata_of(edition, audience, date);
  bool restricted = audience == model::Audience::restricted;
  if (restricted && std::any_of(manifests.begin(), manifests.end(), holds_more))
    document.metadata.watermark = document::watermark_words(false, true);
  for (const publish::Manifest& manifest : manifests)
    add_publication(edition, audience, manifest, document.blocks);
  if (changes) add_changes(*changes, document.blocks);
  add_accessibility(edition, manifests, date, document.blocks);
  add_data(manifests, document.blocks);
  return document;
}

}  // namespace muster::site
