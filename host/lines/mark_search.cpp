// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "lines/line.hpp"
#include "lines/plain_letters.hpp"

namespace muster::lines {

namespace {

constexpr std::string_view stem = "restrict";
constexpr std::string_view restricted_word = "restricted";
constexpr std::string_view audience_word = "audience";
constexpr std::size_t most_edits = 2;
constexpr std::size_t fewest_known = 4;  ///< letters of a word that must be ASCII to recognise it

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == other_letter; }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
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

bool contains(std::string_view text, std::string_view target) {
  for (std::size_t at = 0; at + target.size() <= text.size(); ++at)
    if (begins_with(text.substr(at), target)) return true;
  return false;
}

/// Levenshtein's distance is at most `most_edits`.
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
  return contains(word, stem) || is_near(word, restricted_word);
}
bool is_audience(std::string_view word) {
  return contains(word, audience_word) || is_near(word, audience_word);
}

/// A word of a plain line, by its bytes.
struct Word {
  std::size_t begin = 0, end = 0;
  bool audience = false, restricted = false;
  bool either() const { return audience || restricted; }
};

struct PlainLine {
  std::string_view text;
  std::vector<Word> words;
  bool marked = false;  ///< one of the words is "audience" or "restricted", or nearly

  explicit PlainLine(std::string_view plain) : text(plain) {
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
  char at(std::size_t place) const { return place < text.size() ? text[place] : '\0'; }
  char before(const Word& word, std::size_t back = 1) const {
    return word.begin >= back ? text[word.begin - back] : '\0';
  }
  std::string_view of(const Word& word) const {
    return text.substr(word.begin, word.end - word.begin);
  }
  /// The first word at or after `place`.
  const Word* word_from(std::size_t place) const {
    auto found = std::lower_bound(words.begin(), words.end(), place,
                                  [](const Word& word, std::size_t at) { return word.begin < at; });
    return found == words.end() ? nullptr : &*found;
  }
};

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

/// `?audience=staff` in an address is no mark.
bool is_in_address(const PlainLine& line, const Word& word) {
  return line.before(word) == '?' || line.before(word) == '&';
}

/// `audience=`, `restricted=`, `audience: restricted`.
bool has_assignment(const PlainLine& line) {
  for (const Word& word : line.words) {
    if (!word.either() || is_in_address(line, word)) continue;
    std::size_t at = skip_spaces(line.text, word.end);
    if (line.at(at) == '=' || (line.at(at) == ':' && line.at(at + 1) == '=')) return true;
    const Word* next = line.word_from(at);
    bool colon = word.audience && line.at(at) == ':' && next != nullptr && next->restricted;
    constexpr std::size_t nearby = 8;  // spaces, brackets and more colons
    if (colon && next->begin - at <= nearby) return true;
  }
  return false;
}

/// `class="restricted"`; in an address it is no mark.
bool is_assigned(const PlainLine& line) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const Word& word) {
    if (!word.restricted || line.before(word) != '=') return false;
    std::size_t space = line.text.substr(0, word.begin).rfind(' ') + 1;
    return line.text.substr(space, word.begin - space).find('?') == std::string_view::npos;
  });
}

/// Colons, with or without spaces between.
struct Colons {
  std::size_t count = 0;
  std::size_t end = 0;
};
Colons colons_at(std::string_view text, std::size_t at) {
  Colons run;
  for (; at < text.size(); at = skip_spaces(text, at)) {
    if (text[at] != ':') break;
    ++run.count;
    run.end = ++at;
  }
  return run;
}

/// `:: restricted` with no word between; `:::` with "restricted" or "audience" anywhere after it.
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

/// Besides the word itself, what directives of other tools say.
bool is_directive_word(const PlainLine& line, const Word& word) {
  constexpr std::array<std::string_view, 11> words = {
      "div", "span", "begin", "end", "start", "stop", "class", "block", "section", "aside", "note"};
  return word.either() || std::find(words.begin(), words.end(), line.of(word)) != words.end();
}

bool is_only_restricted(const PlainLine& line) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [](const Word& word) { return word.restricted; }) &&
         std::all_of(line.words.begin(), line.words.end(),
                     [&](const Word& word) { return is_directive_word(line, word); });
}

/// Past the markers of lists, quotes, tables and headings.
std::size_t content_begin(std::string_view text) {
  std::size_t at = skip_spaces(text, 0);
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
    at = skip_spaces(text, end);
  }
  for (std::string_view box : {"[ ] ", "[x] "})
    if (text.substr(at).starts_with(box)) at += box.size();
  return at;
}

/// A line that says "restricted" in the way of a directive: `!!! restricted`, `[restricted]`,
/// `: restricted`.
bool is_directive_of_another_kind(const PlainLine& line) {
  std::size_t at = content_begin(line.text);
  const Word* first = line.word_from(at);
  if (first == nullptr || first->begin == at) return false;
  if (is_only_restricted(line)) return true;
  char sign = line.text[at];
  bool known = std::string_view("!?/+%=;^@$&").find(sign) != std::string_view::npos;
  return known && line.at(at + 1) == sign && first->restricted;
}

/// `.restricted`, `#restricted`, `[!restricted`, `<restricted`, `[/restricted]`.
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

}  // namespace

bool resembles_restricted(std::string_view word) {
  for (const Word& one : PlainLine(plain_letters(word)).words)
    if (one.restricted) return true;
  return false;
}

bool is_mark_id(std::string_view id) {
  std::string letters = plain_letters(id);
  std::erase_if(letters, [](char c) { return !is_word(c); });
  return is_near(letters, restricted_word) || is_near(letters, "audiencerestricted");
}

bool MarkSearch::in_braces(std::string_view plain) {
  bool found = false;
  std::size_t from = 0;  // of the word, or of what stands before a brace that closes nothing
  auto close_word = [&](std::size_t end) {
    std::string_view word = plain.substr(from, end - from);
    if (x_depth > 0 && !word.empty()) found = found || is_audience(word) || is_restricted(word);
    from = end + 1;
  };
  bool said = false;  // "audience" or "restricted" since the beginning or the last brace
  for (std::size_t at = 0; at < plain.size() && !found; ++at) {
    char c = plain[at];
    if (is_word(c)) {
      if (x_depth == 0) continue;
      x_letters += c;
      found = contains(x_letters, stem) || contains(x_letters, audience_word);
      if (x_letters.size() > restricted_word.size()) x_letters.erase(0, 1);
      continue;
    }
    std::string_view word = plain.substr(from, at - from);
    said = said || (!word.empty() && (is_audience(word) || is_restricted(word)));
    close_word(at);
    if (c == '{' && x_depth++ == 0) x_letters.clear();
    if (c == '}' && x_depth == 0) found = found || said;
    if (c == '}' && x_depth > 0) --x_depth;
    if (c == '{' || c == '}') said = false;
  }
  if (!found) close_word(plain.size());
  return found;
}

bool MarkSearch::goes_on(std::string_view plain) const {
  return x_tail != Tail::none && is_only_restricted(PlainLine(plain));
}

bool MarkSearch::look(std::string_view line) {
  const std::string plain = plain_letters(line);
  const bool table_row = trimmed(line).starts_with('|');
  if (table_row) end_paragraph();
  bool found = in_braces(plain);
  if (table_row) end_paragraph();
  const PlainLine looked(plain);
  if (looked.marked) {
    found = found || has_assignment(looked) || is_assigned(looked) || follows_colons(looked) ||
            has_sigil(looked) || is_directive_of_another_kind(looked) || goes_on(plain);
  }
  if (is_blank(plain)) return found;
  std::string_view text = trimmed(plain);
  bool said = !looked.words.empty() && looked.words.back().audience &&
              plain.find_first_of(":=", looked.words.back().end) != std::string::npos;
  bool colons = text.ends_with("::") || text.ends_with(": :");
  x_tail = colons ? Tail::colons : said ? Tail::audience : Tail::none;
  return found;
}

bool MarkSearch::look_at_heading(std::string_view line) {
  end_paragraph();
  x_tail = Tail::none;
  bool found = look(line);
  end_paragraph();
  return found;
}

bool MarkSearch::look_at_values(std::string_view attributes) {
  const std::string plain = plain_letters(attributes);
  MarkSearch search;
  const PlainLine looked(plain);
  return search.in_braces(plain) || has_assignment(looked) || follows_colons(looked) ||
         has_sigil(looked);
}

void MarkSearch::end_paragraph() {
  x_depth = 0;
  x_letters.clear();
}

bool resembles_mark(std::string_view text) {
  MarkSearch search;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (is_blank(line)) search.end_paragraph();
    if (search.look(line)) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace muster::lines
