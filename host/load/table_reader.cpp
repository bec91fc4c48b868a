// SPDX-License-Identifier: MIT
#include "load/table_reader.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "load/csv_reader.hpp"
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

/// Reads all rows of the file once, without adding up margins.
std::optional<model::Table> read_rows(const Source& from, FileProblems& problems,
                                      TableBuilder::Keeps keeps = {}) {
  std::unique_ptr<CsvReader> reader;
  TableBuilder builder(from.schema, from.options, from.texts, problems,
                       [&](std::size_t cell) { return reader->place(cell); });
  builder.keep_only(std::move(keeps));
  const auto threads = from.options.in_threads ? CsvReader::Threads::two : CsvReader::Threads::one;
  reader = std::make_unique<CsvReader>(
      problems, [&](const CsvRow& row) { builder.add(row); }, threads);
  from.edition.stream(from.file, [&](std::string_view chunk) { reader->take(chunk); });
  reader->finish();
  builder.finish();
  return problems.has_errors() ? std::nullopt : std::optional(builder.take());
}

std::optional<model::Table> read_whole(const Source& from, Diagnostics& diagnostics) {
  FileProblems problems(from.edition.display(from.file));
  auto table = read_rows(from, problems);
  if (table) add_margins(*table);
  problems.report(diagnostics);
  return table;
}

/// Runs the check over the rows while they are read, and says which of them are kept.
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
  std::optional<MarginBuilder> x_margins;  ///< once the columns are known
  bool x_first = true;
  std::uint32_t x_rows = 0;  ///< of this reading
  std::vector<std::uint32_t> x_numbers;
};

/// Reads the rows that the check keeps. Returns nothing if there is any error: duplicate keys are
/// found only if all rows are in memory.
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
