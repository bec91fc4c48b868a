// SPDX-License-Identifier: MIT
// Collects the problems of one input file, sorts them by place and passes a limited number of them
// to Diagnostics. Further problems are only counted, so a file with a million bad rows needs little
// memory and does not hide the problems of other files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster {
enum class Severity : std::uint8_t;
}

namespace muster::load {

/// A position in a file: line and column as in Location, without the file.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Collects the problems of one file until they are moved to Diagnostics.
class FileProblems {
 public:
  /// Number of problems reported for one file; the rest are counted.
  static constexpr std::size_t most_reported = 20;

  explicit FileProblems(std::string file) : x_file(std::move(file)) {}

  /// Whether one more problem would only be counted. If so, call `count_error` and do not build a
  /// message.
  bool full() const { return x_found.size() >= kept; }
  void count_error();
  void error(Code code, Place where, std::string message, std::vector<std::string> hints = {});
  void warning(Code code, Place where, std::string message, std::vector<std::string> hints = {});
  void note(Code code, Place where, std::string message, std::vector<std::string> hints = {});

  const std::string& file() const { return x_file; }
  bool has_errors() const { return x_errors > 0; }
  /// Moves the problems into `diagnostics`: errors first, otherwise in the order of line and
  /// column.
  void report(Diagnostics& diagnostics);

 private:
  /// The number of problems kept in memory. It is larger than `most_reported`, because some
  /// problems of early rows, such as duplicate keys, are found only later, and must then come
  /// before the others.
  static constexpr std::size_t kept = 500;
  struct Problem {
    Severity severity;
    Code code;
    Place where;
    std::string message;
    std::vector<std::string> hints;
  };
  void add(Severity severity, Code code, Place where, std::string message,
           std::vector<std::string> hints);

  std::string x_file;
  std::vector<Problem> x_found;
  std::size_t x_errors = 0;
  std::size_t x_not_kept = 0;  ///< problems beyond `kept`
};

/// Returns the number with commas between thousands: "32,767".
std::string with_commas(std::size_t number);

/// Returns a cell's text as messages quote it: in single quotes, and cut after 40 characters.
std::string in_quotes(std::string_view cell);

}  // namespace muster::load
