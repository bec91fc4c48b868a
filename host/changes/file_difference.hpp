// SPDX-License-Identifier: MIT
// The words in which two versions of a file differ, such as an appendix that was sent again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "changes/word_difference.hpp"

namespace muster::changes {

/// A page, or a paragraph, of a file.
struct Passage {
  std::size_t place = 0;  ///< its number from 1; 0 if it has none
  std::string text;
};

/// A passage in which words differ.
struct PassageEdit {
  std::size_t place = 0;    ///< in the later file; in the earlier one if words were only removed
  bool in_earlier = false;  ///< the place is one of the earlier file
  std::size_t removed = 0, added = 0;  ///< words
  /// The removed and added words, with a few that stayed before and after them.
  std::vector<WordRun> words;
};

/// The differences between the words of two files.
struct FileDifference {
  std::size_t removed = 0, added = 0;  ///< words
  /// In the order of the files. Empty if no word differs, or if `too_different`.
  std::vector<PassageEdit> passages;
  /// More than `most_edits` words differ, so only their number is known, as if the order did not
  /// matter.
  bool too_different = false;
};
inline constexpr std::size_t most_edits = 4000;

/// Compares the words of two files. Text that moves on to another page doesn't differ. Keeps as
/// many equal words as possible.
FileDifference file_difference(const std::vector<Passage>& then, const std::vector<Passage>& now);

}  // namespace muster::changes
