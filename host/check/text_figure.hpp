// SPDX-License-Identifier: MIT
// The result of checking each figure typed into the text.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"

namespace muster::check {

/// The result of comparing a typed figure with the data.
enum class Verdict : std::uint8_t {
  agrees,     ///< with a figure of the edition, to the precision printed
  disagrees,  ///< with the figure that its words name, or with the text in another place
  not_found   ///< nothing in the edition has these words and a like value
};
const char* verdict_word(Verdict verdict);  ///< "agrees", "disagrees", "not in the data"

/// A figure typed into the text.
struct TextFigure {
  Location place;
  std::string text;      ///< as it is written: "in excess of 132,084"
  std::string sentence;  ///< the sentence that contains it
  Verdict verdict = Verdict::not_found;
  std::string against;  ///< "132,384: organisations.csv, sum of headcount"; "" if not found
  Location source;      ///< of that figure
};

}  // namespace muster::check
