// SPDX-License-Identifier: MIT
#include "lines/mark_search.hpp"

#include <algorithm>

#include "lines/line.hpp"

namespace muster::lines {

bool resembles_restricted(std::string_view word) {
  for (const Word& one : PlainLine(plain_letters(word)).words)
    if (one.restricted) return true;
  return false;
}

bool names_a_mark(const Attributes& attributes) {
  return is_mark_id(attributes.id) ||
         std::any_of(attributes.classes.begin(), attributes.classes.end(),
                     [](const std::string& word) { return resembles_restricted(word); });
}

bool is_mark_id(std::string_view id) {
  std::string letters = plain_letters(id);
  std::erase_if(letters, [](char c) { return !is_word(c); });
  return is_near(letters, restricted_word) || is_near(letters, "audiencerestricted");
}

bool MarkSearch::in_braces(std::string_view plain) {
  bool found = false;
  std::size_t from = 0;  // begin of the word, or of the text before an unmatched }
  auto close_word = [&](std::size_t end) {
    std::string_view word = plain.substr(from, end - from);
    if (x_depth > 0 && !word.empty()) found = found || is_audience(word) || is_restricted(word);
    from = end + 1;
  };
  bool said = false;  // the text since the last brace has "audience" or "restricted"
  for (std::size_t at = 0; at < plain.size() && !found; ++at) {
    char c = plain[at];
    if (is_word(c)) {
      if (x_depth == 0) continue;
      x_letters += c;
      found = contains_word(x_letters, stem) || contains_word(x_letters, audience_word);
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

bool MarkSearch::continues(std::string_view plain) const {
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
            has_sigil(looked) || is_directive_of_another_kind(looked) || continues(plain);
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
