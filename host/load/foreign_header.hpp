// SPDX-License-Identifier: MIT
// Recognises, in the first rows of a file, that the file is foreign: it cannot be read as the table
// after which it is named. Its cells are separated by a sign other than a comma, it begins with a
// separator line for Excel or with titles above the header, or it has the columns of another table.
// A foreign file gets one message instead of one for every column and row.
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

/// Why a file is foreign.
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

  /// Sets the sign that probably separates the cells, as found by find_separator().
  void separated_by(char sign) { x_sign = sign; }

  /// What is known after a row: it is the header, the header is yet to come, the file is foreign,
  /// or the first row must be treated as the header.
  enum class Answer : unsigned char { header, not_yet, foreign, first_is_header };
  Answer take(const CsvRow& row);
  /// Must be called if the file ends before a header was found. Returns foreign or first_is_header,
  /// or not_yet if the file has no row.
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
