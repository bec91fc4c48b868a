// SPDX-License-Identifier: MIT
#include "html/footnotes.hpp"

#include <algorithm>

#include "document/link_target.hpp"
#include "html/blocks.hpp"
#include "html/sentences.hpp"

namespace muster::html {
namespace {

void write_back_links(Page& page, const std::string& id, const FootnoteUse& use) {
  page.out.raw("<p class=\"back\">");
  for (std::size_t mark = 1; mark <= use.marks; ++mark) {
    page.out.raw("<a role=\"doc-backlink\"");
    page.out.attribute("href", "#mark-" + id + "-" + std::to_string(mark));
    page.out.raw(">");
    page.out.text(filled(sentences::back_to_mark, {{"number", std::to_string(use.number)}}));
    if (use.marks > 1) page.out.text(" (" + std::to_string(mark) + ")");
    page.out.raw("</a> ");
  }
  page.out.raw("</p>\n");
}

/// Whether the page prints the footnote: the page of a chapter has only the footnotes whose marks
/// are in its text.
bool is_on(const Page& page, const FootnoteUse& use) { return !page.plan || use.marks > 0; }

}  // namespace

std::unordered_map<std::string, FootnoteUse> number_footnotes(const document::Document& document) {
  std::unordered_map<std::string, FootnoteUse> uses;
  std::size_t number = 0;
  for (const std::string& id : document.footnote_order) {
    ++number;
    if (document.footnotes.contains(id)) uses.emplace(id, FootnoteUse{number, 0});
  }
  return uses;
}

void write_footnotes(Page& page) {
  const bool any = std::any_of(page.footnotes.begin(), page.footnotes.end(),
                               [&](const auto& note) { return is_on(page, note.second); });
  if (!any) return;
  const std::string tag = "h" + std::to_string(page.first_level);
  page.out.raw(
      "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n<");
  page.out.raw(tag + " id=\"footnotes\">");
  page.out.text(sentences::notes.words);
  page.out.raw("</" + tag + ">\n<ol>\n");
  for (const std::string& id : page.document.footnote_order) {
    const auto words = page.document.footnotes.find(id);
    if (words == page.document.footnotes.end() || !is_on(page, page.footnotes.at(id))) continue;
    page.out.raw("<li");
    page.out.attribute("id", "note-" + document::anchor_id(id));
    page.out.attribute("value", std::to_string(page.footnotes.at(id).number));
    page.out.raw(">\n");
    write_blocks(page, words->second);
    write_back_links(page, document::anchor_id(id), page.footnotes.at(id));
    page.out.raw("</li>\n");
  }
  page.out.raw("</ol>\n</section>\n");
}

}  // namespace muster::html
