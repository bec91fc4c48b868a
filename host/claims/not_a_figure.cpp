// SPDX-License-Identifier: MIT
// Recognises numbers that count nothing, such as dates and ages.
#include <algorithm>
#include <array>

#include "claims/amount.hpp"

namespace muster::claims {

namespace {

constexpr std::array months = std::to_array<std::string_view>(
    {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});
constexpr std::array spans = std::to_array<std::string_view>(
    {"day", "days", "week", "weeks", "weekly", "month", "months", "year", "years", "minute",
     "minutes", "night", "nights", "working", "decades", "am", "pm", "noon", "oclock"});
/// Words before "over" or "under" that make the number after it an age, as in "people over 65" and
/// "are under 25".
constexpr std::array of_an_age =
    std::to_array<std::string_view>({"people", "adults", "those", "residents", "children", "staff",
                                     "women", "men", "everybody", "everyone", "anybody", "anyone",
                                     "patients", "are", "is", "person", "carers", "girls", "boys"});
/// Things that are numbered rather than counted.
constexpr std::array references = std::to_array<std::string_view>(
    {"act",     "action",  "aim",       "annex",     "appendix", "article",    "band",  "chapter",
     "clause",  "edition", "study",     "figure",    "grade",    "item",       "level", "line",
     "no",      "note",    "number",    "objective", "page",     "pages",      "paper", "paragraph",
     "part",    "phase",   "portfolio", "priority",  "ref",      "regulation", "room",  "schedule",
     "section", "stage",   "standard",  "step",      "table",    "telephone",  "tier",  "type",
     "version", "ward",    "wave",      "week",      "year",     "years",      "day"});

std::string_view word_before(const Tokens& tokens, std::size_t at, std::size_t back = 1) {
  return at >= back ? text_at(tokens, at - back) : std::string_view();
}

bool is_date(const Tokens& tokens, const Amount& amount) {
  bool month = is_one_of(months, text_at(tokens, amount.last + 1)) ||
               is_one_of(months, word_before(tokens, amount.first));
  bool days =
      (text_at(tokens, amount.last + 1) == "to" || text_at(tokens, amount.last + 1) == "and") &&
      is_one_of(months, text_at(tokens, amount.last + 3));  // as in "10 to 16 June"
  if ((month || days) && amount.value <= 31 && amount.step == 1) return true;
  bool year = amount.value >= 1900 && amount.value <= 2100 && amount.step == 1 && !amount.grouped &&
              !amount.spelled && amount.scale <= 1;
  std::string_view next = text_at(tokens, amount.last + 1);
  bool counted = next == "%" || next == "people" || next == "posts" || next == "staff" ||
                 word_before(tokens, amount.first) == "$";
  if (year && !counted) return true;
  // The second year of a period such as "2022-23".
  bool two_digits =
      amount.value < 100 && word_before(tokens, amount.first) == "-" && amount.first >= 2;
  return two_digits && tokens[amount.first - 2].value >= 1900 &&
         tokens[amount.first - 2].value <= 2100 && !tokens[amount.first - 2].grouped;
}

}  // namespace

/// Whether the number is an age, as in "aged 65", "under 25 come", "until they are 25" or "55 and
/// over".
bool is_age(const Tokens& tokens, const Amount& amount) {
  if (amount.value > 110 || amount.step != 1) return false;
  for (std::size_t back = 1; back <= 3; ++back) {
    std::string_view word = word_before(tokens, amount.first, back);
    if (word == "aged" || word == "age" || word == "ages" || word == "born") return true;
  }
  std::string_view next = text_at(tokens, amount.last + 1);
  bool plus = next == "+" && (amount.value == 55 || amount.value == 65 || amount.value == 85) &&
              text_at(tokens, amount.last + 2) != "posts";
  bool and_over =
      (next == "and" || next == "or" || next == "to") &&
      (text_at(tokens, amount.last + 2) == "over" || text_at(tokens, amount.last + 2) == "older" ||
       text_at(tokens, amount.last + 2) == "under" ||
       text_at(tokens, amount.last + 2) == "younger");
  bool limit = (word_before(tokens, amount.first) == "under" ||
                word_before(tokens, amount.first) == "over") &&
               is_one_of(of_an_age, word_before(tokens, amount.first, 2));
  bool after =
      word_before(tokens, amount.first) == "after" && amount.value >= 11 && amount.value <= 25;
  bool reached = word_before(tokens, amount.first) == "are" &&
                 (word_before(tokens, amount.first, 2) == "they" ||
                  word_before(tokens, amount.first, 2) == "who");
  return and_over || plus || limit || after || reached;
}

bool is_no_figure(const Tokens& tokens, const Amount& amount) {
  if (amount.glued) return true;
  const Token& token = tokens[amount.first];
  bool telephone = token.kind == Token::Kind::number && token.text.size() > 1 &&
                   token.text[0] == '0' && token.text[1] != '.';
  // A number in brackets directly after a word, as in "100A(4)".
  bool subsection = word_before(tokens, amount.first) == "(" && amount.first >= 2 &&
                    tokens[amount.first - 2].end == tokens[amount.first - 1].begin;
  bool note_mark = word_before(tokens, amount.first) == "(" &&
                   text_at(tokens, amount.last + 1) == ")" && amount.value < 10 && amount.step == 1;
  bool service =
      (token.text == "111" || token.text == "999") && text_at(tokens, amount.last + 1) != "%";
  bool grouped_by_spaces = amount.first > 0 && tokens[amount.first - 1].kind == Token::Kind::number;
  std::size_t last = amount.last + 1;
  if (text_at(tokens, last) == "-") ++last;  // as in "12-month"
  std::string_view led = word_before(tokens, amount.first);
  bool within = led == "within" || led == "after" || led == "every" || led == "in";
  bool hours = (text_at(tokens, last) == "hours" || text_at(tokens, last) == "hour") &&
               (within || text_at(tokens, last + 1) != "of");
  bool span = is_one_of(spans, text_at(tokens, last)) || hours;
  std::string_view named = word_before(tokens, amount.first);
  if (named.size() > 3 && named.ends_with('s')) named.remove_suffix(1);
  constexpr std::array<std::string_view, 6> no_subject = {"", "the", "a", "telephone", "by", "and"};
  // "Number" is a verb in "they number 39" and "consultants in this specialty number 112".
  bool verb = word_before(tokens, amount.first) == "number" &&
              !is_one_of(no_subject, word_before(tokens, amount.first, 2));
  bool reference =
      (is_one_of(references, named) && !amount.grouped && !verb) ||
      (word_before(tokens, amount.first) == "." && word_before(tokens, amount.first, 2) == "no");
  bool clock = text_at(tokens, amount.last + 1) == ":" || word_before(tokens, amount.first) == ":";
  if (clock)
    clock = tokens[std::min(amount.last + 2, tokens.size() - 1)].kind == Token::Kind::number &&
            text_at(tokens, amount.last + 1) == ":";
  return telephone || subsection || note_mark || service || grouped_by_spaces || span ||
         reference || clock || is_date(tokens, amount) || is_age(tokens, amount);
}

bool is_month(std::string_view word) { return is_one_of(months, word); }
bool is_time_unit(std::string_view word) { return is_one_of(spans, word); }

}  // namespace muster::claims
