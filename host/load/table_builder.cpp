// SPDX-License-Identifier: MIT
#include "load/table_builder.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"

namespace muster::load {

namespace {

const char* const audience_column = "audience";

/// Rows that are looked through for the header.
constexpr std::size_t most_titles = 50;

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
      x_audience(schema, options.audience, problems, x_place) {
  x_table.schema = schema;
  x_table.file = schema.name + ".csv";
  x_table.columns.reserve(schema.columns.size());  // columns must keep their addresses
}

void TableBuilder::add(const CsvRow& row) {
  if (row.cells.front().empty() && all_empty(row)) return;  // what Excel leaves of a deleted row
  if (x_is_foreign) return;
  if (!x_has_header) return look_for_header(row);
  if (row.cells.size() != x_by_cell.size()) return report_field_count(row);
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

/// Reserves in larger steps than vectors do, because every step copies all rows, and memory that is
/// never written costs nothing.
void TableBuilder::grow() {
  std::size_t rows = std::max<std::size_t>(64, x_table.row_count() * 4);
  x_table.lines.reserve(rows);
  for (auto& column : x_columns) column->reserve(rows);
}

/// The first row is the header, unless it names none of the columns and a later one does.
void TableBuilder::look_for_header(const CsvRow& row) {
  if (x_titles.empty()) {
    const ForeignHeader foreign = foreign_header(row, x_schema);
    if (!foreign.message.empty()) return give_up(foreign.code, row.line, foreign);
    if (known_names(row, x_schema) > 0) return take_header(row, x_place);
    x_titles_line = row.line;
  } else if (looks_like_header(row, x_schema)) {
    return give_up(code::csv_title_rows, x_titles_line,
                   {code::csv_title_rows,
                    "the first line names no column, but line " + std::to_string(row.line) +
                        " looks like the header",
                    "delete the lines above line " + std::to_string(row.line)});
  }
  if (x_titles.size() < most_titles) x_titles.emplace_back(row.cells.begin(), row.cells.end());
  if (x_titles.size() == most_titles) take_first_as_header();
}

void TableBuilder::give_up(Code code, std::uint32_t line, const ForeignHeader& foreign) {
  x_problems.error(code, {line, 0}, foreign.message, {foreign.hint});
  x_is_foreign = true;
}

/// No line below looks more like a header, so the first one is reported as the header. The rows
/// skipped so far are not read, since the header's errors affect all of them.
void TableBuilder::take_first_as_header() {
  const std::vector<std::string_view> cells(x_titles.front().begin(), x_titles.front().end());
  take_header({cells, x_titles_line}, [this](std::size_t) { return Place{x_titles_line, 0}; });
}

void TableBuilder::take_header(const CsvRow& header, const PlaceOf& place) {
  x_has_header = true;
  x_header = match_header(header, x_schema, x_problems, place);
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
    // Without one of its columns, rows that differ would have the same key.
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

/// True if every cell could be read.
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

/// An empty cell may say what the cell above says.
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

void TableBuilder::report_field_count(const CsvRow& row) {
  if (x_problems.full()) return x_problems.count_error();
  std::size_t wanted = x_by_cell.size();
  bool more = row.cells.size() > wanted;
  x_problems.error(code::load_csv_field_count, x_place(more ? wanted : row.cells.size() - 1),
                   "the row has " + counted(row.cells.size(), "cell") + ", but the header has " +
                       std::to_string(wanted),
                   {more ? "put any cell that contains a comma in quotes"
                         : "write a comma for every empty cell, at the end too"});
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
                             : "correct one of the two, or move it to the right column";
  x_problems.error(code::load_row_rule, x_place(rule.cell), message, {hint});
}

void TableBuilder::add_key() {
  auto row = static_cast<std::uint32_t>(x_table.row_count() - 1);
  std::uint64_t hash = 0;
  for (const ColumnBuilder* key : x_keys) {
    hash = (hash ^ key->bits(row)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  }
  hash *= 0xBF58476D1CE4E5B9U;  // the index takes the upper half
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
  if (!x_has_header && !x_titles.empty() && !x_is_foreign) take_first_as_header();
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
