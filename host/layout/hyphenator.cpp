// SPDX-License-Identifier: MIT
#include "layout/hyphenator.hpp"

#include <hyphen.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>

namespace muster::layout {
namespace {

struct PatternFile {
  std::string_view language;
  const char* path;
};
constexpr std::array pattern_files = {
    PatternFile{"en-GB", "/usr/share/hyphen/hyph_en_GB.dic"},
    PatternFile{"en", "/usr/share/hyphen/hyph_en_GB.dic"},
    PatternFile{"cy", "/usr/share/hyphen/hyph_cy.dic"},
};

constexpr std::size_t shortest_word = 7;
constexpr std::size_t shortest_part = 3;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Returns begin and end of the part that is hyphenated: lower-case letters and a capital before
/// them. Quotes, brackets and full stops around them are left out.
std::pair<std::size_t, std::size_t> letters(std::string_view word) {
  std::size_t begin = 0;
  while (begin < word.size() && !is_lower(word[begin])) ++begin;
  std::size_t end = begin;
  while (end < word.size() && is_lower(word[end])) ++end;
  if (begin > 0 && word[begin - 1] >= 'A' && word[begin - 1] <= 'Z') --begin;
  return {begin, end};
}

bool has_capital_or_figure(std::string_view word, std::size_t from) {
  for (char c : word.substr(from)) {
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  }
  return false;
}

}  // namespace

struct Hyphenator::Patterns {
  explicit Patterns(const char* path) : dictionary(hnj_hyphen_load(path)) {}
  ~Patterns() { hnj_hyphen_free(dictionary); }
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  /// Returns the patterns of a file, which is read once; nullptr if it can't be read.
  static std::shared_ptr<const Patterns> of(const std::string& path);

  /// May be called in several threads at once, because libhyphen only reads a dictionary.
  std::vector<std::uint16_t> points(std::string_view lower) const;

  HyphenDict* dictionary;
};

std::shared_ptr<const Hyphenator::Patterns> Hyphenator::Patterns::of(const std::string& path) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Patterns>> known;
  const std::lock_guard lock(mutex);
  std::shared_ptr<const Patterns>& patterns = known[path];
  if (!patterns) patterns = std::make_shared<const Patterns>(path.c_str());
  return patterns->dictionary == nullptr ? nullptr : patterns;
}

std::vector<std::uint16_t> Hyphenator::Patterns::points(std::string_view lower) const {
  std::vector<char> marks(lower.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  std::vector<std::uint16_t> found;
  const int failed = hnj_hyphen_hyphenate2(dictionary, lower.data(), static_cast<int>(lower.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts);
  for (std::size_t i = 0; failed == 0 && i + 1 < lower.size(); ++i) {
    const bool enough = i + 1 >= shortest_part && lower.size() - i - 1 >= shortest_part;
    if ((marks[i] & 1) != 0 && enough) found.push_back(static_cast<std::uint16_t>(i + 1));
  }
  for (std::size_t i = 0; replacements != nullptr && i < lower.size(); ++i) {
    std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return found;
}

Hyphenator::Hyphenator(const std::string& language) {
  for (const PatternFile& file : pattern_files) {
    std::error_code ignored;
    if (file.language == language && std::filesystem::is_regular_file(file.path, ignored)) {
      x_patterns = Patterns::of(file.path);
      return;
    }
  }
}

Hyphenator::~Hyphenator() = default;

const std::vector<std::uint16_t>& Hyphenator::points(const std::string& word) {
  const auto [place, is_new] = x_known.try_emplace(word);
  if (!is_new || !x_patterns) return place->second;
  const auto [begin, end] = letters(word);
  if (end - begin < shortest_word || has_capital_or_figure(word, begin + 1)) return place->second;
  std::string lower = word.substr(begin, end - begin);
  if (!is_lower(lower[0])) lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  place->second = x_patterns->points(lower);
  for (std::uint16_t& point : place->second) point = static_cast<std::uint16_t>(point + begin);
  return place->second;
}

}  // namespace muster::layout
