// SPDX-License-Identifier: MIT
#include "docx/blocks.hpp"

#include <algorithm>

#include "base/language_tag.hpp"
#include "document/lead_ins.hpp"
#include "document/list_label.hpp"
#include "docx/captions.hpp"
#include "docx/inlines.hpp"
#include "docx/sections.hpp"
#include "docx/tables.hpp"

namespace muster::docx {
namespace {

using namespace document;

Style style_of(const Writing& writing, ParagraphStyle style) {
  if (style == ParagraphStyle::source) return Style::source;
  const bool lead = style == ParagraphStyle::lead && writing.place.body == Style::body;
  return lead ? Style::lead : writing.place.body;
}

void write(Writing& writing, const Heading& heading) { write_heading(writing, heading); }
void write(Writing& writing, const Table& table) { write_table(writing, table); }
void write(Writing& writing, const Chart& chart) { write_chart(writing, chart); }
void write(Writing& writing, const Diagram& diagram) { write_diagram(writing, diagram); }
void write(Writing& writing, const Image& image) { write_image(writing, image); }
void write(Writing& writing, const Box& box) { write_box(writing, box); }
void write(Writing& writing, const Quote& quote) { write_quote(writing, quote); }
void write(Writing& writing, const KeyFigures& figures) { write_key_figures(writing, figures); }
void write(Writing& writing, const Definitions& all) { write_definitions(writing, all); }
void write(Writing& writing, const Timeline& timeline) { write_timeline(writing, timeline); }
void write(Writing& writing, const TimelineStep& step) { write_timeline(writing, {"", {step}}); }
void write(Writing& writing, const PageBreak&) { writing.break_before = true; }

void write(Writing& writing, const Listing& listing) {
  write_listing(writing, listing.kind, false);
}

void write(Writing& writing, const Paragraph& paragraph) {
  if (paragraph.content.empty()) return;
  Look look = running_look(writing);
  look.style = style_of(writing, paragraph.style);
  look.keep_next = writing.introduces;
  open_paragraph(writing, look);
  write_inlines(writing, paragraph.content);
  close_paragraph(writing);
}

/// Returns the style of a list item. In running text it is a list style; elsewhere, such as in a
/// box, the surrounding style remains.
Style item_style(const Writing& writing, bool ordered) {
  const Style around = writing.place.body;
  if (around != Style::body && around != Style::list_more) return around;
  return ordered ? Style::number : Style::bullet;
}

/// Writes a list item. Its first paragraph has a bullet or number from Word, or the label that the
/// author gave.
void write_item(Writing& writing, const ListItem& item, Look look) {
  std::span<const Block> rest = item.blocks;
  if (!rest.empty() && std::holds_alternative<Paragraph>(rest.front().node)) {
    if (!item.label.empty()) look.number = {};
    open_paragraph(writing, look);
    if (!item.label.empty()) {
      write_words(writing, document::printed_label(item.label));
      write_tab(writing);
    }
    write_inlines(writing, std::get<Paragraph>(rest.front().node).content);
    close_paragraph(writing);
    rest = rest.subspan(1);
  }
  write_blocks(writing, rest);
}

void write(Writing& writing, const List& list) {
  const Kept kept(writing.place);
  const double step = list_step(writing.theme.type.body);
  Look look{.style = item_style(writing, list.ordered)};
  Place& place = writing.place;
  ++place.list_depth;
  place.indent += step;
  place.width -= step;
  place.in_main = false;
  if (place.body == Style::body) place.body = Style::list_more;
  const int depth = place.list_depth;
  look.number = list.ordered ? writing.numbering.numbered(depth, list.start)
                             : writing.numbering.bullet(depth);
  look.left = place.indent;
  look.hanging = step;
  for (const ListItem& item : list.items) write_item(writing, item, look);
  writing.after_list = true;
}

/// Writes the code as one paragraph with line breaks.
void write(Writing& writing, const CodeBlock& code) {
  std::string_view rest = code.text;
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  if (rest.empty()) return;
  open_paragraph(writing, {.style = Style::code});
  for (;;) {
    const std::size_t end = rest.find('\n');
    write_words(writing, rest.substr(0, end));
    if (end == std::string_view::npos) break;
    write_line_break(writing);
    rest.remove_prefix(end + 1);
  }
  close_paragraph(writing);
}

/// Writes blocks on landscape pages. Inside cells, lists or boxes no section can begin, so the
/// blocks are written on the current page.
void write(Writing& writing, const Landscape& wide) {
  const bool turns = writing.place.in_main && writing.section.columns == 1;
  if (turns) begin_section(writing, true, 1);
  write_blocks(writing, wide.blocks);
  if (turns) begin_section(writing, false, 1);
}

void write(Writing& writing, const Columns& columns) {
  const bool divides = writing.place.in_main && !writing.section.landscape;
  if (divides) begin_section(writing, false, 2);
  write_blocks(writing, columns.blocks);
  if (divides) begin_section(writing, false, 1);
}

/// An aside is a box, because Word has no column next to the text.
void write(Writing& writing, const SideNote& note) {
  Box box{BoxKind::panel, note.title, "", note.blocks};
  write_box(writing, box);
}

void write(Writing& writing, const ForeignBlocks& foreign) {
  const Kept run(writing.run);
  const Kept place(writing.place);
  const bool known = is_language_tag(foreign.language);
  writing.run.language = known ? foreign.language : "";
  writing.run.right_to_left = writing.place.right_to_left =
      known && is_right_to_left(foreign.language);
  write_blocks(writing, foreign.blocks);
}

/// Parts are only in packs, which are not written as Word files.
void write(Writing& writing, const Part& part) { write_blocks(writing, part.blocks); }
/// Writes nothing: the document links to the PDF instead.
void write(Writing&, const IncludedPdf&) {}

}  // namespace

Look running_look(const Writing& writing) {
  Look look{.style = writing.place.body};
  if (writing.place.indent > 0) look.left = writing.place.indent;
  return look;
}

void write_blocks(Writing& writing, std::span<const Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    writing.introduces = introduces_next(blocks, i);
    std::visit([&](const auto& node) { write(writing, node); }, blocks[i].node);
  }
}

}  // namespace muster::docx
