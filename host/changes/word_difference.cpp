// SPDX-License-Identifier: MIT
#include "changes/word_difference.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstdint>

namespace muster::changes {

namespace {

using WordList = std::vector<std::string_view>;

/// Lengths of the longest common subsequence of the words from (i, j) on.
class CommonWords {
 public:
  CommonWords(const WordList& then, const WordList& now)
      : x_width(now.size() + 1), x_lengths((then.size() + 1) * x_width, 0) {
    for (std::size_t i = then.size(); i-- > 0;)
      for (std::size_t j = now.size(); j-- > 0;)
        at(i, j) = then[i] == now[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                     : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint16_t& at(std::size_t i, std::size_t j) { return x_lengths[i * x_width + j]; }

 private:
  std::size_t x_width;
  std::vector<std::uint16_t> x_lengths;
};

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
  CommonWords common(old_words, new_words);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_words.size() && j < new_words.size()) {
    if (old_words[i] == new_words[j]) {
      append(runs, WordRun::Kind::same, new_words[j++]);
      ++i;
    } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
      append(runs, WordRun::Kind::removed, old_words[i++]);
    } else {
      append(runs, WordRun::Kind::added, new_words[j++]);
    }
  }
  while (i < old_words.size()) append(runs, WordRun::Kind::removed, old_words[i++]);
  while (j < new_words.size()) append(runs, WordRun::Kind::added, new_words[j++]);
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
  const double same = CommonWords(words, others).at(0, 0);
  return 2 * same / static_cast<double>(words.size() + others.size());
}

}  // namespace muster::changes
