// SPDX-License-Identifier: MIT
#include "changes/word_difference.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "changes/equal_words.hpp"

namespace muster::changes {

namespace {

using WordList = std::vector<std::string_view>;

void append(std::vector<WordRun>& runs, WordRun::Kind kind, std::string_view word) {
  if (runs.empty() || runs.back().kind != kind) runs.push_back({kind, ""});
  std::string& text = runs.back().text;
  if (!text.empty()) text += ' ';
  text += word;
}

void append_all(std::vector<WordRun>& runs, WordRun::Kind kind, const WordList& words) {
  for (std::string_view word : words) append(runs, kind, word);
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \n\t\r";
  WordList words;
  while (true) {
    std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return words;
    std::size_t end = std::min(text.find_first_of(blanks, first), text.size());
    words.push_back(text.substr(first, end - first));
    text.remove_prefix(end);
  }
}

std::vector<WordRun> word_difference(std::string_view then, std::string_view now) {
  const WordList old_words = words_of(then);
  const WordList new_words = words_of(now);
  std::vector<WordRun> runs;
  if (old_words.size() > most_words || new_words.size() > most_words) {
    append_all(runs, WordRun::Kind::removed, old_words);
    append_all(runs, WordRun::Kind::added, new_words);
    return runs;
  }
  std::size_t i = 0, j = 0;
  const auto replace_up_to = [&](std::size_t x, std::size_t y) {
    while (i < x) append(runs, WordRun::Kind::removed, old_words[i++]);
    while (j < y) append(runs, WordRun::Kind::added, new_words[j++]);
  };
  const EqualWords equal = *equal_words(old_words, new_words, 2 * most_words);
  for (const auto& [x, y] : equal) {
    replace_up_to(x, y);
    append(runs, WordRun::Kind::same, new_words[j++]);
    ++i;
  }
  replace_up_to(old_words.size(), new_words.size());
  return runs;
}

std::size_t word_count(std::string_view text) { return words_of(text).size(); }

double likeness(std::string_view a, std::string_view b) {
  const std::string first = lower(a);
  const std::string second = lower(b);
  const WordList words = words_of(first);
  const WordList others = words_of(second);
  if (words.size() > most_words || others.size() > most_words) return first == second ? 1 : 0;
  if (words.empty() && others.empty()) return 1;
  const auto same = static_cast<double>(equal_words(words, others, 2 * most_words)->size());
  return 2 * same / static_cast<double>(words.size() + others.size());
}

}  // namespace muster::changes
