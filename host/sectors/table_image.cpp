// SPDX-License-Identifier: MIT
#include "sectors/table_image.hpp"

#include <muster/plugin_abi.h>

#include <cstring>
#include <limits>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "model/rows.hpp"

namespace muster::sectors {

namespace {

using model::Column;
using model::Status;
using model::Table;

static_assert(static_cast<int>(Status::rounded) == MUSTER_ROUNDED &&
              static_cast<int>(model::Type::date) == MUSTER_DATE &&
              static_cast<int>(model::Kind::date) == MUSTER_KIND_DATE);
static_assert(sizeof(Status) == 1);

/// The strings that tables use, numbered in order of first use; 0 is "".
class ImageTexts {
 public:
  explicit ImageTexts(const model::TextPool& pool) : x_pool(pool), x_cells(pool.size(), none) {
    x_cells[0] = name("");
  }

  /// Returns the number for the name of a table, a file or a column.
  std::uint32_t name(std::string_view text) {
    auto [at, is_new] = x_names.try_emplace(text, next());
    if (is_new) x_texts.push_back(text);
    return at->second;
  }

  /// Returns the number for a cell's text, from its number in the dataset's pool.
  std::uint32_t cell(std::uint32_t pool_index) {
    std::uint32_t& index = x_cells[pool_index];
    if (index == none) {
      index = next();
      x_texts.push_back(x_pool.at(pool_index));
    }
    return index;
  }

  const std::vector<std::string_view>& all() const { return x_texts; }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t next() const { return static_cast<std::uint32_t>(x_texts.size()); }

  const model::TextPool& x_pool;
  std::vector<std::uint32_t> x_cells;
  std::unordered_map<std::string_view, std::uint32_t> x_names;
  std::vector<std::string_view> x_texts;
};

/// Assigns offsets in the image, in bytes, each a multiple of 8.
class Places {
 public:
  std::uint64_t take(std::uint64_t bytes) {
    std::uint64_t at = x_end;
    x_end = (x_end + bytes + 7) / 8 * 8;
    return at;
  }
  std::uint64_t end() const { return x_end; }

 private:
  std::uint64_t x_end = 0;
};

struct PlannedColumn {
  const Column* column;
  muster_image_column entry;
};

struct PlannedTable {
  const Table* table;
  muster_image_table entry;
  std::vector<PlannedColumn> columns;
};

struct Plan {
  muster_image_header header{};
  std::vector<PlannedTable> tables;
  std::uint64_t text_bytes = 0;  ///< offset of the first text's bytes
};

std::uint64_t rows_of(const Table& table) {
  return table.columns.empty() ? table.row_count() : table.columns.front().status.size();
}

std::uint64_t value_size(model::Type type) { return type == model::Type::number ? 8 : 4; }

/// Numbers every text in the cells of the column, so that all texts are known before they get
/// offsets.
void collect_texts(const Column& column, ImageTexts& texts) {
  for (std::size_t row = 0; row < column.texts.size(); ++row)
    if (model::has_value(column.status[row])) texts.cell(column.texts[row]);
}

PlannedColumn plan_column(const Column& column, std::uint64_t rows, ImageTexts& texts,
                          Places& places) {
  collect_texts(column, texts);
  muster_image_column entry{};
  entry.name = texts.name(column.schema.name);
  entry.type = static_cast<std::uint8_t>(column.schema.type);
  entry.kind = static_cast<std::uint8_t>(column.schema.kind);
  entry.status = places.take(rows);
  entry.values = places.take(rows * value_size(column.schema.type));
  return {&column, entry};
}

PlannedTable plan_table(const Table& table, const Table& named, std::uint32_t margin_of,
                        ImageTexts& texts) {
  muster_image_table entry{};
  entry.name = texts.name(named.schema.name);
  entry.file = texts.name(named.file);
  entry.row_count = rows_of(table);
  entry.column_count = static_cast<std::uint32_t>(table.columns.size());
  entry.margin_of = margin_of;
  return {&table, entry, {}};
}

std::vector<PlannedTable> list_tables(const model::Dataset& dataset, ImageTexts& texts) {
  std::vector<PlannedTable> planned;
  for (const auto& [name, table] : dataset.tables) {
    planned.push_back(plan_table(table, table, 0, texts));
    auto parent = static_cast<std::uint32_t>(planned.size());  // index + 1
    for (const model::Margin& margin : table.margins) {
      planned.push_back(plan_table(*margin.table, table, parent, texts));
      planned.back().entry.key_count = static_cast<std::uint32_t>(margin.by.size());
    }
  }
  return planned;
}

void place_table(PlannedTable& planned, ImageTexts& texts, Places& places) {
  const Table& table = *planned.table;
  planned.entry.columns = places.take(table.columns.size() * sizeof(muster_image_column));
  if (planned.entry.margin_of == 0)
    planned.entry.lines = places.take(planned.entry.row_count * sizeof(std::uint32_t));
  for (const Column& column : table.columns)
    planned.columns.push_back(plan_column(column, planned.entry.row_count, texts, places));
}

Plan plan_image(const model::Dataset& dataset, ImageTexts& texts) {
  Plan plan;
  Places places;
  places.take(sizeof(muster_image_header));
  plan.tables = list_tables(dataset, texts);
  plan.header.tables = places.take(plan.tables.size() * sizeof(muster_image_table));
  for (PlannedTable& table : plan.tables) place_table(table, texts, places);
  plan.header.texts = places.take(texts.all().size() * sizeof(muster_image_span));
  std::uint64_t text_size = 0;
  for (std::string_view text : texts.all()) text_size += text.size();
  plan.text_bytes = places.take(text_size);
  plan.header.magic = MUSTER_ABI_MAGIC;
  plan.header.header_size = sizeof(muster_image_header);
  plan.header.image_size = places.end();
  plan.header.table_count = static_cast<std::uint32_t>(plan.tables.size());
  plan.header.table_size = sizeof(muster_image_table);
  plan.header.text_count = static_cast<std::uint32_t>(texts.all().size());
  plan.header.column_size = sizeof(muster_image_column);
  return plan;
}

/// The image while values are written. Values are copied as bytes, so that the image contains no
/// object of this program.
struct Target {
  std::byte* start;

  template <class T>
  void put(std::uint64_t offset, const T& value) const {
    static_assert(std::is_trivially_copyable_v<T>);
    std::memcpy(start + offset, &value, sizeof(T));
  }

  /// Writes `values[row]` for each cell that has a value; the others stay zero.
  template <class T>
  void put_shown(std::uint64_t offset, const std::vector<T>& values,
                 const std::vector<Status>& status) const {
    for (std::size_t row = 0; row < values.size(); ++row)
      if (model::has_value(status[row])) put(offset + row * sizeof(T), values[row]);
  }
};

void write_column(const PlannedColumn& planned, std::uint64_t rows, ImageTexts& texts,
                  Target target) {
  const Column& column = *planned.column;
  if (rows == 0) return;
  std::memcpy(target.start + planned.entry.status, column.status.data(), rows);
  target.put_shown(planned.entry.values, column.numbers, column.status);
  target.put_shown(planned.entry.values, column.dates, column.status);
  for (std::size_t row = 0; row < column.texts.size(); ++row)
    if (model::has_value(column.status[row]))
      target.put(planned.entry.values + row * sizeof(std::uint32_t), texts.cell(column.texts[row]));
}

/// Writes the line number of each row. In a public run it writes row numbers instead: a plugin may
/// print them, and line numbers would reveal how many restricted rows the file has.
void write_lines(const PlannedTable& planned, model::Audience audience, Target target) {
  const Table& table = *planned.table;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    bool numbered = audience == model::Audience::for_public;
    std::uint32_t place = numbered ? model::row_number(table, row) : table.lines[row];
    target.put(planned.entry.lines + row * sizeof place, place);
  }
}

void write_table(const PlannedTable& planned, ImageTexts& texts, model::Audience audience,
                 Target target) {
  std::uint64_t at = planned.entry.columns;
  for (const PlannedColumn& column : planned.columns) {
    target.put(at, column.entry);
    at += sizeof(muster_image_column);
    write_column(column, planned.entry.row_count, texts, target);
  }
  if (planned.entry.lines != 0) write_lines(planned, audience, target);
}

void write_texts(const Plan& plan, const ImageTexts& texts, Target target) {
  std::uint64_t span_at = plan.header.texts;
  std::uint64_t bytes_at = plan.text_bytes;
  for (std::string_view text : texts.all()) {
    target.put(span_at, muster_image_span{bytes_at, text.size()});
    if (!text.empty()) std::memcpy(target.start + bytes_at, text.data(), text.size());
    span_at += sizeof(muster_image_span);
    bytes_at += text.size();
  }
}

}  // namespace

MemoryFile write_table_image(const model::Dataset& dataset) {
  ImageTexts texts(dataset.texts);
  Plan plan = plan_image(dataset, texts);
  MemoryFile file("muster-tables", plan.header.image_size);
  Target target{file.bytes().data()};
  target.put(0, plan.header);
  std::uint64_t at = plan.header.tables;
  for (const PlannedTable& table : plan.tables) {
    target.put(at, table.entry);
    at += sizeof(muster_image_table);
    write_table(table, texts, dataset.audience, target);
  }
  write_texts(plan, texts, target);
  file.seal();
  return file;
}

}  // namespace muster::sectors
