// SPDX-License-Identifier: MIT
#include "unit/sdk/image_builder.hpp"

#include <chrono>
#include <cstring>
#include <stdexcept>

namespace muster::testing {
namespace {

/// Bytes that grow in aligned pieces; each piece's offset is known when it is added.
class Bytes {
 public:
  template <class T>
  std::uint64_t add(const std::vector<T>& items) {
    return add_raw(items.data(), items.size() * sizeof(T));
  }
  std::uint64_t add_raw(const void* data, std::size_t size) {
    const std::uint64_t offset = x_words.size() * 8;
    x_words.resize(x_words.size() + (size + 7) / 8);
    if (size > 0) std::memcpy(reinterpret_cast<char*>(x_words.data()) + offset, data, size);
    return offset;
  }
  void put(std::uint64_t offset, const void* data, std::size_t size) {
    std::memcpy(reinterpret_cast<char*>(x_words.data()) + offset, data, size);
  }
  std::uint64_t size() const { return x_words.size() * 8; }
  std::vector<std::uint64_t> take() { return std::move(x_words); }

 private:
  std::vector<std::uint64_t> x_words;
};

std::uint8_t status_of(const std::string& cell) {
  if (cell.empty() || cell == "n/a") return MUSTER_UNKNOWN;
  if (cell == "*") return MUSTER_WITHHELD;
  if (cell == "-") return MUSTER_NOT_APPLICABLE;
  return cell.front() == '~' ? MUSTER_ROUNDED : MUSTER_KNOWN;
}

bool has_value(std::uint8_t status) { return status == MUSTER_KNOWN || status == MUSTER_ROUNDED; }

std::uint8_t type_of(const std::string& column) {
  if (column.back() == '#') return MUSTER_NUMBER;
  return column.back() == '@' ? MUSTER_DATE : MUSTER_TEXT;
}

}  // namespace

std::int32_t days_of(const std::string& iso_date) {
  const auto part = [&](std::size_t at, std::size_t length) {
    return std::stoi(iso_date.substr(at, length));
  };
  const std::chrono::year_month_day date(std::chrono::year(part(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(part(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(part(8, 2))));
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

ImageBuilder::ImageBuilder() { intern(""); }

std::uint32_t ImageBuilder::intern(const std::string& text) {
  const auto [found, added] =
      x_indices.try_emplace(text, static_cast<std::uint32_t>(x_texts.size()));
  if (added) x_texts.push_back(text);
  return found->second;
}

ImageBuilder& ImageBuilder::table(const std::string& name, const ColumnNames& columns,
                                  const RowsOfText& rows) {
  add(name, 0, 0, columns, rows);
  return *this;
}

ImageBuilder& ImageBuilder::margin(const std::string& table, std::uint32_t keys,
                                   const ColumnNames& columns, const RowsOfText& rows) {
  for (std::size_t i = 0; i < x_tables.size(); ++i)
    if (x_tables[i].margin_of == 0 && x_texts[x_tables[i].name] == table) {
      add(table, static_cast<std::uint32_t>(i + 1), keys, columns, rows);
      return *this;
    }
  throw std::logic_error("margin of a table that is not there");
}

void ImageBuilder::add(const std::string& name, std::uint32_t margin_of, std::uint32_t keys,
                       const ColumnNames& columns, const RowsOfText& rows) {
  Table table{intern(name), intern(name + ".csv"), margin_of, keys, rows.size(), {}};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::uint8_t type = type_of(columns[i]);
    const std::string title =
        type == MUSTER_TEXT ? columns[i] : columns[i].substr(0, columns[i].size() - 1);
    Column column{intern(title), type, {}, {}, {}, {}};
    for (const auto& row : rows) add_cell(column, row.at(i));
    table.columns.push_back(std::move(column));
  }
  x_tables.push_back(std::move(table));
}

void ImageBuilder::add_cell(Column& column, const std::string& cell) {
  const bool is_text = column.type == MUSTER_TEXT;
  const std::uint8_t status = is_text ? std::uint8_t{MUSTER_KNOWN} : status_of(cell);
  const std::string value = status == MUSTER_ROUNDED ? cell.substr(1) : cell;
  column.status.push_back(status);
  if (column.type == MUSTER_TEXT) column.texts.push_back(intern(value));
  if (column.type == MUSTER_NUMBER)
    column.numbers.push_back(has_value(status) ? std::stod(value) : 0);
  if (column.type == MUSTER_DATE) column.dates.push_back(has_value(status) ? days_of(value) : 0);
}

std::vector<std::uint64_t> ImageBuilder::build() const {
  Bytes bytes;
  muster_image_header header{};
  bytes.add_raw(&header, sizeof header);

  std::vector<muster_image_table> tables;
  for (const Table& table : x_tables) {
    std::vector<muster_image_column> columns;
    for (const Column& column : table.columns) {
      const std::uint64_t status = bytes.add(column.status);
      const std::uint64_t values = column.type == MUSTER_NUMBER ? bytes.add(column.numbers)
                                   : column.type == MUSTER_DATE ? bytes.add(column.dates)
                                                                : bytes.add(column.texts);
      columns.push_back({column.name, column.type, 0, 0, status, values});
    }
    std::vector<std::uint32_t> lines;
    for (std::uint32_t row = 0; row < table.rows; ++row) lines.push_back(row + 2);
    const std::uint64_t at_columns = bytes.add(columns);
    tables.push_back({table.name, table.file, table.rows, at_columns,
                      static_cast<std::uint32_t>(columns.size()), table.margin_of, bytes.add(lines),
                      table.keys, 0});
  }

  std::vector<muster_image_span> spans;
  for (const std::string& text : x_texts)
    spans.push_back({bytes.add_raw(text.data(), text.size()), text.size()});
  header = {MUSTER_ABI_MAGIC,
            sizeof header,
            0,
            bytes.add(tables),
            static_cast<std::uint32_t>(tables.size()),
            sizeof(muster_image_table),
            bytes.add(spans),
            static_cast<std::uint32_t>(spans.size()),
            sizeof(muster_image_column)};
  header.image_size = bytes.size();
  bytes.put(0, &header, sizeof header);
  return bytes.take();
}

}  // namespace muster::testing
