// SPDX-License-Identifier: MIT
#include "load/file_problems.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "base/utf8.hpp"

namespace muster::load {

void FileProblems::count_error() {
  ++x_errors;
  ++x_not_kept;
}

void FileProblems::add(Severity severity, Code code, Place where, std::string message,
                       std::vector<std::string> hints) {
  if (severity == Severity::error) ++x_errors;
  if (full()) {
    ++x_not_kept;
    return;
  }
  x_found.push_back({severity, code, where, std::move(message), std::move(hints)});
}

void FileProblems::error(Code code, Place where, std::string message,
                         std::vector<std::string> hints) {
  add(Severity::error, code, where, std::move(message), std::move(hints));
}

void FileProblems::warning(Code code, Place where, std::string message,
                           std::vector<std::string> hints) {
  add(Severity::warning, code, where, std::move(message), std::move(hints));
}

void FileProblems::note(Code code, Place where, std::string message,
                        std::vector<std::string> hints) {
  add(Severity::note, code, where, std::move(message), std::move(hints));
}

void FileProblems::report(Diagnostics& diagnostics) {
  std::stable_sort(x_found.begin(), x_found.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  // Errors come first, so that an error is never left out of the limited list because of notes or
  // warnings.
  std::stable_partition(x_found.begin(), x_found.end(),
                        [](const Problem& p) { return p.severity == Severity::error; });
  std::size_t shown = std::min(most_reported, x_found.size());
  std::size_t rest = x_found.size() - shown + x_not_kept;
  bool error_is_hidden = x_errors > shown;
  for (std::size_t i = 0; i < shown; ++i) {
    Problem& one = x_found[i];
    diagnostics.add({one.severity,
                     one.code,
                     std::move(one.message),
                     {x_file, one.where.line, one.where.column},
                     std::move(one.hints)});
  }
  if (rest > 0) {
    Diagnostic more{};
    more.severity = error_is_hidden ? Severity::error : Severity::note;
    more.code = code::load_more;
    more.message =
        "this file has " + std::to_string(rest) + (rest == 1 ? " more problem" : " more problems");
    more.location.file = x_file;
    more.hints.emplace_back(
        "correct the listed problems first: one mistake often causes many errors");
    diagnostics.add(std::move(more));
  }
  x_found.clear();
  x_errors = x_not_kept = 0;
}

std::string with_commas(std::size_t number) {
  return format_number(static_cast<double>(number), {});
}

std::string in_quotes(std::string_view cell) {
  constexpr std::size_t longest = 40;
  std::size_t end = 0;
  for (std::size_t shown = 0; end < cell.size() && shown < longest; ++shown) {
    next_code_point(cell, end);
  }
  std::string out = "'" + std::string(cell.substr(0, end));
  return out + (end < cell.size() ? "…'" : "'");
}

}  // namespace muster::load
