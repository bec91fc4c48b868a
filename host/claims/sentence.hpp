// SPDX-License-Identifier: MIT
// Characters with their places, and where a sentence ends.
#pragma once

#include "claims/prose.hpp"

namespace muster::claims {

/// Where a character was written.
struct WrittenAt {
  std::uint32_t line = 0, column = 0;  ///< 0: not known
  bool bound = false;                  ///< a tag printed it
};

void append(Sentence& to, char32_t original, WrittenAt at);
/// Without blanks at its ends.
Sentence part_of(const Sentence& whole, std::size_t begin, std::size_t end);
/// Blanks addresses of pages and people.
void blank_addresses(std::string& text);
void split(const Sentence& paragraph, std::vector<Sentence>& sentences);

}  // namespace muster::claims
