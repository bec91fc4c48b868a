// SPDX-License-Identifier: MIT
// A host table that muster fills in from other editions, row by row. It is in no file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/dataset.hpp"

namespace muster::load {

class MadeTable {
 public:
  /// `name` is that of a host table, `sources` are the editions that its rows can be from.
  MadeTable(std::string_view name, std::vector<model::RowSource> sources, model::TextPool& texts);

  /// Adds a row from the source of this index. Its texts are empty, and its figures unknown.
  void add_row(std::size_t source);

  // Fill in cells of the last row.

  void set(std::string_view column, std::string_view text);
  void set(std::string_view column, Date date);
  void set(std::string_view column, double number);
  /// Sets a figure that may be unknown.
  template <class Value>
  void set(std::string_view column, const std::optional<Value>& value) {
    if (value) set(column, *value);
  }
  void set_not_applicable(std::string_view column);

  std::size_t row_count() const { return x_table.row_count(); }
  model::Table take() { return std::move(x_table); }

 private:
  model::Column& column(std::string_view name);

  model::Table x_table;
  model::TextPool& x_texts;
};

}  // namespace muster::load
