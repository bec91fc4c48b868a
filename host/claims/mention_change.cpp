// SPDX-License-Identifier: MIT
// Whether a figure is the size of a change, and in which direction.
#include "claims/change_words.hpp"
#include "claims/mention_reader.hpp"

namespace muster::claims {

/// "fell by 52%", "52% more", "25 fewer", "a growth of 18%": the word that makes it a change.
MentionReader::ChangeWord MentionReader::change_word(std::size_t begin, std::size_t end) const {
  for (std::size_t next = end + 1; next <= end + 2 && next < x_tokens.size(); ++next) {
    bool hedge = word(next) == "more" && word(next + 1) == "than" && next > end + 1;
    if (word(next) == "more" && !hedge) return {"increase", next};
    if (ends_clause(x_tokens, next)) break;
    if (is_change_word(word(next))) return {word(next), next};
  }
  bool year_before = false;  // "14 below the year before"
  for (std::string_view phrase : {"the year before", "last year", "a year earlier", "a year ago"})
    year_before = year_before || phrase_at(x_tokens, end + 2, phrase) > 0;
  if (year_before && word(end + 1) == "below") return {"fall", end + 1};
  if (year_before && (word(end + 1) == "above" || word(end + 1) == "on")) return {"rise", end + 1};
  if (begin == 0) return {};
  bool of_staff = word(end + 1) == "of" || word(end + 1) == "its" || word(end + 1) == "their";
  for (std::size_t back = 1; back <= 2 && back <= begin && of_staff; ++back)
    if (word(begin - back) == "lost") return {"fall", begin - back};  // "lost a third of its staff"
  std::string_view before = word(begin - 1);
  if (before == "on" && begin >= 2 && (word(begin - 2) == "took" || word(begin - 2) == "taken"))
    return {"rise", begin - 2};                    // "took on 722 people"
  if (before == "up") return {"rise", begin - 1};  // "up 12 at 171"
  if (before == "down") return {"fall", begin - 1};
  if (before == "by") return last_change(begin);
  if (is_change_word(before) && before != "less") return {before, begin - 1};
  if (before == "of" && begin >= 2 && is_change_word(word(begin - 2)))
    return {word(begin - 2), begin - 2};
  return change_in_subject(begin);
}

MentionReader::ChangeWord MentionReader::last_change(std::size_t before) const {
  for (std::size_t at = before; at-- > 0;) {
    if (is_change_word(word(at)) && word(at + 1) == "short") return {};  // a gap
    if (is_change_word(word(at))) return {word(at), at};
    Direction direction = direction_of_figure(x_tokens, at);
    if (direction.count > 0) return {direction.sign == Sign::minus ? "fall" : "rise", at};
  }
  return {};
}

/// "Growth in vacancies is put at 52%"
MentionReader::ChangeWord MentionReader::change_in_subject(std::size_t begin) const {
  bool is_said = false;
  for (std::size_t at = begin; at-- > 0;) {
    std::string_view here = word(at);
    if (here == "," || here == ";" || here == ":" || here == "(") return {};
    is_said = is_said || here == "is" || here == "was" || here == "are" || here == "were";
    bool noun = here == "growth" || here == "increase" || here == "rise" || here == "fall" ||
                here == "decrease" || here == "reduction" || here == "decline";
    if (noun && is_said && word(at + 1) == "in") return {here, at};
  }
  return {};
}

/// "-219", "+62"; a dash between words or figures is not a sign.
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
