// SPDX-License-Identifier: MIT
// Writes boxes, quotations, cards with key figures, timelines and definitions.
#include <algorithm>

#include "document/block_words.hpp"
#include "docx/blocks.hpp"
#include "docx/inlines.hpp"
#include "docx/sentences.hpp"
#include "docx/table_widths.hpp"
#include "docx/tables.hpp"

namespace muster::docx {
namespace {

using namespace document;

constexpr double box_padding = 11;     ///< points, as in Style::box
constexpr double kept_box = 0.4;       ///< a higher box may be divided; share of the text height
constexpr double least_card = 9.5;     ///< least width of a card, as a multiple of the body size
constexpr std::size_t most_cards = 4;  ///< in one row
constexpr double term_share = 0.3;     ///< width of the column of terms, as a share of the table
constexpr double card_padding = 25;    ///< points at left and right together, with the bar

theme::Role bar_colour(BoxKind kind) {
  if (kind == BoxKind::warning) return theme::Role::amber;
  if (kind == BoxKind::missing) return theme::Role::negative;
  if (kind == BoxKind::panel || kind == BoxKind::insight) return theme::Role::accent;
  return theme::Role::box_border;
}

/// Returns the kind of box with its number and title: "Case study: the ward that stopped losing
/// people". Screen readers need the kind as text, because they don't read the colour.
std::string box_title(const Box& box) {
  std::string words(box_kind_name(box.kind));
  if (!box.number.empty()) words += (words.empty() ? "" : " ") + box.number;
  const char* joint = box_kind_name(box.kind).empty() ? " " : ": ";
  if (!box.title.empty()) words += (words.empty() ? "" : joint) + box.title;
  return words;
}

std::size_t cards_across(double width, double size, std::size_t count) {
  const auto fit = static_cast<std::size_t>(std::max(1.0, width / (least_card * size)));
  std::size_t across = std::min({fit, most_cards, count});
  while (across > 2 && count % across == 1) --across;
  return across;
}

std::string value_words(const KeyFigure& figure) {
  return figure.unit.empty() ? figure.value.text : figure.value.text + " " + figure.unit;
}

/// Returns the type size at which the widest value fits a card; 0 if the size of the style fits.
double value_size(const Writing& writing, const KeyFigures& figures, double width) {
  const double size = writing.theme.type.headings[0];
  double widest = 1;
  for (const KeyFigure& each : figures.items)
    widest = std::max(widest, safety * writing.fonts.width(value_words(each), size, true));
  const double room = width - card_padding;
  return widest <= room ? 0 : std::max(writing.theme.type.small, size * room / widest);
}

void write_card(Writing& writing, const KeyFigure& figure, std::size_t number, double size) {
  const std::string before = number > 0 ? std::to_string(number) + ". " : "";
  {
    const Kept kept(writing.run);
    writing.run.size = size;
    write_paragraph(writing, {.style = Style::card_value}, value_words(figure));
  }
  write_paragraph(writing, {.style = Style::card_label}, before + figure.label);
  write_paragraph(writing, {.style = Style::card_note}, figure.comparison);
  write_paragraph(writing, {.style = Style::card_note}, figure.note);
  if (!figure.source.empty())
    write_paragraph(writing, {.style = Style::card_note},
                    sentences::source.words + (" " + figure.source));
}

/// Writes a row of cards. The last row may have fewer cards, and then also fewer cells.
void write_card_row(Writing& writing, const KeyFigures& figures, std::size_t first,
                    std::size_t across, double width, double size) {
  Xml& xml = writing.xml();
  const std::size_t last = std::min(first + across, figures.items.size());
  xml.open("w:tr");
  xml.open("w:trPr");
  if (const std::size_t rest = first + across - last; rest > 0) {
    xml.leaf("w:gridAfter", {{"w:val", std::to_string(rest)}});
    xml.leaf("w:wAfter",
             {{"w:w", twentieths(width * static_cast<double>(rest))}, {"w:type", "dxa"}});
  }
  xml.leaf("w:cantSplit");
  xml.close("w:trPr");
  for (std::size_t i = first; i < last; ++i)
    write_cell(writing, width, "",
               [&] { write_card(writing, figures.items[i], figures.numbered ? i + 1 : 0, size); });
  xml.close("w:tr");
}

void write_step(Writing& writing, const TimelineStep& step, const Look& look) {
  open_paragraph(writing, look);
  if (!step.period.empty()) {
    const Kept kept(writing.run);
    writing.run.colour = colour_code(writing.theme.colour(theme::Role::accent));
    write_words(writing, step.period + (step.title.empty() ? "" : ": "));
  }
  write_inlines(writing, step.title);
  close_paragraph(writing);
  const Kept kept(writing.place);
  Place& place = writing.place;
  const double indent = list_step(writing.theme.type.body);
  place.indent += indent;
  place.width -= indent;
  place.in_main = false;
  if (place.body == Style::body) place.body = Style::list_more;
  write_blocks(writing, step.blocks);
}

void write_box_content(Writing& writing, const Box& box) {
  Place& place = writing.place;
  writing.odd_box = !writing.odd_box;
  place.border = box_border(writing.theme, bar_colour(box.kind), writing.odd_box);
  place.box_indent += box_padding;
  place.width -= 2 * box_padding;
  place.in_main = false;
  place.body = Style::box;
  if (!box.id.empty()) writing.anchors_due.push_back(box.id);
  write_paragraph(writing, {.style = Style::box_title}, box_title(box));
  write_blocks(writing, box.blocks);
  if (box.source.empty()) return;
  open_paragraph(writing, {.style = Style::source});
  write_words(writing, sentences::source.words + std::string(" "));
  write_inlines(writing, box.source);
  close_paragraph(writing);
}

/// Keeps a box on one page and in one column, if it is low enough. A box in a cell stays as it is.
void keep_together(Writing& writing, const BoxLines& box) {
  const theme::Typography& type = writing.theme.type;
  const double height = box.lines * type.body * type.line_height;
  if (writing.story != &writing.body || writing.place.in_cell ||
      height > kept_box * text_height(writing, writing.section.landscape))
    return;
  for (std::size_t i = box.paragraphs.size(); i-- > 0;) {
    const BoxLines::Paragraph& each = box.paragraphs[i];
    const bool last = i + 1 == box.paragraphs.size();
    std::string markup = last || each.keeps_next ? "" : "<w:keepNext/>";
    markup += "<w:keepLines/>";
    writing.xml().insert(each.place, markup);
    if (writing.last_properties > each.place) writing.last_properties += markup.size();
  }
}

}  // namespace

void write_box(Writing& writing, const Box& box) {
  const Kept kept(writing.place);
  BoxLines lines;
  {
    const Kept outer(writing.box);
    writing.box = &lines;
    write_box_content(writing, box);
  }
  keep_together(writing, lines);
}

void write_quote(Writing& writing, const Quote& quote) {
  {
    const Kept kept(writing.place);
    writing.place.body = quote.pulled ? Style::pulled_quote : Style::quote;
    writing.place.in_main = false;
    write_blocks(writing, quote.blocks);
  }
  Look look{.style = Style::attribution};
  if (quote.pulled) look.border = quote_border(writing.theme, true);
  if (!quote.attribution.empty()) write_paragraph(writing, look, "— " + quote.attribution);
}

void write_key_figures(Writing& writing, const KeyFigures& figures) {
  const std::size_t count = figures.items.size();
  if (count == 0) return;
  if (!figures.id.empty()) writing.anchors_due.push_back(figures.id);
  const std::size_t across = cards_across(writing.place.width, writing.theme.type.body, count);
  const double width = writing.place.width / static_cast<double>(across);
  TableFrame frame{Style::cards, std::vector<double>(across, width), sentences::key_figures.words,
                   ""};
  open_table(writing, frame);
  const double size = value_size(writing, figures, width);
  for (std::size_t first = 0; first < count; first += across)
    write_card_row(writing, figures, first, across, width, size);
  close_table(writing);
}

void write_timeline(Writing& writing, const Timeline& timeline) {
  if (!timeline.id.empty()) writing.anchors_due.push_back(timeline.id);
  Look look{.style = Style::step};
  const bool counted = std::all_of(timeline.steps.begin(), timeline.steps.end(),
                                   [](const TimelineStep& step) { return step.period.empty(); });
  if (counted) look.number = writing.numbering.numbered(1, 1);
  for (const TimelineStep& step : timeline.steps) write_step(writing, step, look);
  writing.after_list = true;
}

void write_definitions(Writing& writing, const Definitions& definitions) {
  if (definitions.items.empty()) return;
  if (!definitions.id.empty()) writing.anchors_due.push_back(definitions.id);
  write_paragraph(writing, {.style = Style::step}, definitions.title);
  const double terms = term_share * writing.place.width;
  const double rest = writing.place.width - terms;
  TableFrame frame{Style::record, {terms, rest}, definitions.title, ""};
  if (frame.title.empty()) frame.title = sentences::record.words;
  frame.has_row_heads = true;
  open_table(writing, frame);
  for (const Definition& item : definitions.items) {
    writing.xml().open("w:tr");
    write_cell(writing, terms, "", [&] {
      const Kept kept(writing.run);
      writing.run.bold = true;
      open_paragraph(writing, {.style = Style::table_words});
      write_inlines(writing, item.term);
      close_paragraph(writing);
    });
    write_cell(writing, rest, "", [&] {
      const Kept kept(writing.place);
      writing.place.body = Style::table_words;
      write_blocks(writing, item.blocks);
    });
    writing.xml().close("w:tr");
  }
  close_table(writing);
}

}  // namespace muster::docx
