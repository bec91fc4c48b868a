// SPDX-License-Identifier: MIT
// Table images written by hand, for tests of what reads them. Cells are written as in a file:
// "" or "n/a" is unknown, "*" withheld, "~12" rounded, "-" not applicable.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "muster/plugin_abi.h"

namespace muster::testing {

/// A column name says its type by its last letter: "fte#" is a number, "date@" a date, "sector"
/// text.
using ColumnNames = std::vector<std::string>;
using RowsOfText = std::vector<std::vector<std::string>>;

class ImageBuilder {
 public:
  ImageBuilder();
  ImageBuilder& table(const std::string& name, const ColumnNames& columns, const RowsOfText& rows);
  /// Totals of a table that is already there, grouped by the first `keys` columns.
  ImageBuilder& margin(const std::string& table, std::uint32_t keys, const ColumnNames& columns,
                       const RowsOfText& rows);

  /// The whole image, in 8-byte words so that it is aligned.
  std::vector<std::uint64_t> build() const;

 private:
  struct Column {
    std::uint32_t name;
    std::uint8_t type;
    std::vector<std::uint8_t> status;
    std::vector<double> numbers;
    std::vector<std::uint32_t> texts;
    std::vector<std::int32_t> dates;
  };
  struct Table {
    std::uint32_t name;
    std::uint32_t file;
    std::uint32_t margin_of;
    std::uint32_t keys;
    std::size_t rows;
    std::vector<Column> columns;
  };

  std::uint32_t intern(const std::string& text);
  void add(const std::string& name, std::uint32_t margin_of, std::uint32_t keys,
           const ColumnNames& columns, const RowsOfText& rows);
  void add_cell(Column& column, const std::string& cell);

  std::vector<std::string> x_texts;
  std::map<std::string, std::uint32_t> x_indices;
  std::vector<Table> x_tables;
};

/// Days since 1970 of "2022-10-01".
std::int32_t days_of(const std::string& iso_date);

}  // namespace muster::testing
