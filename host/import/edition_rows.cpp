// SPDX-License-Identifier: MIT
#include "import/edition_rows.hpp"

#include <algorithm>
#include <map>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "load/cell.hpp"
#include "load/csv_reader.hpp"
#include "load/header_row.hpp"

namespace muster::importing {

namespace {

using model::ColumnSchema;
using model::TableSchema;

/// Returns the cell in a form in which cells of equal value have equal texts.
std::string canonical(const std::string& cell, const ColumnSchema* column) {
  if (column == nullptr || column->type == model::Type::text) return cell;
  if (column->type == model::Type::date) {
    const auto date = parse_date(cell);
    return date ? iso_date(*date) : cell;
  }
  const auto amount = read_amount(load::trimmed(cell), gss_marks(), Unit::as_written);
  if (!amount) return cell;
  return amount->status == model::Status::known
             ? decimal_text(amount->value, Decimal::most_decimals)
             : amount_text(*amount, *column);
}

std::size_t column_at(EditionRows& table, const std::string& name) {
  const auto at = std::find(table.header.begin(), table.header.end(), name);
  if (at != table.header.end()) return static_cast<std::size_t>(at - table.header.begin());
  table.header.push_back(name);
  for (auto& row : table.rows) row.emplace_back();
  return table.header.size() - 1;
}

/// Returns the key of a row as text: "date 2024-04-30, sector acute".
std::string key_words(const std::vector<std::string>& row, const EditionRows& table,
                      const TableSchema& schema) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const ColumnSchema* column = schema.find(table.header[i]);
    if (column != nullptr && column->key && !row[i].empty())
      words.push_back(column->name + " " + row[i]);
  }
  return joined(words);
}

/// The revised cells of one column: their number, and the sum of the differences.
struct Revision {
  std::size_t cells = 0;
  Wide difference = 0;
  int decimals = 0;
};

/// Returns the difference of two figures, or nothing if one of them isn't a known number.
std::optional<Decimal> difference(const std::string& now, const std::string& before) {
  const auto a = read_amount(load::trimmed(now), gss_marks(), Unit::as_written);
  const auto b = read_amount(load::trimmed(before), gss_marks(), Unit::as_written);
  const bool known = a && b && a->status == model::Status::known && b->status == a->status;
  if (!known) return std::nullopt;
  return Decimal{a->value.units - b->value.units, std::max(a->value.decimals, b->value.decimals)};
}

std::string more_or_less(const Decimal& by) {
  const Decimal size{by.units < 0 ? -by.units : by.units, by.decimals};
  return decimal_text(size, size.decimals) + (by.units < 0 ? " less" : " more");
}

std::string sentence_of(const std::string& column, const Revision& revision) {
  std::string text = column + ": " + counted(revision.cells, "cell") + " revised";
  if (revision.difference != 0)
    text += ", together " + more_or_less({revision.difference, revision.decimals});
  return text;
}

/// Joins rows to one table.
class Joiner {
 public:
  Joiner(EditionRows& table, const TableSchema& schema, const NewRows& rows,
         load::FileProblems* problems)
      : x_table(table), x_schema(schema), x_problems(problems) {
    for (const std::string& name : rows.columns) x_at.push_back(column_at(table, name));
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      x_index.emplace(key_of(table.rows[i], table.header, schema), i);
    for (const TableRow& row : rows.rows) join(row);
    for (const auto& [column, revision] : x_revisions)
      x_done.revisions.push_back(sentence_of(column, revision));
  }
  const Joined& done() const { return x_done; }

 private:
  void join(const TableRow& row) {
    std::vector<std::string> cells(x_table.header.size());
    for (std::size_t i = 0; i < x_at.size(); ++i) cells[x_at[i]] = row.cells[i];
    const std::string key = key_of(cells, x_table.header, x_schema);
    const auto known = x_index.find(key);
    if (known != x_index.end()) return revise(known->second, row);
    x_index.emplace(key, x_table.rows.size());
    x_table.rows.push_back(std::move(cells));
    x_table.lines.push_back(0);
    ++x_done.added;
  }

  void revise(std::size_t index, const TableRow& row) {
    auto& cells = x_table.rows[index];
    bool changed = false;
    for (std::size_t i = 0; i < x_at.size(); ++i) {
      std::string& cell = cells[x_at[i]];
      const ColumnSchema* column = x_schema.find(x_table.header[x_at[i]]);
      if (is_same_value(cell, row.cells[i], column)) continue;
      report(index, x_table.header[x_at[i]], row.cells[i], cell);
      cell = row.cells[i];
      changed = true;
    }
    ++(changed ? x_done.revised : x_done.unchanged);
  }

  void report(std::size_t index, const std::string& column, const std::string& now,
              const std::string& before) {
    const auto by = difference(now, before);
    Revision& revision = x_revisions[column];
    ++revision.cells;
    if (by) revision.difference += by->units;
    if (by) revision.decimals = std::max(revision.decimals, by->decimals);
    if (x_problems == nullptr) return;
    x_problems->note(code::import_revised, {x_table.lines[index], 0},
                     "'" + column + "' is now " + load::in_quotes(now) + " and was " +
                         load::in_quotes(before) + (by ? ", " + more_or_less(*by) : "") + ": " +
                         key_words(x_table.rows[index], x_table, x_schema));
  }

  EditionRows& x_table;
  const TableSchema& x_schema;
  load::FileProblems* x_problems;
  std::vector<std::size_t> x_at;
  std::map<std::string, std::size_t> x_index;
  std::map<std::string, Revision> x_revisions;
  Joined x_done;
};

std::string quoted_cell(const std::string& cell) {
  const bool plain = cell.find_first_of(",\"\r\n") == std::string::npos &&
                     (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
  if (plain) return cell;
  std::string out = "\"";
  for (char c : cell) {
    out += c;
    if (c == '"') out += c;
  }
  return out + "\"";
}

void append_line(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    text += quoted_cell(cells[i]);
  }
  text += '\n';
}

}  // namespace

std::string key_of(const std::vector<std::string>& row, const std::vector<std::string>& header,
                   const TableSchema& schema) {
  std::string key;
  for (const ColumnSchema& column : schema.columns) {
    if (!column.key) continue;
    const auto at = std::find(header.begin(), header.end(), column.name);
    if (at != header.end())
      key += canonical(row[static_cast<std::size_t>(at - header.begin())], &column);
    key += '\x1f';
  }
  return key;
}

bool is_same_value(const std::string& a, const std::string& b, const ColumnSchema* column) {
  return canonical(a, column) == canonical(b, column);
}

std::optional<EditionRows> read_edition_rows(const Folder& edition, const std::string& table,
                                             Diagnostics& diagnostics) {
  EditionRows found;
  const std::string file = table + ".csv";
  if (!edition.has(file)) return found;
  load::FileProblems problems(edition.display(file));
  load::CsvReader reader(problems, [&](const load::CsvRow& row) {
    std::vector<std::string> cells(row.cells.begin(), row.cells.end());
    if (found.header.empty()) {
      for (const std::string& cell : cells) found.header.push_back(load::column_name(cell));
      return;
    }
    if (cells.size() != found.header.size())
      problems.error(code::import_field_count, {row.line, 1},
                     "the row has " + counted(cells.size(), "cell") + ", but the header has " +
                         std::to_string(found.header.size()),
                     {"correct this table first: see 'muster check'"});
    cells.resize(found.header.size());
    found.rows.push_back(std::move(cells));
    found.lines.push_back(row.line);
  });
  edition.stream(file, [&](std::string_view chunk) { reader.take(chunk); });
  reader.finish();
  const bool failed = problems.has_errors();
  problems.report(diagnostics);
  if (failed) return std::nullopt;
  return found;
}

Joined join_rows(EditionRows& table, const TableSchema& schema, const NewRows& rows,
                 load::FileProblems* problems) {
  return Joiner(table, schema, rows, problems).done();
}

std::string csv_text(const EditionRows& table) {
  std::string text;
  append_line(text, table.header);
  for (const auto& row : table.rows) append_line(text, row);
  return text;
}

}  // namespace muster::importing
