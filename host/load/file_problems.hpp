// SPDX-License-Identifier: MIT
// The problems of one input file, on their way into Diagnostics: sorted by place, and limited in
// number, since more of the same would only bury the rest. A file of a million bad rows costs a
// counter.
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

/// A line and a column, as in Location, of a file that the context gives.
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

  /// Whether one more problem would only be counted. Ask before building a costly message, and
  /// call `count_error` instead.
  bool full() const { return x_found.size() >= kept; }
  void count_error();
  void error(Code code, Place where, std::string message, std::vector<std::string> hints = {});
  void warning(Code code, Place where, std::string message, std::vector<std::string> hints = {});
  void note(Code code, Place where, std::string message, std::vector<std::string> hints = {});

  const std::string& file() const { return x_file; }
  bool has_errors() const { return x_errors > 0; }
  /// Moves everything into `diagnostics`, in order of line and column.
  void report(Diagnostics& diagnostics);

 private:
  /// The number of problems kept in memory. It is larger than `most_reported`, because some
  /// problems of an early row (a duplicate key) are found only later and are sorted in front.
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
