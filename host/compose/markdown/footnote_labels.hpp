// SPDX-License-Identifier: MIT
// The footnotes of one text. cmark prints a mark without a footnote text as it was typed, and drops
// a footnote text without a mark. This class reports both.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/location.hpp"

namespace muster::compose {

/// Pairs the marks of footnotes with their texts.
class FootnoteLabels {
 public:
  void add_mark(std::string_view label, Location at);
  void add_words(std::string_view label, Location at, Diagnostics& diagnostics);
  /// Reports marks without a text as errors, and texts without a mark as warnings.
  void finish(Diagnostics& diagnostics) const;

 private:
  std::map<std::string, Location> x_marks;
  std::map<std::string, Location> x_words;
};

}  // namespace muster::compose
