// SPDX-License-Identifier: MIT
#include "html/contents.hpp"

#include <set>

#include "document/link_target.hpp"
#include "html/captions.hpp"
#include "html/sentences.hpp"

namespace muster::html {
namespace {

using namespace document;

struct Entry {
  int level = 2;
  std::string id;
  std::string number;
  std::string words;
};

/// Whether the anchor is on this page. It may be on the page of another chapter.
bool is_here(const Page& page, const std::string& anchor) {
  return href_of(page, anchor).front() == '#';
}

std::vector<Entry> contents_entries(const Page& page) {
  std::vector<Entry> entries;
  document::HeadingLevels levels(page.document);
  for_each_block(page.document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (!heading) return;
    const int level = levels.next(heading->level);
    if (level > 3 || heading->id.empty()) return;
    if (level > 2 && !is_here(page, document::anchor_id(heading->id))) return;
    entries.push_back({level, document::anchor_id(heading->id), heading->number,
                       plain_text(heading->content, &page.labels)});
  });
  return entries;
}

void write_entry(Page& page, const Entry& entry) {
  page.out.raw("<a");
  page.out.attribute("href", href_of(page, entry.id));
  page.out.raw(">");
  write_number(page, entry.number);
  page.out.text(entry.words);
  page.out.raw("</a>");
}

/// Writes the entries of level 3 from `at` on, as a list inside the current item.
void write_inner(Page& page, const std::vector<Entry>& entries, std::size_t& at) {
  if (at >= entries.size() || entries[at].level < 3) return;
  page.out.raw("\n<ol>\n");
  for (; at < entries.size() && entries[at].level == 3; ++at) {
    page.out.raw("<li>");
    write_entry(page, entries[at]);
    page.out.raw("</li>\n");
  }
  page.out.raw("</ol>\n");
}

/// Writes a list of tables or figures, folded because dozens of lines would push the text down.
/// Writes nothing if there are no entries.
template <typename... Numbered>
void write_numbered(Page& page, const Phrase& title) {
  std::vector<Entry> entries;
  for_each_block(page.document.blocks, [&](const Block& block) {
    const auto add = [&](const auto* item) {
      if (!item || item->id.empty()) return;
      entries.push_back({2, document::anchor_id(item->id), item->number,
                         plain_text(item->caption, &page.labels)});
    };
    (add(std::get_if<Numbered>(&block.node)), ...);
  });
  if (entries.empty()) return;
  page.out.raw("<details class=\"lists\">\n<summary>");
  page.out.text(filled(title, {{"count", std::to_string(entries.size())}}));
  page.out.raw("</summary>\n<ol class=\"listing\">\n");
  for (const Entry& entry : entries) {
    page.out.raw("<li>");
    write_entry(page, entry);
    page.out.raw("</li>\n");
  }
  page.out.raw("</ol>\n</details>\n");
}

void write_abbreviations(Page& page) {
  if (page.document.abbreviations.empty()) return;
  page.out.raw("<dl class=\"abbreviations\">\n");
  for (const auto& [abbreviation, meaning] : page.document.abbreviations) {
    page.out.raw("<div><dt>");
    page.out.text(abbreviation);
    page.out.raw("</dt><dd>");
    page.out.text(meaning);
    page.out.raw("</dd></div>\n");
  }
  page.out.raw("</dl>\n");
}

}  // namespace

void write_contents(Page& page) {
  const std::vector<Entry> entries = contents_entries(page);
  if (entries.empty()) return;
  page.out.raw("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
  page.out.text(sentences::contents.words);
  page.out.raw("</h2>\n<ol>\n");
  for (std::size_t at = 0; at < entries.size();) {
    page.out.raw("<li>");
    if (entries[at].level == 2) write_entry(page, entries[at++]);
    write_inner(page, entries, at);
    page.out.raw("</li>\n");
  }
  page.out.raw("</ol>\n<p class=\"top\"><a href=\"#top\">");
  page.out.text(sentences::to_top.words);
  page.out.raw("</a></p>\n</nav>\n");
}

void write_listing(Page& page, ListingKind kind) {
  if (kind == ListingKind::abbreviations) write_abbreviations(page);
}

void write_lists_at_end(Page& page) {
  std::set<ListingKind> asked;
  for_each_block(page.document.blocks, [&](const Block& block) {
    if (const auto* listing = std::get_if<Listing>(&block.node)) asked.insert(listing->kind);
  });
  if (asked.contains(ListingKind::tables)) write_numbered<Table>(page, sentences::tables);
  if (asked.contains(ListingKind::figures))
    write_numbered<Chart, Diagram>(page, sentences::figures);
}

}  // namespace muster::html
