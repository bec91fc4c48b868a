// SPDX-License-Identifier: MIT
#include "workbook/table_sheet.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "document/data_file_name.hpp"
#include "workbook/number_form.hpp"
#include "workbook/sentences.hpp"

namespace muster::workbook {

namespace {

using data::PlainCell;
using data::PlainColumn;
using data::PlainNote;
using data::PlainRow;
using data::PlainTable;
using document::NoteKind;

constexpr std::size_t lines_above = 8;  // most rows above the data, including the header row
constexpr int least_width = 9, most_width = 60;
constexpr std::size_t comfortable = 30, prose = 120;  // characters

std::size_t longest_word(std::string_view words) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
    longest = std::max(longest, count_code_points(words.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

/// Makes one sheet. The table is made first, because its content decides which lines are above it.
class TableSheet {
 public:
  TableSheet(const PlainTable& table, BookNames& names, NoteList& notes)
      : x_from(table), x_notes(notes) {
    const std::string words = table.number.empty() ? table.id : table.number;
    x_sheet.name = names.sheets.unique(sheet_name(words, sentences::sheet.words));
    x_table.name = names.tables.unique(table_name(table.id));
  }

  Sheet sheet() && {
    const std::string title = title_words();
    add_columns();
    add_rows();
    add_lines(title);
    if (!x_table.rows.empty()) x_sheet.table = std::move(x_table);
    return std::move(x_sheet);
  }

 private:
  /// Returns the title, with the marks of the notes that are about the whole table.
  std::string title_words() {
    std::string words = x_from.number;
    if (!x_from.caption.empty()) words += (words.empty() ? "" : ": ") + x_from.caption;
    if (words.empty()) words = x_sheet.name;
    for (const PlainNote& note : x_from.notes)
      if (note.kind == NoteKind::general && !note.text.empty())
        words += " " + x_notes.mark(note.text, x_sheet.name);
    return words;
  }

  void add_columns() {
    x_shown = std::min(x_from.columns.size(), most_columns - 2);
    x_partial = x_shown < x_from.columns.size();
    for (std::size_t i = 0; i < x_shown; ++i) {
      const PlainColumn& column = x_from.columns[i];
      const std::string name = column_title(column.title, column_title(column.name, "Column"));
      x_table.columns.push_back({x_titles.unique(name), column.figures, 0});
    }
    const auto& rows = x_from.rows;
    x_has_basis = std::any_of(rows.begin(), rows.end(),
                              [](const PlainRow& row) { return !row.basis.empty(); });
    x_has_notes = std::any_of(rows.begin(), rows.end(),
                              [&](const PlainRow& row) { return has_own_notes(row); });
    if (x_has_basis) add_own_column(sentences::basis);
    if (x_has_notes) add_own_column(sentences::notes);
    x_longest.resize(x_table.columns.size(), 0);
  }
  void add_own_column(const Phrase& title) {
    x_table.columns.push_back({x_titles.unique(title.words), false, 0});
  }

  static bool is_own(const PlainNote& note) {
    return note.kind != NoteKind::general && !note.text.empty();
  }
  bool has_own_notes(const PlainRow& row) const {
    return std::any_of(x_from.notes.begin(), x_from.notes.end(),
                       [&](const PlainNote& note) { return is_own(note) && is_about(note, row); });
  }
  std::string marks_of(const PlainRow& row) {
    std::string marks;
    for (const PlainNote& note : x_from.notes)
      if (is_own(note) && is_about(note, row))
        marks += (marks.empty() ? "" : " ") + x_notes.mark(note.text, x_sheet.name);
    return marks.empty() ? sentences::no_note.words : marks;
  }

  void add_rows() {
    const std::size_t room = most_rows - lines_above;
    x_partial = x_partial || x_from.rows.size() > room;
    const std::size_t rows = std::min(x_from.rows.size(), room);
    x_table.rows.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) add_row(x_from.rows[row]);
    for (std::size_t i = 0; i < x_table.columns.size(); ++i)
      x_table.columns[i].width = width_for(x_longest[i], x_table.columns[i].title);
  }
  void add_row(const PlainRow& row) {
    std::vector<Value> values;
    values.reserve(x_table.columns.size());
    for (std::size_t i = 0; i < x_shown; ++i)
      values.push_back(value_of(row.cells[i], x_from.columns[i].figures, x_longest[i]));
    std::size_t next = x_shown;
    if (x_has_basis)
      values.push_back(
          text_of(row.basis.empty() ? sentences::no_basis.words : row.basis, x_longest[next++]));
    if (x_has_notes) values.push_back(text_of(marks_of(row), x_longest[next]));
    x_table.rows.push_back(std::move(values));
  }
  Value value_of(const PlainCell& cell, bool figures, std::size_t& longest) {
    if (cell.data.empty()) {
      x_blanks = true;
      return {};
    }
    const auto number = figures ? number_of(cell) : std::nullopt;
    const auto date = number ? std::nullopt : date_of(cell);
    if (!number && !date) return text_of(cell.data, longest);
    longest = std::max({longest, cell.data.size(), count_code_points(cell.printed)});
    return number ? Value(*number) : Value(*date);
  }
  Value text_of(const std::string& words, std::size_t& longest) {
    x_notes.see(words, x_sheet.name);
    std::string text = cut(cleaned(words), most_of_text);
    x_partial = x_partial || (text.size() < words.size() && words.size() > most_of_text);
    longest = std::max(longest, count_code_points(text));
    return text;
  }

  void add_lines(const std::string& title) {
    line(title, LineStyle::title);
    std::string about =
        x_table.rows.empty() ? sentences::no_rows.words : sentences::one_table.words;
    const bool marks = x_has_notes || title.ends_with("]") || x_notes.has_symbol_in(x_sheet.name);
    if (marks) about += std::string(" ") + sentences::symbols.words;
    if (x_blanks) about += std::string(" ") + sentences::blanks.words;
    line(about);
    if (x_partial) line(filled(sentences::partial, {{"file", data_file()}}));
    if (!x_from.summary.empty()) line(x_from.summary);
    if (!x_from.source.empty()) line(filled(sentences::source, {{"source", x_from.source}}));
    link(sentences::contents, sentences::to_contents);
    if (marks) link(sentences::notes, sentences::to_notes);
  }
  std::string data_file() const { return "data/" + document::data_file_name(x_from.id); }

  /// Adds a line of text. If it is longer than the table is wide, it is wrapped in column A, which
  /// is made wider if necessary.
  void line(const std::string& words, LineStyle style = LineStyle::text) {
    constexpr int least_to_wrap_in = 45;
    int width = 0;
    for (const BookColumn& column : x_table.columns) width += column.width;
    const std::string text = cut(cleaned(words), most_of_text);
    const bool wraps = style == LineStyle::text &&
                       count_code_points(text) > static_cast<std::size_t>(std::max(width, 100));
    if (wraps && !x_table.columns.empty())
      x_table.columns[0].width = std::max(x_table.columns[0].width, least_to_wrap_in);
    x_sheet.lines.push_back({text, wraps ? LineStyle::wrapped : style});
  }
  void link(const Phrase& sheet, const Phrase& words) {
    x_sheet.lines.push_back({SheetLink{sheet.words, words.words}});
  }

  const PlainTable& x_from;
  NoteList& x_notes;
  Sheet x_sheet;
  BookTable x_table;
  UniqueNames x_titles{most_of_column_title};
  std::vector<std::size_t> x_longest;  ///< characters of the longest cell of each column
  std::size_t x_shown = 0;             ///< number of columns taken from the document's table
  bool x_has_basis = false, x_has_notes = false, x_blanks = false, x_partial = false;
};

}  // namespace

int width_for(std::size_t longest, std::string_view title) {
  const std::size_t for_title = std::max(longest_word(title), (count_code_points(title) + 2) / 3);
  const std::size_t for_cells = longest <= comfortable ? longest
                                : longest <= prose     ? 40
                                                       : most_width;
  const auto width =
      static_cast<int>(std::min<std::size_t>(std::max(for_title, for_cells) + 3, 200));
  return std::clamp(width, least_width, most_width);
}

Sheet table_sheet(const PlainTable& table, BookNames& names, NoteList& notes) {
  return TableSheet(table, names, notes).sheet();
}

}  // namespace muster::workbook
