// SPDX-License-Identifier: MIT
// The tables of an edition, read in place: views of the host's image, without copies. If data are
// missing, a function throws Refusal. Functions for optional data return an empty result instead.
//
//   Rows staff = tables.rows("staff").where("sector", "acute").where("date", baseline);
//   for (std::string_view profession : staff.distinct("profession"))
//     Value fte = staff.where("profession", profession).total("fte");
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "muster/plugin_abi.h"
#include "muster/sdk/calendar.hpp"
#include "muster/sdk/value.hpp"

namespace muster::sdk {

class Tables;
class Rows;

/// One row of a table. Reading a column that the table doesn't have throws Refusal, unless a
/// function says otherwise.
class Row {
 public:
  std::uint32_t index() const { return x_index; }
  /// Returns the number in a cell or, if the cell has none, its status. The value can be traced to
  /// this row.
  Value number(std::string_view column) const;
  /// As `number`; unknown if the file has no such column.
  Value number_if(std::string_view column) const;
  /// Returns the text of a cell; "" if the cell is unknown.
  std::string_view text(std::string_view column) const;
  /// As `text`; "" if the file has no such column.
  std::string_view text_if(std::string_view column) const;
  /// Returns the day in a cell; nothing if the cell is unknown.
  std::optional<Day> day(std::string_view column) const;
  /// As `day`; nothing if the file has no such column.
  std::optional<Day> day_if(std::string_view column) const;

 private:
  friend class Rows;
  Row(const Tables* tables, std::uint32_t table, std::uint32_t index)
      : x_tables(tables), x_table(table), x_index(index) {}
  const Tables* x_tables;
  std::uint32_t x_table;
  std::uint32_t x_index;
};

/// Some rows of one table, in file order. It remembers its filters, so that `total` can use the
/// host's own total for exactly these rows.
class Rows {
 public:
  Rows where(std::string_view column, std::string_view word) const;
  Rows where(std::string_view column, Day day) const;
  /// Returns the rows whose number in `column` is exactly `number`.
  Rows where_number(std::string_view column, double number) const;

  std::size_t size() const { return x_rows.size(); }
  bool empty() const { return x_rows.empty(); }
  Row operator[](std::size_t position) const;
  std::string_view table_name() const;
  bool has_column(std::string_view column) const;

  /// Returns the distinct values of a text column, in order of their first row.
  std::vector<std::string_view> distinct(std::string_view column) const;
  /// Returns the distinct days of a column, ascending.
  std::vector<Day> days(std::string_view column) const;

  /// Returns the sum of the column over these rows. If the host supplies the total (a margin), it
  /// is used, so that no sum includes a cell that disclosure control hid. Otherwise the cells are
  /// added up; if one of them has no number, neither has the sum. The sum of no rows is unknown.
  /// Use it only for columns that may be added up, never for headcounts of groups that share
  /// people.
  Value total(std::string_view column) const;
  /// As `total`; unknown if the file has no such column.
  Value total_if(std::string_view column) const;

  /// Supports `for (Row row : rows)`.
  class Iterator;
  Iterator begin() const;
  Iterator end() const;

 private:
  friend class Tables;
  using Filter = std::pair<std::string, std::variant<std::string, Day>>;

  Rows(const Tables* tables, std::uint32_t table) : x_tables(tables), x_table(table) {}
  Rows narrowed(std::vector<std::uint32_t> rows) const;
  std::optional<Value> margin_total(std::string_view column) const;
  bool is_margin_by_filters(std::uint32_t margin) const;
  bool fits_filters(std::uint32_t margin, std::uint32_t row) const;

  const Tables* x_tables;
  std::uint32_t x_table;
  std::vector<std::uint32_t> x_rows;
  std::vector<Filter> x_filters;
};

class Rows::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Row;
  using difference_type = std::ptrdiff_t;
  using pointer = const Row*;
  using reference = Row;

  Iterator(const Rows& rows, std::size_t position) : x_rows(&rows), x_position(position) {}
  Row operator*() const { return (*x_rows)[x_position]; }
  Iterator& operator++() {
    ++x_position;
    return *this;
  }
  Iterator operator++(int) { return Iterator(*x_rows, x_position++); }
  bool operator==(const Iterator& other) const { return x_position == other.x_position; }

 private:
  const Rows* x_rows;
  std::size_t x_position;
};

inline Rows::Iterator Rows::begin() const { return Iterator(*this, 0); }
inline Rows::Iterator Rows::end() const { return Iterator(*this, size()); }

/// The table image. Every offset in it is checked against its size before use; an inconsistent
/// image throws Refusal.
class Tables {
 public:
  Tables(const void* image, std::uint64_t size);

  /// Returns all rows of a required table; throws Refusal if it is missing.
  Rows rows(std::string_view table) const;
  /// Returns all rows of a table; no rows if the edition doesn't have it (`has` distinguishes the
  /// two).
  Rows rows_if(std::string_view table) const;
  bool has(std::string_view table) const { return find(table).has_value(); }

  std::string_view name(std::uint32_t table) const;
  std::string_view file(std::uint32_t table) const;
  std::string_view column_name(std::uint32_t table, std::uint32_t column) const;

 private:
  friend class Row;
  friend class Rows;

  struct Cells {
    const muster_image_column* column;
    const std::uint8_t* status;
    std::uint32_t index;  ///< index of the column
  };

  const void* at(std::uint64_t offset, std::uint64_t count, std::uint64_t size) const;
  const muster_image_table& table(std::uint32_t index) const;
  const muster_image_column& column(std::uint32_t table, std::uint32_t index) const;
  std::string_view text(std::uint32_t index) const;
  std::optional<std::uint32_t> find(std::string_view table) const;
  std::optional<Cells> find_cells(std::uint32_t table, std::string_view column,
                                  std::uint8_t type) const;
  Cells cells(std::uint32_t table, std::string_view column, std::uint8_t type) const;
  const double* numbers(std::uint32_t table, const Cells& cells) const;
  const std::uint32_t* texts(std::uint32_t table, const Cells& cells) const;
  const std::int32_t* dates(std::uint32_t table, const Cells& cells) const;

  const unsigned char* x_image;
  std::uint64_t x_size;
  muster_image_header x_header;
};

}  // namespace muster::sdk
