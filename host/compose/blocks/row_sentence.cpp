// SPDX-License-Identifier: MIT
#include "compose/blocks/row_sentence.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/names.hpp"
#include "document/synthetic.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Inline;
using document::Inlines;
using document::Text;

constexpr std::ptrdiff_t most_figures = 3;  ///< in a sentence
constexpr std::ptrdiff_t most_cards = 8;

void add_words(Inlines& out, const std::string& words) { out.push_back({Text{words}}); }

/// Adds the content of a cell without the marks of notes, because the notes are printed in words.
void add_content(Inlines& out, const Inlines& content) {
  for (const Inline& part : content) {
    if (std::holds_alternative<document::NoteMark>(part.node)) continue;
    const auto* text = std::get_if<Text>(&part.node);
    if (text == nullptr || text->text != " ") out.push_back(part);
  }
}

/// Adds a figure with its title: "turnover (of filled posts) 16.4%". Adds the unit if the printed
/// figure does not contain it.
void add_figure(Inlines& out, const document::Table& table, std::size_t column,
                const document::Cell& cell) {
  const std::string title = document::plain_text(table.head.front().cells.at(column));
  add_words(out, in_sentence(title) + " ");
  add_content(out, cell.content);
  const std::string& unit = table.columns.at(column).unit;
  if (unit == "WTE" || unit == "posts" || unit == "headcount") add_words(out, " " + unit);
}

/// The caption and the row's name.
Inlines row_title(const document::Table& table) {
  Inlines out{{document::Strong{table.caption}}};
  if (table.synthetic) add_words(out, std::string(document::synthetic_mark));
  add_words(out, ". ");
  add_content(out, table.rows.front().cells.front().content);
  return out;
}

Inlines row_in_words(const document::Table& table) {
  Inlines out = row_title(table);
  const document::Row& row = table.rows.front();
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    add_words(out, i == 1 ? ": " : ", ");
    add_figure(out, table, i, row.cells[i]);
  }
  add_words(out, ".");
  return out;
}

/// A note without its number, which is not needed because there is only one row.
Inlines note_in_words(const document::Note& note) {
  Inlines out;
  for (const Inline& part : note.content) {
    if (std::holds_alternative<document::NoteMark>(part.node)) continue;
    out.push_back(part);
    auto* text = std::get_if<Text>(&out.back().node);
    if (out.size() == 1 && text != nullptr && text->text.starts_with(' ')) text->text.erase(0, 1);
  }
  return out;
}

/// The number of figures in the table's only row; 0 if there are more rows or the row has no name.
std::ptrdiff_t figures_of_row(const model::FindingTable& table) {
  if (table.rows.size() != 1) return 0;
  const auto& cells = table.rows.front().cells;
  const bool is_named = !cells.empty() && std::holds_alternative<std::string>(cells.front());
  if (!is_named) return 0;
  return std::count_if(cells.begin(), cells.end(), [](const auto& cell) {
    return std::holds_alternative<model::FigureIndex>(cell);
  });
}

document::KeyFigure card_of(const document::Table& table, std::size_t column,
                            const document::Cell& cell) {
  document::KeyFigure card;
  card.label = document::plain_text(table.head.front().cells.at(column));
  card.value.text = document::plain_text(cell);
  for (const Inline& part : cell.content)
    if (const auto* figure = std::get_if<document::Figure>(&part.node)) card.value = *figure;
  const std::string& unit = table.columns.at(column).unit;
  if (unit != "%" && unit != "pp" && !card.value.text.ends_with(unit)) card.unit = unit;
  return card;
}

/// Adds the notes in a paragraph, except the note about synthetic data: the dagger replaces it.
void add_notes(const document::Table& table, document::Source source, document::Blocks& out) {
  Inlines notes;
  for (const document::Note& note : table.notes) {
    if (note.kind == document::NoteKind::synthetic) continue;
    if (!notes.empty()) add_words(notes, " ");
    for (Inline& part : note_in_words(note)) notes.push_back(std::move(part));
  }
  if (!notes.empty())
    out.push_back(
        {document::Paragraph{std::move(notes), document::ParagraphStyle::source}, source});
}

}  // namespace

bool is_a_sentence(const model::FindingTable& table) {
  const auto figures = figures_of_row(table);
  return figures >= 1 && figures <= most_figures;
}

bool is_a_row_of_cards(const model::FindingTable& table) {
  const auto figures = figures_of_row(table);
  if (figures <= most_figures || figures > most_cards) return false;
  return figures + 1 == static_cast<std::ptrdiff_t>(table.rows.front().cells.size());
}

document::Blocks row_as_sentence(const document::Table& table, document::Source source) {
  document::Blocks out{{document::Paragraph{row_in_words(table)}, source}};
  add_notes(table, source, out);
  return out;
}

document::Blocks row_as_cards(const document::Table& table, document::Source source) {
  Inlines title = row_title(table);
  add_words(title, ":");
  document::KeyFigures cards;
  const document::Row& row = table.rows.front();
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    cards.items.push_back(card_of(table, i, row.cells[i]));
  document::Blocks out{{document::Paragraph{std::move(title)}, source}};
  out.push_back({std::move(cards), source});
  add_notes(table, source, out);
  return out;
}

}  // namespace muster::compose
