// SPDX-License-Identifier: MIT
// Any bytes as the CSV file of a table. Promises:
//   - a file that csv_reference.cpp can read has the same cells, at the same lines;
//   - one that it can't read has an error;
//   - it makes no difference in what pieces the file comes;
//   - read as the table `staff`, it is a table whose columns all have a value for each row and
//   whose
//     rows have a line of the file, or it has an error; never both or neither.
#include <cmath>
#include <cstdint>
#include <string>

#include "base/diagnostic.hpp"
#include "fuzz/csv_reference.hpp"
#include "fuzz/promise.hpp"
#include "load/csv_reader.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"

namespace {

using namespace muster;
using fuzz::expect;

fuzz::ReferenceFile read_in_pieces(const std::string& text, std::size_t piece) {
  load::FileProblems problems("a.csv");
  fuzz::ReferenceFile file;
  load::CsvReader reader(problems, [&](const load::CsvRow& row) {
    file.rows.push_back({{row.cells.begin(), row.cells.end()}, row.line});
  });
  for (std::size_t at = 0; at < text.size(); at += piece) reader.take(text.substr(at, piece));
  reader.finish();
  file.good = !problems.has_errors();
  Diagnostics diagnostics;
  problems.report(diagnostics);
  if (is_valid_utf8(text)) fuzz::expect_places(diagnostics, "a.csv", text, false);
  return file;
}

/// Without byte order marks, which are not part of the text; some programs write two.
std::string_view unmarked(std::string_view text) {
  while (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

void check_rows(const std::string& text) {
  const fuzz::ReferenceFile whole = read_in_pieces(text, std::max<std::size_t>(text.size(), 1));
  const fuzz::ReferenceFile pieces = read_in_pieces(text, 7);
  expect(whole.good == pieces.good, "pieces decide whether there is an error", text);
  if (whole.good) expect(whole.rows == pieces.rows, "pieces make a difference", text);
  const bool has_nul = text.find('\0') != std::string::npos;
  expect(!has_nul || !whole.good, "a NUL byte was taken", text);
  const bool is_text = is_valid_utf8(text) && !has_nul;
  if (!is_text) return;  // Windows-1252 or damaged: text_encoding_test says what becomes of it
  const fuzz::ReferenceFile expected = fuzz::read_reference(unmarked(text));
  expect(whole.good == expected.good,
         whole.good ? "a bad file was taken" : "a good file was refused", text);
  if (expected.good) expect(whole.rows == expected.rows, "rows are not what is in the file", text);
}

const model::TableSchema& staff() {
  static const model::TableSchema schema = [] {
    for (const model::TableSchema& table : load::host_tables())
      if (table.name == "staff") return table;
    std::abort();
  }();
  return schema;
}

void check_column(const model::Column& column, std::size_t rows, const model::TextPool& texts,
                  const std::string& text) {
  expect(column.status.size() == rows, "a column lacks a row", text);
  for (std::size_t row = 0; row < rows; ++row) {
    const bool known = column.status[row] == model::Status::known;
    if (column.schema.type == model::Type::number) {
      expect(std::isfinite(column.numbers.at(row)), "a number is not finite", text);
      expect(known || column.numbers[row] == 0, "an unknown number has a value", text);
    }
    if (column.schema.type == model::Type::text)
      expect(column.texts.at(row) < texts.size(), "a text is not in the pool", text);
    expect(known || !column.schema.key, "a key is unknown", text);
  }
}

void check_table(const std::string& text) {
  auto folder = memory_folder({{"staff.csv", text}});
  model::TextPool texts;
  Diagnostics diagnostics;
  auto table = load::read_table(*folder, staff(), {}, texts, diagnostics);
  expect(table.has_value() != diagnostics.has_errors(), "a table and an error, or neither", text);
  if (!table) return;
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (std::uint32_t line : table->lines)
    expect(line >= 2 && line <= lines, "a row has no line of the file", text);
  for (const model::Column& column : table->columns)
    check_column(column, table->lines.size(), texts, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_rows(text);
  check_table(text);
  return 0;
}
