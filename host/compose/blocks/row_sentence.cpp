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

constexpr std::ptrdiff_t most_figures = 3;

void add_words(Inlines& out, const std::string& words) { out.push_back({Text{words}}); }

/// Adds the content of a cell without the marks of notes, which are printed in words.
void add_content(Inlines& out, const Inlines& content) {
  for (const Inline& part : content) {
    if (std::holds_alternative<document::NoteMark>(part.node)) continue;
    const auto* text = std::get_if<Text>(&part.node);
    if (text == nullptr || text->text != " ") out.push_back(part);
  }
}

/// Adds a figure with its title: "turnover (of filled posts) 16.4%". A unit that the figure itself
/// lacks follows it.
void add_figure(Inlines& out, const document::Table& table, std::size_t column,
                const document::Cell& cell) {
  const std::string title = document::plain_text(table.head.front().cells.at(column));
  add_words(out, in_sentence(title) + " ");
  add_content(out, cell.content);
  const std::string& unit = table.columns.at(column).unit;
  if (unit == "WTE" || unit == "posts" || unit == "headcount") add_words(out, " " + unit);
}

Inlines row_in_words(const document::Table& table) {
  Inlines out{{document::Strong{table.caption}}};
  if (table.synthetic) add_words(out, std::string(document::synthetic_mark));
  add_words(out, ". ");
  const document::Row& row = table.rows.front();
  add_content(out, row.cells.front().content);
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    add_words(out, i == 1 ? ": " : ", ");
    add_figure(out, table, i, row.cells[i]);
  }
  add_words(out, ".");
  return out;
}

/// A note without its number, because it can only be about the one row.
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

}  // namespace

bool is_a_sentence(const model::FindingTable& table) {
  if (table.rows.size() != 1) return false;
  const auto& cells = table.rows.front().cells;
  const auto figures = std::count_if(cells.begin(), cells.end(), [](const auto& cell) {
    return std::holds_alternative<model::FigureIndex>(cell);
  });
  const bool is_named = !cells.empty() && std::holds_alternative<std::string>(cells.front());
  return is_named && figures >= 1 && figures <= most_figures;
}

document::Blocks row_as_sentence(const document::Table& table, document::Source source) {
  document::Blocks out{{document::Paragraph{row_in_words(table)}, source}};
  Inlines notes;
  for (const document::Note& note : table.notes) {
    if (note.kind == document::NoteKind::synthetic) continue;  // the dagger replaces it
    if (!notes.empty()) add_words(notes, " ");
    for (Inline& part : note_in_words(note)) notes.push_back(std::move(part));
  }
  if (!notes.empty())
    out.push_back(
        {document::Paragraph{std::move(notes), document::ParagraphStyle::source}, source});
  return out;
}

}  // namespace muster::compose
