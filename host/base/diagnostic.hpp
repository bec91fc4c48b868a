// SPDX-License-Identifier: MIT
// Problems: what is wrong, where, and how to fix it. Every stage appends to a Diagnostics and
// continues, so that one run reports all problems; the caller decides what follows from them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/location.hpp"

namespace muster {

/// An error stops publication; a warning does so under --strict only.
enum class Severity : std::uint8_t { note, warning, error };

/// One problem. `message` is a sentence without a full stop; each hint says what to do.
struct Diagnostic {
  Severity severity = Severity::error;
  Code code;
  std::string message;
  Location location;
  std::vector<std::string> hints;
};

/// The problems of one run, in the order in which they were found. All are counted, but only the
/// first 1,000 of each code and file are listed, followed by one that says that there are more.
class Diagnostics {
 public:
  static constexpr std::size_t most_of_a_kind = 1000;

  void add(Diagnostic diagnostic);
  void error(Code code, Location where, std::string message, std::vector<std::string> hints = {});
  void warning(Code code, Location where, std::string message, std::vector<std::string> hints = {});
  void note(Code code, Location where, std::string message, std::vector<std::string> hints = {});
  /// Appends all of `other`, in its order.
  void merge(Diagnostics other);

  bool has_errors() const { return x_errors > 0; }
  std::size_t error_count() const { return x_errors; }
  std::size_t warning_count() const { return x_warnings; }
  const std::vector<Diagnostic>& items() const { return x_items; }

 private:
  void list(Diagnostic diagnostic);

  std::vector<Diagnostic> x_items;
  std::map<std::pair<std::string, std::string_view>, std::size_t> x_of_a_kind;  ///< by file, code
  std::size_t x_errors = 0;
  std::size_t x_warnings = 0;
};

/// Returns `file:line:column: error[code]: message`, then one `hint:` line for each hint. Control
/// characters and bidirectional overrides are escaped, so that hostile input can't control a
/// terminal.
std::string to_text(const Diagnostic& diagnostic);

/// Returns one JSON object on one line: severity, code, message, file, line, column, hints.
std::string to_json(const Diagnostic& diagnostic);

/// Returns the known word nearest to `word` by edit distance; "" if none is within a third of its
/// length.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace muster
