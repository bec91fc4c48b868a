// SPDX-License-Identifier: MIT
#include "compose/abbreviations.hpp"

#include <algorithm>

#include "compose/blocks/column_index.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_word_character);
}

/// Whether `phrase` occurs in `text` with no letter or digit next to it.
bool holds(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    std::size_t end = at + phrase.size();
    bool begins = at == 0 || !is_word_character(text[at - 1]);
    if (begins && (end == text.size() || !is_word_character(text[end]))) return true;
  }
  return false;
}

}  // namespace

AbbreviationFinder::AbbreviationFinder(const model::Dataset& dataset) {
  const model::Table* table = dataset.find("abbreviations");
  const model::Column* words = table == nullptr ? nullptr : table->find("abbreviation");
  const model::Column* meanings = table == nullptr ? nullptr : table->find("meaning");
  if (words == nullptr || meanings == nullptr) return;
  for (std::uint32_t row = 0; row < table->row_count(); ++row) {
    std::string word = printable(cell_words(dataset, *words, row));
    std::string meaning = printable(cell_words(dataset, *meanings, row));
    if (is_word(word))
      x_words.emplace(std::move(word), std::move(meaning));
    else
      x_phrases.emplace_back(std::move(word), std::move(meaning));
  }
}

void AbbreviationFinder::look_at(std::string_view text) {
  for (const auto& [phrase, meaning] : x_phrases)
    if (!x_used.contains(phrase) && holds(text, phrase)) x_used.emplace(phrase, meaning);
  if (x_words.empty()) return;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_character(text[end])) ++end;
    if (end > at) use(text.substr(at, end - at));
    at = end + 1;
  }
}

void AbbreviationFinder::use(std::string_view word) {
  auto found = x_words.find(std::string(word));
  if (found == x_words.end() && word.ends_with('s'))
    found = x_words.find(std::string(word.substr(0, word.size() - 1)));
  if (found != x_words.end()) x_used.emplace(*found);
}

}  // namespace muster::compose
