// SPDX-License-Identifier: MIT
#include "html/blocks.hpp"

#include <algorithm>
#include <type_traits>

#include "document/block_words.hpp"
#include "document/link_target.hpp"
#include "document/list_label.hpp"
#include "document/watermark.hpp"
#include "html/aside_writer.hpp"
#include "html/captions.hpp"
#include "html/chart_writer.hpp"
#include "html/contents.hpp"
#include "html/image_writer.hpp"
#include "html/inlines.hpp"
#include "html/table_writer.hpp"

namespace muster::html {
namespace {

using namespace document;

void write_id(Page& page, const std::string& id) {
  if (!id.empty()) page.out.attribute("id", document::anchor_id(id));
}

bool has_links(const Inlines& inlines);

template <class Node>
bool has_links_in(const Node& node) {
  if constexpr (requires { node.target; } || std::is_same_v<Node, FootnoteMark> ||
                std::is_same_v<Node, PageRange>) {
    return true;
  } else if constexpr (requires { node.content; }) {
    return has_links(node.content);
  } else {
    return false;
  }
}

bool has_links(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    return std::visit([](const auto& node) { return has_links_in(node); }, item.node);
  });
}

/// Whether the heading can be a link to itself, which readers can copy and share. A link can't
/// contain other links.
bool can_be_linked(const Heading& heading) {
  return !heading.id.empty() && !has_links(heading.content);
}

void write(Page& page, const Heading& heading) {
  const std::string tag = "h" + std::to_string(page.levels.next(heading.level));
  page.out.raw("<" + tag);
  write_id(page, heading.id);
  page.out.raw(">");
  const bool linked = can_be_linked(heading);
  if (linked) {
    page.out.raw("<a class=\"here\"");
    page.out.attribute("href", "#" + document::anchor_id(heading.id));
    page.out.raw(">");
  }
  write_number(page, heading.number);
  write_inlines(page, heading.content);
  page.out.raw(linked ? "</a></" + tag + ">\n" : "</" + tag + ">\n");
}

void write(Page& page, const Paragraph& paragraph) {
  const std::string style(paragraph_style_words.word(paragraph.style));
  page.out.raw(style.empty() ? "<p>" : "<p class=\"" + style + "\">");
  write_inlines(page, paragraph.content);
  page.out.raw("</p>\n");
}

void write_block(Page& page, const Block& block);

/// How the numbers that an author gave to list items are written: as attributes if they are whole
/// numbers, from which a browser can count, and otherwise as text of the item.
enum class Labels : unsigned char { none, numbers, words };

Labels labels_of(const List& list) {
  Labels labels = Labels::none;
  for (const ListItem& item : list.items) {
    if (item.label.empty()) continue;
    const bool number = item.label.size() <= 9 && item.label.front() != '0' &&
                        item.label.find_first_not_of("0123456789") == std::string::npos;
    if (!number) return Labels::words;
    labels = Labels::numbers;
  }
  return labels;
}

void write_item(Page& page, const ListItem& item, bool tight, Labels labels) {
  page.out.raw("<li");
  if (labels == Labels::numbers && !item.label.empty()) page.out.attribute("value", item.label);
  page.out.raw(">");
  if (labels == Labels::words && !item.label.empty()) {
    page.out.raw("<span class=\"label\">");
    page.out.text(document::printed_label(item.label));
    page.out.raw("</span> ");
  }
  for (const Block& block : item.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (tight && paragraph) {
      write_inlines(page, paragraph->content);
    } else {
      write_block(page, block);
    }
  }
  page.out.raw("</li>\n");
}

void write(Page& page, const List& list) {
  page.out.raw(list.ordered ? "<ol" : "<ul");
  if (list.ordered && list.start != 1) page.out.attribute("start", std::to_string(list.start));
  const Labels labels = labels_of(list);
  if (labels == Labels::words) page.out.attribute("class", "labelled");
  page.out.raw(">\n");
  for (const ListItem& item : list.items) write_item(page, item, list.tight, labels);
  page.out.raw(list.ordered ? "</ol>\n" : "</ul>\n");
}

void write(Page& page, const CodeBlock& code) {
  page.out.raw("<pre><code>");
  page.out.text(code.text);
  page.out.raw("</code></pre>\n");
}

void write(Page& page, const Table& table) { write_table(page, table); }
void write(Page& page, const Chart& chart) { write_chart(page, chart); }
void write(Page& page, const Diagram& diagram) { write_diagram(page, diagram); }
void write(Page& page, const Listing& listing) { write_listing(page, listing.kind); }

void write(Page& page, const Quote& quote) { write_quote(page, quote, write_blocks); }
void write(Page& page, const KeyFigures& figures) { write_key_figures(page, figures); }
void write(Page& page, const Box& box) { write_box(page, box, write_blocks); }
void write(Page& page, const Image& image) { write_image(page, image); }
void write(Page& page, const Definitions& all) { write_definitions(page, all, write_blocks); }
void write(Page& page, const Timeline& timeline) { write_timeline(page, timeline, write_blocks); }
void write(Page& page, const TimelineStep& step) {
  write_timeline(page, {"", {step}}, write_blocks);
}

void write(Page& page, const Landscape& wide) {
  page.out.raw("<div class=\"landscape\">\n");
  write_blocks(page, wide.blocks);
  page.out.raw("</div>\n");
}

void write(Page& page, const Columns& columns) {
  page.out.raw("<div class=\"text-columns\">\n");
  write_blocks(page, columns.blocks);
  page.out.raw("</div>\n");
}

void write(Page& page, const SideNote& note) {
  page.out.raw("<div class=\"side-note\" role=\"note\">\n");
  if (!note.title.empty()) {
    page.out.raw("<p class=\"side-note-title\">");
    page.out.text(note.title);
    page.out.raw("</p>\n");
  }
  write_blocks(page, note.blocks);
  page.out.raw("</div>\n");
}

void write(Page& page, const ForeignBlocks& foreign) {
  page.out.raw("<div");
  write_language(page, foreign.language);
  page.out.raw(">\n");
  write_blocks(page, foreign.blocks);
  page.out.raw("</div>\n");
}

void write(Page& page, const Part& part) {
  page.out.raw("<section class=\"part\"");
  write_id(page, part.id);
  page.out.raw(">\n");
  if (!part.series.empty()) {
    page.out.raw("<p class=\"watermark\">");
    page.out.text(document::watermark_of_exempt_pages(page.document));
    page.out.raw("</p>\n");
  }
  write_blocks(page, part.blocks);
  page.out.raw("</section>\n");
}

/// Writes a link to the file that has only these pages; nothing if there is none.
void write(Page& page, const IncludedPdf& pdf) {
  if (!page.options.parts.contains(pdf.id)) return;
  page.out.raw("<p");
  page.out.attribute("id", pdf.id);
  page.out.raw(">");
  write_inlines(page, {{document::PageRange{pdf.id}}});
  page.out.raw("</p>\n");
}

void write(Page& page, const PageBreak&) { page.out.raw("<div class=\"page-break\"></div>\n"); }

void write_block(Page& page, const Block& block) {
  std::visit([&](const auto& node) { write(page, node); }, block.node);
}

}  // namespace

void write_blocks(Page& page, std::span<const document::Block> blocks) {
  for (const Block& block : blocks) write_block(page, block);
}

}  // namespace muster::html
