// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/diagnostic.hpp"
#include "import/codes.hpp"
#include "import/csv_source.hpp"
#include "import/import.hpp"
#include "import/person_columns.hpp"
#include "import/workbook_source.hpp"
#include "load/file_kind.hpp"

namespace muster::importing {

namespace {

/// The first rows of a file, as text.
struct FirstRows {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint32_t> lines;
  std::string sheet;  ///< "" for CSV
};

constexpr std::size_t looked_at = 40;

std::size_t filled_cells(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& c) { return !c.empty(); }));
}

bool is_all_words(const std::vector<std::string>& row) {
  return std::none_of(row.begin(), row.end(),
                      [](const std::string& cell) { return read_decimal(cell).has_value(); });
}

/// Returns the index of the row that is most likely the header: the first one that has no number
/// and is nearly as wide as the widest. If there is none, because one row is much wider than all
/// others, returns the first of the widest rows without a number.
std::size_t header_row(const FirstRows& first) {
  std::size_t widest = 0;
  for (const auto& row : first.rows) widest = std::max(widest, filled_cells(row));
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < first.rows.size(); ++i) {
    const std::size_t filled = filled_cells(first.rows[i]);
    if (!is_all_words(first.rows[i])) continue;
    if (filled * 4 >= widest * 3) return i;
    if (filled > most) best = i;
    most = std::max(most, filled);
  }
  return best;
}

/// Returns the text in one line: in some workbooks, names of columns have line ends of any kind.
std::string in_one_line(std::string text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

std::string yaml_text(const std::string& text) {
  std::string out = "\"";
  for (char c : in_one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string example_of(const FirstRows& first, std::size_t header, std::size_t column) {
  for (std::size_t i = header + 1; i < first.rows.size(); ++i)
    if (column < first.rows[i].size() && !first.rows[i][column].empty())
      return first.rows[i][column];
  return "";
}

/// Returns a comment for each column. An example would be a value of one person if the rows are
/// about persons, so there is none.
std::string column_lines(const FirstRows& first, std::size_t header) {
  const std::vector<std::string>& names = first.rows[header];
  const bool persons = are_about_persons(names);
  std::string text = persons ? "# The columns of the file, which has a row for each person:\n"
                             : "# The columns of the file, with an example of each:\n";
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += "#   " + yaml_text(names[i]);
    if (!persons) text += "   " + load::in_quotes(in_one_line(example_of(first, header, i)));
    text += "\n";
  }
  return text;
}

std::string recipe_text(const FirstRows& first, const std::string& id, const std::string& file) {
  const std::size_t header = header_row(first);
  std::string text = "# A recipe for muster import, started from " + in_one_line(file) +
                     ".\n# data/recipes/README.md explains the keys. Fill in what is empty.\n";
  text += "recipe: " + id + "\nversion: 1\ntitle:\npublisher:\norigin:\n\n";
  text += "table:                # the table that is filled: see 'muster schema'\n";
  text += "file: {name: " + yaml_text(file) +
          (first.sheet.empty() ? "" : ", sheet: " + yaml_text(first.sheet)) +
          "}   # use '*' where the name changes\n";
  text += "header: {line: " + std::to_string(first.lines[header]) + "}\n\n";
  text += column_lines(first, header);
  text +=
      "columns:\n"
      "  # date: {from: NAME, date: dd/mm/yyyy}\n"
      "  # profession: {from: NAME, map: {Text in the file: text in the table}}\n"
      "  # fte: {from: NAME, rows: add}\n";
  return text;
}

FirstRows first_rows(const InputFile& file, const std::string& sheet,
                     load::FileProblems& problems) {
  FirstRows first;
  const RowTaker take = [&](const SourceRow& row, const PlaceOf&) {
    if (first.rows.size() >= looked_at) return;
    first.rows.emplace_back(row.cells.begin(), row.cells.end());
    first.lines.push_back(row.line);
  };
  CsvSource source(std::nullopt, problems, take);
  load::FileKind kind = load::FileKind::empty;
  bool begun = false;
  file.folder->stream(file.name, [&](std::string_view chunk) {
    if (!begun) kind = load::file_kind(chunk);
    begun = true;
    const bool is_read = !load::is_archive(kind) && load::problem_of(kind).message.empty();
    if (is_read && first.rows.size() < looked_at) source.take(chunk);
  });
  const load::KindProblem problem = load::problem_of(kind);
  if (!problem.message.empty())
    problems.error(code::import_wrong_kind, {}, problem.message, {problem.hint});
  ArchiveWish wish;
  if (!sheet.empty()) wish.sheets = {sheet};
  if (load::is_archive(kind))
    first.sheet = read_archive_rows(file.folder->read(file.name), wish, std::nullopt, problems,
                                    take, [](const auto&) {})
                      .sheet;
  else if (begun && problem.message.empty() && first.rows.size() < looked_at)
    source.finish();  // if not all was read, the text ends inside a row
  return first;
}

}  // namespace

std::optional<std::string> starter_recipe(const InputFile& file, const std::string& id,
                                          const std::string& sheet, Diagnostics& diagnostics) {
  load::FileProblems problems(file.shown);
  const FirstRows first = first_rows(file, sheet, problems);
  if (first.rows.empty() && !problems.has_errors())
    problems.error(code::import_wrong_kind, {}, "the file is empty", {"download it again"});
  const bool failed = problems.has_errors();
  problems.report(diagnostics);
  if (failed) return std::nullopt;
  return recipe_text(first, id, file.name);
}

}  // namespace muster::importing
