// SPDX-License-Identifier: MIT
#include "load/table_reader.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/sheet_place.hpp"
#include "load/cell_separator.hpp"
#include "load/codes.hpp"
#include "load/csv_reader.hpp"
#include "load/file_kind.hpp"
#include "load/margins.hpp"
#include "load/table_builder.hpp"

namespace muster::load {

namespace {

/// A table's file, which may be read more than once.
struct Source {
  const Folder& edition;
  const model::TableSchema& schema;
  const TableOptions& options;
  model::TextPool& texts;
  std::string file = schema.name + ".csv";
};

/// Returns the name of the table's source inside the edition, for messages: the file, or the sheet
/// of a workbook that holds the table.
std::string shown_name(const Source& from) {
  const std::string folder = from.edition.display("");
  const std::string shown = from.edition.display(from.file);
  return is_sheet(shown) && shown.starts_with(folder + "/") ? shown.substr(folder.size() + 1)
                                                            : from.file;
}

/// Reports a file that cannot be read as text, judged by its first bytes. Returns whether it did.
bool report_kind(const Source& from, std::string_view start, FileProblems& problems) {
  const FileKind kind = file_kind(start);
  const KindProblem problem = problem_of_table(kind, from.edition.display(from.file));
  if (problem.message.empty()) return false;
  const bool is_encoding = kind == FileKind::utf16_little || kind == FileKind::utf16_big;
  problems.error(is_encoding ? code::load_encoding : code::wrong_kind,
                 is_encoding ? Place{1, 1} : Place{}, problem.message, {problem.hint});
  return true;
}

/// Passes the bytes of the file to the reader, unless the first bytes show that it is not a table.
void read_bytes(const Source& from, CsvReader& reader, TableBuilder& builder,
                FileProblems& problems) {
  bool begun = false;
  bool is_text = true;
  from.edition.stream(from.file, [&](std::string_view chunk) {
    if (!begun) is_text = !report_kind(from, chunk, problems);
    if (!begun) builder.separated_by(find_separator(chunk).sign);
    begun = true;
    if (is_text) reader.take(chunk);
  });
}

/// Passes on the chosen rows alone, each with its line.
void read_chosen(const Source& from, const SplitFile& file, CsvReader& reader,
                 TableBuilder& builder, FileProblems& problems) {
  if (report_kind(from, file.header, problems)) return;
  builder.separated_by(find_separator(file.header).sign);
  reader.take(file.header);
  for (const ChosenRun& run : chosen_runs(file, from.options.choice->values)) {
    builder.gap();
    reader.continue_at(run.first_line);
    reader.take(run.text);
  }
}

/// Returns the file, split by area. Reports why it cannot be, and returns null.
const SplitFile* split(const Source& from, FileProblems& problems) {
  const RowChoice& choice = *from.options.choice;
  const SplitFile& file = from.options.store->of(from.edition, from.file, choice.column);
  if (file.problems.has_errors())
    problems = file.problems;
  else if (!file.has_column)
    problems.error(code::where_no_column, {1, 0},
                   "the table has no column " + in_quotes(choice.column) +
                       ", by which the edition selects its rows",
                   {"add the column, or list '" + from.schema.name +
                    "' under 'shared' in edition.yaml if all areas have the same table"});
  return problems.has_errors() ? nullptr : &file;
}

/// The place of a cell; in a sheet, its row and its number in the row.
Place place_of(const CsvReader& reader, std::size_t cell, bool of_sheet) {
  const Place place = reader.place(cell);
  return of_sheet ? Place{place.line, static_cast<std::uint32_t>(cell) + 1} : place;
}

/// Reads all rows of the file once, without adding up margins.
std::optional<model::Table> read_rows(const Source& from, FileProblems& problems,
                                      TableBuilder::Keeps keeps = {}) {
  std::unique_ptr<CsvReader> reader;
  const SplitFile* file = from.options.choice == nullptr ? nullptr : split(from, problems);
  if (problems.has_errors()) return std::nullopt;
  const bool of_sheet = is_sheet(from.edition.display(from.file));
  TableBuilder builder(from.schema, from.options, from.texts, problems,
                       [&](std::size_t cell) { return place_of(*reader, cell, of_sheet); });
  builder.keep_only(std::move(keeps));
  const bool in_threads = from.options.in_threads && file == nullptr;
  const auto threads = in_threads ? CsvReader::Threads::two : CsvReader::Threads::one;
  reader = std::make_unique<CsvReader>(
      problems, [&](const CsvRow& row) { builder.add(row); }, threads);
  if (file != nullptr)
    read_chosen(from, *file, *reader, builder, problems);
  else
    read_bytes(from, *reader, builder, problems);
  reader->finish();
  builder.finish();
  if (problems.has_errors()) return std::nullopt;
  model::Table table = builder.take();
  table.file = shown_name(from);
  table.shown = from.edition.display(from.file);
  if (file != nullptr) table.whole_sha256 = file->sha256;
  return table;
}

std::optional<model::Table> read_whole(const Source& from, Diagnostics& diagnostics) {
  FileProblems problems(from.edition.display(from.file));
  auto table = read_rows(from, problems);
  if (table) add_margins(*table);
  problems.report(diagnostics);
  return table;
}

/// Runs the check over the rows while they are read, and decides which rows are kept.
class ExcerptRows {
 public:
  ExcerptRows(const Source& from) : x_check(*from.options.check), x_texts(from.texts) {}

  bool keeps(const model::Table& table, std::size_t row) {
    if (x_rows == 0) x_check.begin(table);
    if (!x_margins) x_margins.emplace(table);
    if (x_first) x_margins->add(table, row);
    ++x_rows;
    const bool kept = x_check.row(table, x_texts, row);
    if (kept) x_numbers.push_back(x_rows);
    return kept;
  }

  /// Whether the file must be read again from its first row.
  bool end() {
    x_first = false;
    if (x_rows == 0 || !x_check.end()) return false;
    x_rows = 0;
    x_numbers.clear();
    return true;
  }

  void finish(model::Table& table) {
    if (!x_margins) x_margins.emplace(table);
    table.margins = x_margins->take();
    table.numbers = std::move(x_numbers);
    table.excerpt = true;
  }

 private:
  model::RowCheck& x_check;
  const model::TextPool& x_texts;
  std::optional<MarginBuilder> x_margins;  ///< set when the columns are known
  bool x_first = true;
  std::uint32_t x_rows = 0;  ///< read since the file was opened last
  std::vector<std::uint32_t> x_numbers;
};

/// Reads the table and keeps only the rows that the check needs. Returns nothing if there is any
/// error. The caller then reads all rows, because duplicate keys are found only if all rows are in
/// memory.
std::optional<model::Table> read_excerpt(const Source& from, Diagnostics& diagnostics) {
  ExcerptRows rows(from);
  auto keeps = [&](const model::Table& table, std::size_t row) { return rows.keeps(table, row); };
  FileProblems problems(from.edition.display(from.file));
  auto table = read_rows(from, problems, keeps);
  while (table && rows.end()) {
    problems = FileProblems(from.edition.display(from.file));
    table = read_rows(from, problems, keeps);
  }
  if (!table) return std::nullopt;
  rows.finish(*table);
  problems.report(diagnostics);
  return table;
}

}  // namespace

std::optional<model::Table> read_table(const Folder& edition, const model::TableSchema& schema,
                                       const TableOptions& options, model::TextPool& texts,
                                       Diagnostics& diagnostics) {
  Source source{edition, schema, options, texts};
  if (options.check)
    if (auto table = read_excerpt(source, diagnostics)) return table;
  return read_whole(source, diagnostics);
}

}  // namespace muster::load
