// SPDX-License-Identifier: MIT
// Finds the time for which a figure is given.
#include <algorithm>
#include <array>

#include "claims/amount.hpp"
#include "claims/claim.hpp"

namespace muster::claims {

namespace {

/// Whether the time at token `at` is only compared with the time of the figure, as in "since 2018",
/// "than last year" or "on the year before".
bool is_compared_with(const Context& context, std::size_t at) {
  constexpr std::array<Words, 9> joints = {"since", "than", "until", "with", "as",
                                           "on",    "over", "after", "by"};
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    Words word = context.word(at - back);
    if (is_one_of(joints, word)) return true;
    bool between = word == "the" || word == "in" || is_month(word) ||
                   context.reading.tokens[at - back].kind == Token::Kind::number;
    if (!between) return false;
  }
  return false;
}

/// Whether the part of figure `which` is about an earlier time, as in "up from 10,119 in 2022" or
/// "against 909 a year ago".
bool turns_back(const Context& context, std::size_t which) {
  constexpr std::array<Words, 7> words = {"from",   "against",  "compared", "previously",
                                          "versus", "previous", "formerly"};
  for (std::size_t at = context.layout.begin(which); at < context.layout.end(which); ++at)
    if (is_one_of(words, context.word(at))) return true;
  return false;
}

bool is_in_brackets(const Context& context, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i-- > 0;) {
    if (context.word(i) == ")") --depth;
    if (context.word(i) == "(" && ++depth > 0) return true;
  }
  return false;
}

std::size_t part_at(const Context& context, std::size_t at) {
  std::size_t part = 0;
  while (at >= context.layout.end(part) && context.layout.end(part) < context.reading.tokens.size())
    ++part;
  return part;
}

/// Whether a time at token `at` is the time of the figure: it is in the figure's own part, or
/// applies to the whole sentence.
bool is_of_figure(const Context& context, const Claim& claim, std::size_t at) {
  if (context.layout.is_own(context.which, at)) {
    for (std::size_t word = claim.mention.last_token + 1; word < at; ++word)
      if (context.word(word) == "stood" || context.word(word) == "where") return false;
    return true;
  }
  std::size_t part = part_at(context, at);
  bool bracketed =
      is_in_brackets(context, at) && !is_in_brackets(context, claim.mention.first_token);
  if (bracketed) return false;
  bool leads = at < context.layout.begin(context.which);
  if (turns_back(context, part)) return false;
  // The time at the end of a list applies to all its figures, as in "16.4% for nurses and 24% for
  // midwives in 2022". "16.4%, and 24% in 2022" is not a list.
  bool to_come = at > 0 && (context.word(at - 1) == "by" || context.word(at - 1) == "to");
  bool of_list = part < context.reading.figures.size() &&
                 context.reading.figures[part].measured == claim.mention.measured;
  return leads ? !turns_back(context, context.which)
               : !context.layout.is_attached(part) && !to_come && of_list;
}

/// Whether the two years of the sentence are the ends of a span, as in "between September 2022 and
/// September 2023".
bool names_span(const Context& context) {
  const YearMention& from = context.reading.years[0];
  const YearMention& to = context.reading.years[1];
  bool joined = false;
  for (std::size_t at = from.last + 1; at < to.first && to.first - from.last <= 4; ++at)
    joined = joined || context.word(at) == "and" || context.word(at) == "to";
  for (std::size_t back = 1; back <= 4 && back <= from.first; ++back)
    if (context.word(from.first - back) == "between" || context.word(from.first - back) == "from")
      return joined;
  return false;
}

void take_years(const Context& context, Claim& claim) {
  const Reading& reading = context.reading;
  if (claim.mention.is_change) {
    for (const YearMention& one : reading.years)
      if (is_of_figure(context, claim, one.first))
        claim.years.insert(one.years.begin(), one.years.end());
    return;
  }
  if (reading.years.size() == 2 && names_span(context)) {  // as in "to 1,219 between 2022 and 2023"
    claim.years = reading.years[claim.is_from ? 0 : 1].years;
    return;
  }
  double nearest = 100;
  for (const YearMention& one : reading.years) {
    if (is_compared_with(context, one.first) || !is_of_figure(context, claim, one.first)) continue;
    double distance = context.layout.distance(context.which, one.first, one.last);
    if (distance >= nearest) continue;
    nearest = distance;
    claim.years = one.years;
  }
}

/// Whether the second of two figures is for the future, as in "could fall from 858 to 833". The
/// first is then the current figure.
bool is_of_the_future(const Reading& reading, std::size_t before) {
  constexpr std::array<Words, 6> modals = {"could", "will", "would", "may", "might", "shall"};
  for (std::size_t at = 0; at < before; ++at)
    if (is_one_of(modals, text_at(reading.tokens, at))) return true;
  return false;
}

bool has_range(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text.starts_with("rang") || token.text.starts_with("var");
  });
}

/// Whether the figure is the earlier of two, as in "from 1,414 to 1,206" or "down from 12.5%".
bool comes_first_of_two(const Context& context, const Claim& claim) {
  std::size_t figure = claim.mention.first_token;
  if (has_range(context.reading) || is_of_the_future(context.reading, figure)) return false;
  bool to_another = context.word(context.layout.end(context.which)) != ",";
  if (context.layout.goes_on(context.which) && to_another) return true;
  std::size_t next = claim.mention.last_token + 1;  // as in "from 32 to nine"
  for (std::size_t back = 1; back <= 2 && back <= figure; ++back)
    if (context.word(figure - back) == "from")
      for (std::size_t at = next; at <= next + 1; ++at)
        if (context.word(at) == "to") return true;
  return figure > context.layout.begin(context.which) && context.word(figure - 1) == "from";
}

bool comes_second_of_two(const Context& context) {
  return context.which > 0 && !has_range(context.reading) &&
         context.layout.goes_on(context.which - 1) &&
         context.word(context.layout.begin(context.which)) != ",";
}

/// Whether the figure is for a time before the previous edition, as in "two years ago".
bool says_long_ago(const Context& context, const Claim& claim) {
  for (std::size_t at = 2; at < context.reading.tokens.size(); ++at)
    if (context.word(at) == "ago" && context.word(at - 1) == "years" &&
        is_of_figure(context, claim, at) && !claim.mention.is_change)
      return context.word(at - 3) != "than";
  return false;
}

/// Whether the figure is for a single month, as in "in March 2023". In "the year to March 2023" it
/// is for a year.
bool says_one_month(const Context& context, const Claim& claim) {
  for (std::size_t at = 1; at < context.reading.tokens.size(); ++at) {
    bool month = is_month(context.word(at)) &&
                 (context.word(at - 1) == "in" || context.word(at - 1) == "during");
    if (month && is_of_figure(context, claim, at)) return true;
  }
  return false;
}

/// Whether the words before the figure say that it is an earlier statement, as in "previously
/// forecast to be 3 WTE short".
bool says_before(const Context& context, const Claim& claim) {
  constexpr std::array<Words, 4> words = {"previously", "formerly", "previous", "hitherto"};
  for (std::size_t at = context.layout.begin(context.which); at < claim.mention.first_token; ++at)
    if (is_one_of(words, context.word(at))) return true;
  return false;
}

}  // namespace

void take_time(const Context& context, Claim& claim) {
  claim.is_long_ago = says_long_ago(context, claim);
  claim.is_of_month = says_one_month(context, claim);
  claim.span = span_in(context.reading.tokens);
  claim.is_from = !claim.mention.is_change && comes_first_of_two(context, claim);
  take_years(context, claim);
  if (claim.mention.is_change && !claim.years.empty()) claim.span.reset();
  if (claim.mention.is_change) return;
  claim.is_supposed = context.word(context.layout.end(context.which)) == "into";
  claim.is_to = comes_second_of_two(context);
  claim.is_earlier = says_before(context, claim);
  for (const EarlierMention& one : context.reading.earlier) {
    bool own = context.layout.is_own(context.which, one.first);
    bool opens = one.first <= 2 && is_of_figure(context, claim, one.first);
    if (!is_compared_with(context, one.first) && (own || opens)) claim.is_earlier = true;
  }
}

}  // namespace muster::claims
