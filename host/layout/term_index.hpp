// SPDX-License-Identifier: MIT
// Finds the abbreviations of a document among its words, and prints the pages of each for an index.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster::layout {

/// The abbreviations of a document, for finding their pages.
class TermIndex {
 public:
  TermIndex() = default;
  /// Abbreviations are numbered from 1 in their order. An abbreviation of several words is found by
  /// its first word.
  explicit TermIndex(const std::map<std::string, std::string>& abbreviations);

  /// Returns the number of the abbreviation in `word`, or 0 if `word` has none. Ignores full stops,
  /// brackets, and the s of a plural or possessive.
  std::uint16_t find(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::uint16_t> x_numbers;
};

/// A page that a term is on.
struct TermPage {
  std::uint32_t index = 0;
  std::string label;
};

/// Returns a list such as "page 3" or "pages 3, 5–7". If there are more than `most_runs` runs of
/// pages, it has only the first and the last page, as in "pages 3–41, often". "" if there are none.
/// `pages` must ascend.
std::string page_list(const std::vector<TermPage>& pages, std::size_t most_runs);

}  // namespace muster::layout
