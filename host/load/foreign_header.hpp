// SPDX-License-Identifier: MIT
// The first rows of a file that is no table of an edition: cells separated by another sign than a
// comma, a separator line for Excel, titles above the header, or another table's columns. Such a
// file gets one message in place of one for every column and row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "model/table.hpp"

namespace muster::load {

/// The message and hint about the first rows.
struct ForeignHeader {
  Code code;
  std::uint32_t line = 0;
  std::string message;
  std::string hint;
};

/// Takes the first rows of a file until its header is found, or the file turns out to be foreign.
class HeaderSearch {
 public:
  /// `file` is the path that messages give.
  HeaderSearch(const model::TableSchema& schema, std::string file)
      : x_schema(schema), x_file(std::move(file)) {}

  /// The sign that separates the cells by the look of the whole text.
  void separated_by(char sign) { x_sign = sign; }

  /// What a row is, after those before it.
  enum class Answer : unsigned char { header, not_yet, foreign, first_is_header };
  Answer take(const CsvRow& row);
  /// What the rows come to if the file ends here: foreign, first_is_header, or not_yet if there was
  /// none.
  Answer finish();

  const ForeignHeader& foreign() const { return *x_foreign; }
  const std::vector<std::string>& first() const { return x_rows.front(); }
  std::uint32_t first_line() const { return x_lines.empty() ? 0 : x_lines.front(); }

 private:
  Answer refuse(Code code, std::uint32_t line, std::string message, std::string hint);
  Answer refuse_separator(char sign, bool names_are_known);
  Answer take_first(const CsvRow& row);
  Answer other_columns(const std::vector<std::string>& cells, std::uint32_t line);
  std::size_t widest_words() const;

  const model::TableSchema& x_schema;
  std::string x_file;
  char x_sign = ',';
  std::vector<std::vector<std::string>> x_rows;  ///< rows in which no header was found
  std::vector<std::uint32_t> x_lines;
  std::optional<ForeignHeader> x_foreign;
};

}  // namespace muster::load
