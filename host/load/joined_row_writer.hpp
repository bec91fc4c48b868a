// SPDX-License-Identifier: MIT
// Writes rows of several editions into the table in which they are joined.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/joined_rows.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// The ids that get the id of their edition before them, by what they name ("actions.id") and the
/// edition's place in the list.
using RenamedIds = std::map<std::pair<std::string, std::size_t>, std::set<std::string>>;

/// Appends rows to tables of the joined edition, whose texts go to `texts`.
class JoinedRowWriter {
 public:
  JoinedRowWriter(const std::vector<const model::Dataset*>& editions, const RenamedIds& names,
                  model::TextPool& texts)
      : x_editions(editions), x_names(names), x_texts(texts) {}

  std::uint32_t intern(std::string_view text) { return x_texts.intern(text); }

  /// Appends what all tables have for a row: its line and number in the file, 0 for a row that is
  /// in no file, and its place in `out.sources`.
  static void start_row(model::Table& out, std::uint32_t line, std::uint32_t number,
                        std::size_t source);
  /// Appends a row of the i-th edition.
  void append(const Parts& parts, std::size_t i, std::size_t row, model::Table& out);
  /// Appends a cell of the i-th edition, with the new names of what it names.
  void append_cell(const Part& part, const model::Column& from, std::size_t row, std::size_t i,
                   const std::string& table, model::Column& out);
  /// Appends a cell that the edition doesn't have.
  static void append_empty(model::Column& out);

 private:
  std::string renamed(const model::ColumnSchema& column, const std::string& table, std::size_t i,
                      std::string_view text) const;

  const std::vector<const model::Dataset*>& x_editions;
  const RenamedIds& x_names;
  model::TextPool& x_texts;
};

}  // namespace muster::load
