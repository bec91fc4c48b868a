// SPDX-License-Identifier: MIT
// The footnotes of one text. cmark prints a mark without words as it was typed, and drops words
// without a mark, so this class reports both.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace muster::compose {

/// Pairs marks of footnotes with their words.
class FootnoteLabels {
 public:
  void add_mark(std::string_view label, Location at);
  void add_words(std::string_view label, Location at, Diagnostics& diagnostics);
  /// Marks without words are errors, words without a mark warnings.
  void finish(Diagnostics& diagnostics) const;

 private:
  std::map<std::string, Location> x_marks;
  std::map<std::string, Location> x_words;
};

}  // namespace muster::compose
