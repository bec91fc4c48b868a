// SPDX-License-Identifier: MIT
// Precision and recall of alarms over labelled sentences.
#pragma once

#include <string>
#include <vector>

#include "labelled_claims.hpp"

namespace muster::check {

/// An error or a warning in a sentence, in characters from its beginning.
struct SentenceAlarm {
  std::size_t begin = 0, end = 0;
  std::string message;
  double sureness = 1;
};

struct Score {
  int right = 0;   ///< alarms on false claims
  int alarms = 0;  ///< all of them, those on true, unknown and unlabelled words included
  int numerals = 0, numerals_found = 0;  ///< false claims in figures
  int words = 0, words_found = 0;        ///< false claims in words

  double precision() const { return alarms == 0 ? 1 : static_cast<double>(right) / alarms; }
  double numeral_recall() const {
    return numerals == 0 ? 1 : static_cast<double>(numerals_found) / numerals;
  }
  double word_recall() const { return words == 0 ? 1 : static_cast<double>(words_found) / words; }
  Score& operator+=(const Score& other);
};

/// With `listed`, every miss and every false alarm is printed.
Score score_of(const LabelledSentence& sentence, const std::vector<SentenceAlarm>& alarms,
               bool listed);

}  // namespace muster::check
