// SPDX-License-Identifier: MIT
// One column of a table while its file is read. `append` turns the text of a cell into a checked
// value with a status, and adds it as the next row.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/cell.hpp"
#include "model/edition.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Appends cells to one column. It does not report problems; the caller reads them from `fault`.
class ColumnBuilder {
 public:
  /// `column` must have its schema already, and must not move while this object exists.
  ColumnBuilder(model::Column& column, model::Marks marks, model::TextPool& texts);

  /// Appends one cell. Returns false if its text isn't allowed in this column; `fault` then says
  /// why. Even then a cell is appended, so that all columns of the table keep the same length.
  bool append(std::string_view cell) {
    switch (x_column.schema.type) {
      case model::Type::text:
        return append_text(cell);
      case model::Type::number:
        return append_number(cell);
      case model::Type::date:
        return append_date(cell);
    }
    return false;
  }
  /// Removes the cell that was appended last.
  void drop_last();
  /// Reserves memory for `rows` rows altogether.
  void reserve(std::size_t rows);
  const CellFault& fault() const { return x_fault; }

  const model::ColumnSchema& schema() const { return x_column.schema; }
  /// Returns a number that is equal for cells with equal values, so that keys can be compared.
  std::uint64_t bits(std::size_t row) const {
    switch (x_column.schema.type) {
      case model::Type::text:
        return x_column.texts[row];
      case model::Type::number:
        return std::bit_cast<std::uint64_t>(x_column.numbers[row]);
      case model::Type::date:
        return static_cast<std::uint32_t>(x_column.dates[row]);
    }
    return 0;
  }
  bool has_value(std::size_t row) const {
    model::Status status = x_column.status[row];
    return model::has_value(status);
  }
  double number(std::size_t row) const { return x_column.numbers[row]; }
  std::string_view text(std::size_t row) const { return x_texts.at(x_column.texts[row]); }

 private:
  bool append_text(std::string_view text);
  bool append_number(std::string_view cell);
  bool append_date(std::string_view cell);
  bool append_other_number(std::string_view cell);
  bool append_other_date(std::string_view cell);
  bool holds_months() const;
  bool check_new_text(std::string_view text);
  bool check_word(std::uint32_t index);
  bool missing_key();

  /// Whether a text is one of the allowed words. The answer is stored, because the texts of a
  /// column repeat.
  enum class Word : std::uint8_t { not_seen, allowed, refused };
  /// A date read recently, because the dates of a file repeat.
  struct KnownDate {
    std::array<char, 10> text{};
    std::int32_t days = 0;
  };

  model::Column& x_column;
  model::Marks x_marks;
  model::TextPool& x_texts;
  CellFault x_fault;
  double x_lowest;                 ///< plain numbers from this one ...
  double x_highest;                ///< ... to this one need no other check
  std::vector<Word> x_words;       ///< by index of the text, if the column lists allowed words
  std::vector<KnownDate> x_dates;  ///< dates read recently, by a hash of their text
};

/// Returns the value in `row` as messages print it.
std::string printed_cell(const ColumnBuilder& column, std::size_t row);

}  // namespace muster::load
