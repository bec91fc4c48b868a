// SPDX-License-Identifier: MIT
#include "muster/figures/phrase.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace muster::figures {

std::vector<PhrasePart> parts_of(const Phrase& phrase) {
  std::vector<PhrasePart> parts;
  std::string_view rest = phrase.words;
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    if (open > 0) parts.push_back({rest.substr(0, open), false});
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos)
      throw std::logic_error(std::string("phrase ") + phrase.id +
                             " has a brace that is not closed");
    parts.push_back({rest.substr(1, close - 1), true});
    rest.remove_prefix(close + 1);
  }
  return parts;
}

std::string filled(const Phrase& phrase, const std::vector<PhraseText>& texts) {
  std::string out;
  for (const PhrasePart& part : parts_of(phrase)) {
    if (!part.is_slot) {
      out += part.text;
      continue;
    }
    const auto text = std::find_if(texts.begin(), texts.end(),
                                   [&](const PhraseText& one) { return one.name == part.text; });
    if (text == texts.end())
      throw std::logic_error(std::string("phrase ") + phrase.id + " has no text for '" +
                             std::string(part.text) + "'");
    out += text->text;
  }
  return out;
}

std::string number_in_words(std::size_t number) {
  static constexpr std::array<const char*, 10> words = {"no",   "one", "two",   "three", "four",
                                                        "five", "six", "seven", "eight", "nine"};
  return number < words.size() ? words.at(number) : std::to_string(number);
}

}  // namespace muster::figures
