// SPDX-License-Identifier: MIT
#include "base/exempt_paragraphs.hpp"

#include <regex>

namespace muster {

std::vector<std::string> exempt_paragraphs(std::string_view text) {
  static const std::regex number("[0-9]{1,4}[A-Za-z]?");
  const std::string words(text);
  std::vector<std::string> found;
  for (std::sregex_iterator at(words.begin(), words.end(), number), end; at != end; ++at)
    found.push_back(at->str());
  return found;
}

}  // namespace muster
