// SPDX-License-Identifier: MIT
// Compares two lists of paragraphs, such as a text before and after an editor worked on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace muster::changes {

/// A paragraph that differs.
struct ParagraphEdit {
  enum class Kind : std::uint8_t { changed, removed, added };
  Kind kind = Kind::changed;
  /// Index in the first list; for an added paragraph, the number of paragraphs of the first list
  /// that come before it.
  std::size_t then = 0;
  std::size_t now = 0;  ///< index in the second list; not used for a removed paragraph
  friend bool operator==(const ParagraphEdit&, const ParagraphEdit&) = default;
};

/// Returns the edits in the order of the texts. Keeps as many equal paragraphs as possible. Between
/// two equal ones, a removed and an added paragraph count as one changed paragraph if they share at
/// least half of their words, or if nothing else differs there. If more than `most_compared` pairs
/// would have to be compared, the whole middle counts as removed and added.
std::vector<ParagraphEdit> paragraph_edits(const std::vector<std::string>& then,
                                           const std::vector<std::string>& now);
inline constexpr std::size_t most_compared = 25'000'000;

}  // namespace muster::changes
