// SPDX-License-Identifier: MIT
// Whether a figure is the size of a change, and which way it goes.
#include "claims/change_words.hpp"
#include "claims/mention_reader.hpp"

namespace muster::claims {

/// "fell by 52%", "52% more", "25 fewer", "a growth of 18%": the word that makes it a change.
std::string_view MentionReader::change_word(std::size_t begin, std::size_t end) const {
  for (std::size_t next = end + 1; next <= end + 2 && next < x_tokens.size(); ++next) {
    bool hedge = word(next) == "more" && word(next + 1) == "than" && next > end + 1;
    if (word(next) == "more" && !hedge) return "increase";
    if (ends_clause(x_tokens, next)) break;
    if (is_change_word(word(next))) return word(next);
  }
  if (word(end + 1) == "more" && word(end + 2) != "than") return "increase";
  if (begin == 0) return {};
  auto last_change = [&](std::size_t before) {
    for (std::size_t at = before; at-- > 0;) {
      if (is_change_word(word(at)) && word(at + 1) == "short") return std::string_view();  // a gap
      if (is_change_word(word(at))) return word(at);
      Direction direction = direction_beside_figure(x_tokens, at);
      if (direction.count > 0)
        return std::string_view(direction.sign == Sign::minus ? "fall" : "rise");
    }
    return std::string_view();
  };
  std::string_view before = word(begin - 1);
  if (before == "by") return last_change(begin);
  if (is_change_word(before) && before != "less") return before;
  if (before == "of" && begin >= 2 && is_change_word(word(begin - 2))) return word(begin - 2);
  return change_in_subject(begin);
}

/// "Growth in vacancies is put at 52%"
std::string_view MentionReader::change_in_subject(std::size_t begin) const {
  bool is_said = false;
  for (std::size_t at = begin; at-- > 0;) {
    std::string_view here = word(at);
    if (here == "," || here == ";" || here == ":" || here == "(") return {};
    is_said = is_said || here == "is" || here == "was" || here == "are" || here == "were";
    bool noun = here == "growth" || here == "increase" || here == "rise" || here == "fall" ||
                here == "decrease" || here == "reduction" || here == "decline";
    if (noun && is_said && word(at + 1) == "in") return here;
  }
  return {};
}

/// "-219", "+62"; a dash between words or figures is no sign.
Sign MentionReader::written_sign(std::size_t begin) const {
  if (begin == 0 || x_tokens[begin - 1].end != x_tokens[begin].begin) return Sign::unsaid;
  std::string_view mark = word(begin - 1);
  bool apart =
      begin == 1 || x_tokens[begin - 2].end < x_tokens[begin - 1].begin || word(begin - 2) == "(";
  if (!apart) return Sign::unsaid;
  if (mark == "-") return Sign::minus;
  return mark == "+" ? Sign::plus : Sign::unsaid;
}

}  // namespace muster::claims
