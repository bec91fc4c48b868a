// SPDX-License-Identifier: MIT
// Figures in a sentence, as people write them: 132,084, 16.4%, "8-10%", "1 in 6", "c. 90", "ninety
// per cent", "£1.5 million". Not figures: dates, years, ages, times, spans of time, references,
// telephone numbers.
#pragma once

#include <string_view>
#include <vector>

#include "check/words.hpp"

namespace muster::check {

/// What a figure can be compared with.
enum class Measured : std::uint8_t { number, percent, points, money };

enum class Hedge : std::uint8_t {
  none,
  at_least,  ///< over, more than, in excess of, 700+
  at_most,   ///< under, nearly, up to
  about      ///< around, circa
};

struct Mention {
  std::size_t begin = 0, end = 0;               ///< in the sentence, hedge and unit included
  std::size_t first_token = 0, last_token = 0;  ///< of the figure itself
  double low = 0, high = 0;                     ///< equal unless a range; percent as a fraction
  double step = 1;                              ///< of the last digit that is written
  Measured measured = Measured::number;
  Hedge hedge = Hedge::none;
  bool is_ratio = false;   ///< "1 in 6": a fraction, and a rough one
  bool is_change = false;  ///< "by 52%", "25 fewer"
};

/// In order. `tokens` are those of the sentence.
std::vector<Mention> find_mentions(const std::vector<Token>& tokens);

/// The largest power of ten, or five times one, that the figure is a multiple of, in its own scale:
/// 1,000 for 132,000; 1 for 132,084; 0.01 for 26%.
double granularity(const Mention& mention);
/// Whether the figure is round enough to stand behind a hedge: 132,000 and 40% are, 132,084 is not.
bool is_round(const Mention& mention);

}  // namespace muster::check
