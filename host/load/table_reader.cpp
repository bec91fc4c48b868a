// SPDX-License-Identifier: MIT
#include "load/table_reader.hpp"

#include <memory>
#include <utility>

#include "base/error.hpp"
#include "load/csv_reader.hpp"
#include "load/table_builder.hpp"

namespace muster::load {

std::optional<model::Table> read_table(const Folder& edition, const model::TableSchema& schema,
                                       const TableOptions& options, model::TextPool& texts,
                                       Diagnostics& diagnostics) {
  std::string file = schema.name + ".csv";
  FileProblems problems(edition.display(file));
  std::unique_ptr<CsvReader> reader;
  TableBuilder builder(schema, options, texts, problems,
                       [&](std::size_t cell) { return reader->place(cell); });
  const auto threads = options.in_threads ? CsvReader::Threads::two : CsvReader::Threads::one;
  reader = std::make_unique<CsvReader>(
      problems, [&](const CsvRow& row) { builder.add(row); }, threads);
  edition.stream(file, [&](std::string_view chunk) { reader->take(chunk); });
  reader->finish();
  builder.finish();
  bool sound = !problems.has_errors();
  problems.tell(diagnostics);
  return sound ? std::optional(builder.take()) : std::nullopt;
}

}  // namespace muster::load
