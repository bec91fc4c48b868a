// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <algorithm>
#include <array>

namespace muster::lines {

namespace {

constexpr std::size_t most_edits = 2;
constexpr std::size_t fewest_known = 4;  ///< ASCII letters that a word needs to be recognised

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == other_letter; }
bool is_same(char a, char b) { return a == b || a == other_letter; }

bool has_known_letters(std::string_view word) {
  auto known = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return static_cast<std::size_t>(known) >= fewest_known;
}

bool begins_with(std::string_view text, std::string_view target) {
  return text.size() >= target.size() &&
         std::equal(target.begin(), target.end(), text.begin(),
                    [](char b, char a) { return is_same(a, b); }) &&
         has_known_letters(text.substr(0, target.size()));
}

}  // namespace

bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

bool contains_word(std::string_view text, std::string_view target) {
  for (std::size_t at = 0; at + target.size() <= text.size(); ++at)
    if (begins_with(text.substr(at), target)) return true;
  return false;
}

/// Compares by Levenshtein distance.
bool is_near(std::string_view word, std::string_view target) {
  std::size_t longer = std::max(word.size(), target.size());
  if (longer - std::min(word.size(), target.size()) > most_edits) return false;
  if (!has_known_letters(word)) return false;
  std::array<std::size_t, 24> row{};
  for (std::size_t i = 0; i <= target.size(); ++i) row[i] = i;
  for (std::size_t w = 0; w < word.size(); ++w) {
    std::size_t corner = row[0];
    row[0] = w + 1;
    for (std::size_t i = 1; i <= target.size(); ++i) {
      std::size_t changed = corner + (is_same(word[w], target[i - 1]) ? 0 : 1);
      corner = row[i];
      row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
    }
  }
  return row[target.size()] <= most_edits;
}

bool is_restricted(std::string_view word) {
  return contains_word(word, stem) || is_near(word, restricted_word);
}
bool is_audience(std::string_view word) {
  return contains_word(word, audience_word) || is_near(word, audience_word);
}

PlainLine::PlainLine(std::string_view plain) : text(plain) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    std::string_view word = text.substr(at, end - at);
    words.push_back({at, end, is_audience(word), is_restricted(word)});
    marked = marked || words.back().either();
    at = end;
  }
}

const Word* PlainLine::word_from(std::size_t place) const {
  auto found = std::lower_bound(words.begin(), words.end(), place,
                                [](const Word& word, std::size_t at) { return word.begin < at; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace muster::lines
