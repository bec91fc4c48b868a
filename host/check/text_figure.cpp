// SPDX-License-Identifier: MIT
#include "check/text_figure.hpp"

#include <array>

namespace muster::check {

const char* verdict_word(Verdict verdict) {
  constexpr std::array<const char*, 3> words = {"agrees", "disagrees", "not in the data"};
  return words[static_cast<std::size_t>(verdict)];
}

}  // namespace muster::check
