// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <algorithm>
#include <array>

namespace muster::lines {

namespace {

std::size_t after_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

/// Whether the word is part of an address such as `?audience=staff`, which is not a mark.
bool is_in_address(const PlainLine& line, const Word& word) {
  return line.before(word) == '?' || line.before(word) == '&';
}

/// A sequence of colons, perhaps with spaces between them.
struct Colons {
  std::size_t count = 0;
  std::size_t end = 0;
};

Colons colons_at(std::string_view text, std::size_t at) {
  Colons run;
  for (; at < text.size(); at = after_spaces(text, at)) {
    if (text[at] != ':') break;
    ++run.count;
    run.end = ++at;
  }
  return run;
}

/// Whether the word is "audience" or "restricted", or a word that directives of other tools use.
bool is_directive_word(const PlainLine& line, const Word& word) {
  constexpr std::array<std::string_view, 11> words = {
      "div", "span", "begin", "end", "start", "stop", "class", "block", "section", "aside", "note"};
  return word.either() || std::find(words.begin(), words.end(), line.of(word)) != words.end();
}

/// Returns the position of the line's content, after the markers of lists, quotes, tables and
/// headings.
std::size_t content_begin(std::string_view text) {
  std::size_t at = after_spaces(text, 0);
  while (at < text.size()) {
    std::size_t end = at;
    if (std::string_view(">-+|").find(text[at]) != std::string_view::npos)
      ++end;
    else if (text[at] == '#')
      end = std::min(text.find_first_not_of('#', at), text.size());
    else
      end = std::min(text.find_first_not_of("0123456789", at), text.size());
    bool ordered = text[at] >= '0' && text[at] <= '9';
    if (ordered && end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
    bool spaced = end == text.size() || text[end] == ' ' || text[at] == '>' || text[at] == '|';
    if (end == at || !spaced) break;
    at = after_spaces(text, end);
  }
  for (std::string_view box : {"[ ] ", "[x] "})
    if (text.substr(at).starts_with(box)) at += box.size();
  return at;
}

}  // namespace

bool has_assignment(const PlainLine& line) {
  for (const Word& word : line.words) {
    if (!word.either() || is_in_address(line, word)) continue;
    std::size_t at = after_spaces(line.text, word.end);
    if (line.at(at) == '=' || (line.at(at) == ':' && line.at(at + 1) == '=')) return true;
    const Word* next = line.word_from(at);
    bool colon = word.audience && line.at(at) == ':' && next != nullptr && next->restricted;
    constexpr std::size_t nearby = 8;  // spaces, brackets and more colons
    if (colon && next->begin - at <= nearby) return true;
  }
  return false;
}

bool is_assigned(const PlainLine& line) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const Word& word) {
    if (!word.restricted || line.before(word) != '=') return false;
    std::size_t space = line.text.substr(0, word.begin).rfind(' ') + 1;
    return line.text.substr(space, word.begin - space).find('?') == std::string_view::npos;
  });
}

bool follows_colons(const PlainLine& line) {
  for (std::size_t at = line.text.find(':'); at != std::string_view::npos;
       at = line.text.find(':', at)) {
    Colons run = colons_at(line.text, at);
    const Word* next = line.word_from(run.end);
    if (next == nullptr) return false;
    if (run.count >= 2 && next->restricted) return true;
    if (run.count >= 3)
      return std::any_of(line.words.begin() + (next - line.words.data()), line.words.end(),
                         [](const Word& word) { return word.either(); });
    at = run.end;
  }
  return false;
}

bool is_only_restricted(const PlainLine& line) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [](const Word& word) { return word.restricted; }) &&
         std::all_of(line.words.begin(), line.words.end(),
                     [&](const Word& word) { return is_directive_word(line, word); });
}

bool is_directive_of_another_kind(const PlainLine& line) {
  std::size_t at = content_begin(line.text);
  const Word* first = line.word_from(at);
  if (first == nullptr || first->begin == at) return false;
  if (is_only_restricted(line)) return true;
  char sign = line.text[at];
  bool known = std::string_view("!?/+%=;^@$&").find(sign) != std::string_view::npos;
  return known && line.at(at + 1) == sign && first->restricted;
}

bool has_sigil(const PlainLine& line) {
  for (const Word& word : line.words) {
    if (!word.restricted || line.at(word.end) == '-') continue;
    char sign = line.before(word);
    char before = line.before(word, 2);
    bool begins =
        before == '\0' || std::string_view(" [<{|").find(before) != std::string_view::npos;
    bool bracket = before == '[' || before == '<';
    if (sign == '<' || (sign == '/' && bracket)) return true;
    if (begins && std::string_view(".#%!").find(sign) != std::string_view::npos && sign != '\0')
      return true;
    if (before == '(' && sign == '.') return true;
  }
  return false;
}

}  // namespace muster::lines
