// SPDX-License-Identifier: MIT
// Sentences with a careful reader's verdict on each claim in them; sentences/README.md says who
// wrote them, and how.
#pragma once

#include <string>
#include <vector>

namespace muster::check {

struct LabelledClaim {
  std::string text;      ///< as written in the sentence, once
  bool is_word = false;  ///< a claim in words
  std::string truth;     ///< "true", "false" or "unknown"
};

struct LabelledSentence {
  std::string id, edition, heading, sentence;
  std::vector<LabelledClaim> claims;
};

/// A file of sentences/: the claims of a sentence in successive rows.
std::vector<LabelledSentence> read_sentences(const std::string& name);

}  // namespace muster::check
