// SPDX-License-Identifier: MIT
#include "load/foreign_header.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "load/cell.hpp"
#include "load/cell_separator.hpp"
#include "load/codes.hpp"
#include "load/file_kind.hpp"
#include "load/header_row.hpp"
#include "load/limits.hpp"

namespace muster::load {

namespace {

/// The number of rows that are searched for the header.
constexpr std::size_t most_titles = 50;

using Answer = HeaderSearch::Answer;

/// Returns how many cells would be column names of the table if cells were separated by `sign`.
std::size_t names_parted_by(char sign, std::string_view text, const model::TableSchema& schema) {
  std::size_t names = 0;
  for (;;) {
    const std::size_t end = std::min(text.find(sign), text.size());
    std::string_view name = text.substr(0, end);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"')
      name = name.substr(1, name.size() - 2);
    if (schema.find(column_name(name)) != nullptr) ++names;
    if (end == text.size()) return names;
    text.remove_prefix(end + 1);
  }
}

/// How the cells of a header compare with the columns of a table.
struct Likeness {
  std::vector<std::string> known;  ///< cells that are columns of the table
  std::size_t near = 0;            ///< cells that resemble a column, so they are probably misspelt
  std::vector<std::string> other;  ///< cells that don't
  std::size_t missing = 0;  ///< required columns that no cell names
};

Likeness likeness(const std::vector<std::string>& cells, const model::TableSchema& schema) {
  Likeness like;
  std::vector<std::string> names;
  for (const model::ColumnSchema& column : schema.columns) names.push_back(column.name);
  for (const std::string& cell : cells) {
    const std::string name = column_name(cell);
    if (name.empty()) continue;
    if (schema.find(name) != nullptr)
      like.known.push_back(in_quotes(name));
    else if (nearest(name, names).empty())
      like.other.push_back(in_quotes(name));
    else
      ++like.near;
  }
  for (const model::ColumnSchema& column : schema.columns) {
    const bool is_there =
        std::find(like.known.begin(), like.known.end(), in_quotes(column.name)) != like.known.end();
    if (column.required && !is_there) ++like.missing;
  }
  return like;
}

/// Whether the header belongs to another table, and is not a header of this table with mistakes. If
/// only a few names are wrong, it is better to report them one by one.
bool is_of_another(const Likeness& like) {
  constexpr std::size_t few = 2;
  if (like.missing == 0) return false;
  if (like.known.empty()) return like.near == 0 && !like.other.empty();
  return like.other.size() > few && like.other.size() > like.known.size() + like.near;
}

bool has_digit_only(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.,%-+ ") == std::string_view::npos;
}

bool is_too_long(const CsvRow& row) {
  std::size_t bytes = 0;
  for (std::string_view cell : row.cells) bytes += cell.size() + 1;
  return row.cells.size() > limits::columns || bytes > limits::header;
}

std::size_t filled(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
}

}  // namespace

Answer HeaderSearch::refuse(Code code, std::uint32_t line, std::string message, std::string hint) {
  x_foreign = ForeignHeader{code, line, std::move(message), std::move(hint)};
  return Answer::foreign;
}

Answer HeaderSearch::refuse_separator(char sign, bool names_are_known) {
  const std::string save = "save the file from Excel as 'CSV UTF-8 (Comma delimited)'";
  return refuse(code::csv_separator, x_lines.empty() ? 1 : x_lines.front(),
                "the cells are separated by " + separator_word(sign) + ", but commas were expected",
                names_are_known
                    ? save
                    : "if it is a publisher's file, " + recipe_hint(x_schema.name, x_file));
}

Answer HeaderSearch::take_first(const CsvRow& row) {
  const std::string_view first = row.cells.front();
  if (first.starts_with("sep=") && first.size() > 4 && first[4] != ',')
    return refuse_separator(first[4], true);
  if (first.starts_with("sep="))
    return refuse(code::csv_separator, row.line,
                  "the first line is " + in_quotes(first) + ", which only Excel understands",
                  "delete the line, so that the file begins with the names of the columns");
  for (char sign : {';', '\t', '|'})
    if (row.cells.size() == 1 && names_parted_by(sign, first, x_schema) > 1)
      return refuse_separator(sign, true);
  return known_names(row, x_schema) == 0 ? Answer::not_yet
                                         : other_columns(x_rows.front(), row.line);
}

/// Returns Answer::foreign, with the message, if the row has the columns of another table, or many
/// more columns than the table; otherwise Answer::header. Rows that only differ in such columns
/// would all have the same key.
Answer HeaderSearch::other_columns(const std::vector<std::string>& cells, std::uint32_t line) {
  constexpr std::size_t few = 3;
  const Likeness like = likeness(cells, x_schema);
  const std::string columns = counted(filled(cells), "column");
  const std::string table = "the table '" + x_schema.name + "'";
  const bool is_of_it = !is_of_another(like);
  if (is_of_it && like.other.size() > few)
    return refuse(code::csv_other_columns, line,
                  "the header has " + columns + ", and " + std::to_string(like.other.size()) +
                      " of them are not in " + table + ", beginning with " +
                      joined({like.other.begin(), like.other.begin() + few}),
                  "delete them, and give the rest the columns that 'muster schema " +
                      x_schema.name + "' lists; if it is a publisher's file, " +
                      recipe_hint(x_schema.name, x_file));
  if (is_of_it) return Answer::header;
  const std::string hint = "if it is a publisher's file, " + recipe_hint(x_schema.name, x_file) +
                           "; otherwise name the columns as 'muster schema " + x_schema.name +
                           "' does";
  if (line != first_line())
    return refuse(code::csv_title_rows, first_line(),
                  "the header seems to be in line " + std::to_string(line) + ", and none of its " +
                      columns + " is in " + table,
                  hint);
  const std::string shared = like.known.empty()
                                 ? " and none is in both"
                                 : " and only " + joined(like.known) +
                                       (like.known.size() == 1 ? " is in both" : " are in both");
  return refuse(code::csv_other_columns, line,
                "the file has " + columns + ", but " + table + " has " +
                    std::to_string(x_schema.columns.size()) + "," + shared,
                hint);
}

Answer HeaderSearch::take(const CsvRow& row) {
  const bool is_first = x_rows.empty();
  if (is_first && is_too_long(row)) return Answer::header;  // it will be refused as a header
  if (!is_first && looks_like_header(row, x_schema))
    return refuse(code::csv_title_rows, first_line(),
                  "the first line names no column, but line " + std::to_string(row.line) +
                      " looks like the header",
                  "delete the lines above line " + std::to_string(row.line));
  x_rows.emplace_back(row.cells.begin(), row.cells.end());
  x_lines.push_back(row.line);
  const Answer answer = is_first ? take_first(row) : Answer::not_yet;
  if (answer != Answer::not_yet) return answer;
  return x_rows.size() < most_titles ? Answer::not_yet : finish();
}

/// Returns the index of the row that is most likely the header of another table: the first that is
/// at least three quarters as wide as the widest row and contains no number.
std::size_t HeaderSearch::widest_words() const {
  std::size_t widest = 0;
  for (const auto& row : x_rows) widest = std::max(widest, filled(row));
  for (std::size_t i = 0; i < x_rows.size(); ++i)
    if (filled(x_rows[i]) * 4 >= widest * 3 &&
        std::none_of(x_rows[i].begin(), x_rows[i].end(), has_digit_only))
      return i;
  return 0;
}

Answer HeaderSearch::finish() {
  if (x_rows.empty()) return Answer::not_yet;
  const Likeness first = likeness(x_rows.front(), x_schema);
  if (first.near > 0) return Answer::first_is_header;
  if (x_sign != ',') return refuse_separator(x_sign, false);
  const std::size_t header = widest_words();
  const Answer answer = other_columns(x_rows[header], x_lines[header]);
  return answer == Answer::foreign ? answer : Answer::first_is_header;
}

}  // namespace muster::load
