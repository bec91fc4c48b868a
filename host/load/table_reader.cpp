// SPDX-License-Identifier: MIT
#include "load/table_reader.hpp"

#include <memory>
#include <utility>

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

/// One reading, without margins.
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
  problems.tell(diagnostics);
  return table;
}

/// Nothing if there is any error: which rows have the same key, only all of them tell.
std::optional<model::Table> read_excerpt(const Source& from, Diagnostics& diagnostics) {
  model::RowSieve& sieve = *from.options.sieve;
  std::optional<MarginBuilder> margins;
  auto first = [&](const model::Table& table, std::size_t row) {
    if (!margins) margins.emplace(table);
    margins->add(table, row);
    return sieve.keeps(table, from.texts, row);
  };
  auto later = [&](const model::Table& table, std::size_t row) {
    return sieve.keeps(table, from.texts, row);
  };
  FileProblems problems(from.edition.display(from.file));
  auto table = read_rows(from, problems, first);
  while (table && sieve.again()) {
    problems = FileProblems(from.edition.display(from.file));
    table = read_rows(from, problems, later);
  }
  if (!table) return std::nullopt;
  if (!margins) margins.emplace(*table);
  table->margins = margins->take();
  table->excerpt = true;
  problems.tell(diagnostics);
  return table;
}

}  // namespace

std::optional<model::Table> read_table(const Folder& edition, const model::TableSchema& schema,
                                       const TableOptions& options, model::TextPool& texts,
                                       Diagnostics& diagnostics) {
  Source source{edition, schema, options, texts};
  if (options.sieve)
    if (auto table = read_excerpt(source, diagnostics)) return table;
  return read_whole(source, diagnostics);
}

}  // namespace muster::load
