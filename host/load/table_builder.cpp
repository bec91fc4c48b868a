// SPDX-License-Identifier: MIT
#include "load/table_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "load/cell_separator.hpp"
#include "load/codes.hpp"

namespace muster::load {

namespace {

const char* const audience_column = "audience";

bool all_empty(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](std::string_view cell) { return cell.empty(); });
}

bool is_public(const TableOptions& options) {
  return options.audience == model::Audience::for_public;
}

}  // namespace

TableBuilder::TableBuilder(const model::TableSchema& schema, const TableOptions& options,
                           model::TextPool& texts, FileProblems& problems, PlaceOf place)
    : x_schema(schema),
      x_options(options),
      x_texts(texts),
      x_problems(problems),
      x_place(std::move(place)),
      x_search(schema, problems.file()),
      x_audience(schema, options.audience, options.releases, problems, x_place) {
  x_table.schema = schema;
  x_table.file = schema.name + ".csv";
  x_table.columns.reserve(schema.columns.size());  // columns must keep their addresses
}

void TableBuilder::add(const CsvRow& row) {
  if (row.cells.front().empty() && all_empty(row)) return;  // what Excel leaves of a deleted row
  if (x_is_foreign) return;
  if (!x_has_header) return look_for_header(row);
  if (row.cells.size() != x_by_cell.size()) return add_ragged(row);
  if (!x_ragged.one_by_one) report_ragged(false);
  RowAudience::Sight sight = x_audience.of(row);
  x_inherited.row(x_audience.is_restricted());
  if (sight == RowAudience::Sight::none) return;
  x_only_public_part = sight == RowAudience::Sight::public_part;
  auto& lines = x_table.lines;
  if (lines.size() == lines.capacity()) grow();
  bool sound = append(row);
  lines.push_back(row.line);
  if (!sound) return;
  check_rules();
  if (x_keeps && !x_keeps(x_table, lines.size() - 1)) return drop_last();
  if (!x_keys.empty()) add_key();
}

void TableBuilder::drop_last() {
  x_table.lines.pop_back();
  for (auto& column : x_columns) column->drop_last();
}

/// Reserves memory in larger steps than vectors do, because every step copies all rows. Memory that
/// is reserved but never written costs nothing.
void TableBuilder::grow() {
  std::size_t rows = std::max<std::size_t>(64, x_table.row_count() * 4);
  x_table.lines.reserve(rows);
  for (auto& column : x_columns) column->reserve(rows);
}

/// Passes the row to the search for the header, and acts on the result.
void TableBuilder::look_for_header(const CsvRow& row) { act_on(x_search.take(row), &row); }

/// Acts on the result of the search for the header. `row` is the last row of the search; it is null
/// at the end of the file.
void TableBuilder::act_on(HeaderSearch::Answer answer, const CsvRow* row) {
  using Answer = HeaderSearch::Answer;
  if (answer == Answer::header) take_header(*row, x_place);
  if (answer == Answer::first_is_header) take_first_as_header();
  if (answer != Answer::foreign) return;
  x_is_foreign = true;
}

/// Reports why the file is foreign. All problems that were found before are discarded, because they
/// have the same cause.
void TableBuilder::report_foreign() {
  const ForeignHeader& foreign = x_search.foreign();
  x_problems = FileProblems(x_problems.file());
  x_problems.error(foreign.code, {foreign.line, 0}, foreign.message, {foreign.hint});
}

/// Takes the first row as the header, because no later row looks more like one. Its mistakes are
/// then reported. The rows after it that were skipped in the search stay skipped, because these
/// mistakes affect all rows.
void TableBuilder::take_first_as_header() {
  const auto& first = x_search.first();
  const std::vector<std::string_view> cells(first.begin(), first.end());
  const std::uint32_t line = x_search.first_line();
  take_header({cells, line}, [line](std::size_t) { return Place{line, 0}; });
}

void TableBuilder::take_header(const CsvRow& header, const PlaceOf& place) {
  x_has_header = true;
  const bool chooses = x_options.choice != nullptr;
  x_header = match_header(header, x_schema, x_problems, place,
                          chooses ? std::string_view(x_options.choice->column) : "");
  for (std::size_t i = 0; i < x_header.columns.size(); ++i) {
    int column = x_header.columns[i];
    x_by_cell.push_back(nullptr);
    if (column >= 0) add_column(x_schema.columns[static_cast<std::size_t>(column)]);
  }
  x_inherited = InheritedCells(x_by_cell);
  x_audience.take_header(x_header);
  find_keys();
  find_rules();
}

void TableBuilder::add_column(const model::ColumnSchema& column) {
  if (is_public(x_options) && column.name == audience_column) return;
  model::Column& made = x_table.columns.emplace_back();
  made.schema = column;
  x_columns.push_back(std::make_unique<ColumnBuilder>(made, x_options.marks, x_texts));
  x_by_cell.back() = x_columns.back().get();
}

ColumnBuilder* TableBuilder::find(const std::string& name) const {
  auto at = std::find_if(x_columns.begin(), x_columns.end(),
                         [&](const auto& column) { return column->schema().name == name; });
  return at == x_columns.end() ? nullptr : at->get();
}

void TableBuilder::find_keys() {
  for (const model::ColumnSchema& column : x_schema.columns) {
    if (!column.key) continue;
    ColumnBuilder* builder = find(column.name);
    if (builder != nullptr) x_keys.push_back(builder);
    // If a required key column is missing, different rows would have the same key, so keys are not
    // compared at all.
    if (builder == nullptr && column.required) return x_keys.clear();
  }
}

void TableBuilder::find_rules() {
  for (const model::RowRule& rule : x_schema.rules) {
    ColumnBuilder* column = find(rule.column);
    ColumnBuilder* other = find(rule.other);
    if (column == nullptr || other == nullptr) continue;
    auto cell = std::find(x_by_cell.begin(), x_by_cell.end(), column) - x_by_cell.begin();
    x_rules.push_back({rule.kind, column, other, static_cast<std::size_t>(cell)});
  }
}

/// Appends the cells of a row. Returns true if every cell could be read.
bool TableBuilder::append(const CsvRow& row) {
  bool sound = true;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    bool fine = x_by_cell[i] != nullptr
                    ? append_cell(row, i)
                    : row.cells[i].empty() || x_header.columns[i] != HeaderMatch::unnamed;
    if (fine) continue;
    sound = false;
    report_cell(row, i);
  }
  return sound;
}

/// Appends one cell. An empty cell may repeat the cell above (see InheritedCells).
bool TableBuilder::append_cell(const CsvRow& row, std::size_t cell) {
  if (x_only_public_part && !x_audience.shows(cell)) return x_by_cell[cell]->append("");
  std::string_view text = row.cells[cell];
  if (x_inherited.look_at(row, cell, x_table.row_count(), text) == InheritedCells::Answer::refused)
    report_inherited(cell);
  return x_by_cell[cell]->append(text);
}

void TableBuilder::report_inherited(std::size_t cell) {
  if (x_problems.full()) return x_problems.count_error();
  x_problems.error(code::load_cell_inherited, x_place(cell),
                   "column '" + x_by_cell[cell]->schema().name +
                       "' is empty, but the row above is for restricted readers only",
                   {"write the value of the row above in this cell too"});
}

void TableBuilder::report_cell(const CsvRow& row, std::size_t cell) {
  if (x_problems.full()) return x_problems.count_error();
  ColumnBuilder* column = x_by_cell[cell];
  std::string value = in_quotes(row.cells[cell]);
  if (column == nullptr) {
    return x_problems.error(code::load_csv_unnamed_column, x_place(cell),
                            "the cell contains " + value + ", but its column has no name",
                            {"name the column in the header, or empty the cell"});
  }
  const CellFault& fault = column->fault();
  std::vector<std::string> hints;
  if (!fault.hint.empty()) hints.push_back(fault.hint);
  std::string holds = row.cells[cell].empty() ? "is empty" : "contains " + value;
  x_problems.error(fault.code, x_place(cell),
                   "column '" + column->schema().name + "' " + holds + ", but " + fault.expected,
                   std::move(hints));
}

/// Handles a row whose number of cells differs from the header's. Such rows are collected until a
/// row with the right number comes, and reported singly after that.
void TableBuilder::add_ragged(const CsvRow& row) {
  if (x_ragged.one_by_one && x_problems.full()) return x_problems.count_error();
  const std::size_t last = std::min(x_by_cell.size(), row.cells.size() - 1);
  const RaggedRows::Row one{row.cells.size(), x_place(last),
                            other_separator(row.cells, x_by_cell.size())};
  if (x_ragged.one_by_one) return report_field_count(one);
  ++x_ragged.count;
  if (!x_ragged.rows.empty() &&
      (x_ragged.rows.front().cells != one.cells || x_ragged.rows.front().sign != one.sign))
    x_ragged.alike = false;
  if (x_ragged.rows.size() < FileProblems::most_reported) x_ragged.rows.push_back(one);
}

void TableBuilder::report_field_count(const RaggedRows::Row& row) {
  if (row.sign)
    return x_problems.error(code::csv_separator, {row.place.line, 1},
                            "the cells of the row are separated by " + separator_word(*row.sign) +
                                ", but commas were expected",
                            {"separate them by commas, as in the header"});
  const std::size_t wanted = x_by_cell.size();
  x_problems.error(code::load_csv_field_count, row.place,
                   "the row has " + counted(row.cells, "cell") + ", but the header has " +
                       std::to_string(wanted),
                   {row.cells > wanted ? "put any cell that contains a comma in quotes"
                                       : "write a comma for every empty cell, at the end too"});
}

/// Reports the collected rows. There is one message for all of them if no row of the file has the
/// right number of cells and all have the same number.
void TableBuilder::report_ragged(bool at_end) {
  constexpr std::size_t few = 3;
  const RaggedRows waited = std::exchange(x_ragged, {{}, 0, true, true});
  if (waited.one_by_one || waited.count == 0) return;
  if (at_end && waited.alike && waited.count >= few) {
    const RaggedRows::Row& first = waited.rows.front();
    if (first.sign)
      return x_problems.error(code::csv_separator, {first.place.line, 1},
                              "the cells of all " + with_commas(waited.count) +
                                  " rows are separated by " + separator_word(*first.sign) +
                                  ", but those of the header by commas",
                              {"separate them by commas, as in the header"});
    return x_problems.error(
        code::load_csv_field_count, first.place,
        "all " + with_commas(waited.count) + " rows have " + counted(first.cells, "cell") +
            ", but the header has " + std::to_string(x_by_cell.size()),
        {"name every column in the header, and write a comma for every empty cell"});
  }
  for (const RaggedRows::Row& one : waited.rows) report_field_count(one);
  for (std::size_t i = waited.rows.size(); i < waited.count; ++i) x_problems.count_error();
}

void TableBuilder::check_rules() {
  std::size_t row = x_table.row_count() - 1;
  for (const Rule& rule : x_rules) {
    if (!rule.column->has_value(row) || !rule.other->has_value(row)) continue;
    bool broken = rule.kind != model::RowRule::Kind::fraction_if_percent
                      ? rule.column->number(row) > rule.other->number(row)
                      : rule.other->text(row) == "percent" &&
                            (rule.column->number(row) > 10 || rule.column->number(row) < -10);
    if (broken) report_rule(rule);
  }
}

void TableBuilder::report_rule(const Rule& rule) {
  if (x_problems.full()) return x_problems.count_error();
  std::size_t row = x_table.row_count() - 1;
  std::string message = "column '" + rule.column->schema().name + "' contains " +
                        printed_cell(*rule.column, row) + ", ";
  const std::string& other = rule.other->schema().name;
  bool percent = rule.kind == model::RowRule::Kind::fraction_if_percent;
  message +=
      percent
          ? "but its '" + other + "' is percent, so a rate such as 16.4% or 0.164 was expected"
          : "which is more than " + printed_cell(*rule.other, row) + " in column '" + other + "'";
  std::string hint = percent ? "write the per cent sign: " + printed_cell(*rule.column, row) + "%"
                             : "correct one of the two numbers, or move it to the right column";
  x_problems.error(code::load_row_rule, x_place(rule.cell), message, {hint});
}

void TableBuilder::add_key() {
  auto row = static_cast<std::uint32_t>(x_table.row_count() - 1);
  std::uint64_t hash = 0;
  for (const ColumnBuilder* key : x_keys) {
    hash = (hash ^ key->bits(row)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  }
  hash *= 0xBF58476D1CE4E5B9U;  // mixes the upper half, which the index uses
  x_key_index.add(hash, row);
}

bool TableBuilder::same_key(std::uint32_t a, std::uint32_t b) const {
  return std::all_of(x_keys.begin(), x_keys.end(),
                     [&](const ColumnBuilder* key) { return key->bits(a) == key->bits(b); });
}

void TableBuilder::report_twice(std::uint32_t earlier, std::uint32_t row) {
  if (x_problems.full()) return x_problems.count_error();
  std::string key;
  for (const ColumnBuilder* column : x_keys) {
    key += (key.empty() ? "" : ", ") + column->schema().name + " " +
           in_quotes(printed_cell(*column, row));
  }
  x_problems.error(
      code::load_row_twice, {x_table.lines[row], 1},
      "this row has the same key as line " + std::to_string(x_table.lines[earlier]) + ": " + key,
      {"delete one of the two rows, or give them different keys"});
}

void TableBuilder::finish() {
  if (!x_has_header && !x_is_foreign) act_on(x_search.finish(), nullptr);
  if (x_is_foreign) return report_foreign();
  report_ragged(true);
  if (!x_has_header) {
    if (x_problems.has_errors()) return;  // the errors in the header have been reported
    return x_problems.error(
        code::load_csv_no_header, {1, 0}, "the file is empty",
        {"name the columns in the first row: 'muster schema " + x_schema.name + "' lists them"});
  }
  auto same = [this](std::uint32_t a, std::uint32_t b) { return same_key(a, b); };
  for (const KeyIndex::Twice& twice : x_key_index.find_twice(same)) {
    report_twice(twice.earlier, twice.row);
  }
}

model::Table TableBuilder::take() {
  auto place = [this](const model::Column& column) { return x_schema.find(column.schema.name); };
  std::sort(x_table.columns.begin(), x_table.columns.end(),
            [&](const model::Column& a, const model::Column& b) { return place(a) < place(b); });
  return std::move(x_table);
}

}  // namespace muster::load
