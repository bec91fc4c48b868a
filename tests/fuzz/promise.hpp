// SPDX-License-Identifier: MIT
// Promises of several targets: how a broken promise ends the run, and the valid places of problems.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"

namespace muster::fuzz {

/// Ends the run: the input broke the promise `why`.
[[noreturn]] inline void fail(std::string_view why, std::string_view input) {
  std::cerr << why << ":\n" << input << "\n";
  std::abort();
}

inline void expect(bool kept, std::string_view why, std::string_view input) {
  if (!kept) fail(why, input);
}

/// The lines of `text`, without their ends; a text that ends with a line end has no line after it.
inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Each problem names `file`. Its line is one of `text`, or the one after the end; if `has_line`,
/// it has one. Its column is a character of that line, or the one after the end.
inline void expect_places(const Diagnostics& diagnostics, std::string_view file,
                          std::string_view text, bool has_line) {
  const auto lines = lines_of(text);
  for (const Diagnostic& problem : diagnostics.items()) {
    const Location& at = problem.location;
    expect(at.file == file, "a problem names another file: " + to_text(problem), text);
    expect(at.line <= lines.size() + 1, "a problem is after the end: " + to_text(problem), text);
    expect(!has_line || at.line > 0, "a problem has no line: " + to_text(problem), text);
    const std::string_view line =
        at.line > 0 && at.line <= lines.size() ? lines[at.line - 1] : std::string_view();
    expect(at.column <= count_code_points(line) + 1,
           "a problem is outside its line: " + to_text(problem), text);
  }
}

}  // namespace muster::fuzz
