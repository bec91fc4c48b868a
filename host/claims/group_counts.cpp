// SPDX-License-Identifier: MIT
// "All but two of the 22 professions report their vacancies", "every profession has grown".
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "claims/amount.hpp"
#include "claims/change_words.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

enum class Quantity : std::uint8_t { count, all_but, every, most };

struct Quantifier {
  Quantity quantity = Quantity::count;
  double number = 0;
  std::size_t first = 0, last = 0;  ///< tokens
};

bool is_professions(std::string_view word) { return word == "professions" || word == "profession"; }

/// Whether "professions" follows within `most` tokens, "of the 22" between.
bool counts_professions(const Tokens& tokens, std::size_t after, std::size_t most) {
  for (std::size_t at = after; at < after + most; ++at)
    if (is_professions(text_at(tokens, at))) return true;
  return false;
}

std::optional<Quantifier> quantifier_at(const Tokens& tokens, std::size_t at) {
  if (phrase_at(tokens, at, "all but") > 0)
    if (auto amount = amount_at(tokens, at + 2);
        amount && counts_professions(tokens, amount->last + 1, 5))
      return Quantifier{Quantity::all_but, amount->value, at, amount->last};
  bool every = text_at(tokens, at) == "every" || phrase_at(tokens, at, "all professions") > 0;
  if (every && counts_professions(tokens, at + 1, 1))
    return Quantifier{Quantity::every, 0, at, at + 1};
  if (text_at(tokens, at) == "most" && counts_professions(tokens, at + 1, 3))
    return Quantifier{Quantity::most, 0, at, at};
  auto amount = amount_at(tokens, at);
  if (!amount || (at > 0 && (tokens[at - 1].text == "the" || tokens[at - 1].text == "all")))
    return std::nullopt;
  if (at > 0 && tokens[at - 1].text == "but") return std::nullopt;
  std::string_view next = text_at(tokens, amount->last + 1);
  if (next == "more" || next == "other" || next == "further") return std::nullopt;
  if (!counts_professions(tokens, amount->last + 1, 4)) return std::nullopt;
  return Quantifier{Quantity::count, amount->value, at, amount->last};
}

using Members = std::set<Subject>;

/// The professions whose figure of this kind satisfies `test`.
Members members_with(const KnownFigures& known,
                     const std::function<bool(const KnownFigure&)>& test) {
  Members members;
  for (const KnownFigure& figure : known.all)
    if (figure.family == "profession" && !figure.subject.empty() && test(figure))
      members.insert(figure.subject);
  return members;
}

bool is_now(const KnownFigure& figure) {
  return figure.is_current && !figure.is_change && figure.measured == Measured::number;
}

/// Professions whose staff in post moved this way, over the time that the sentence names.
std::optional<Members> moved(const Reading& reading, const KnownFigures& known, Sign sign) {
  Years years;
  for (const YearMention& one : reading.years) years.insert(one.years.begin(), one.years.end());
  auto span = span_in(reading.tokens);
  Members members;
  bool any = false;
  for (const KnownFigure& figure : known.all) {
    if (figure.series != "change.staff.fte." || figure.measured != Measured::number) continue;
    bool within = std::all_of(years.begin(), years.end(),
                              [&](int year) { return figure.years.contains(year); });
    if (!within || (span && figure.span != span) || (years.empty() && !span)) continue;
    any = true;
    if ((figure.value > 0) == (sign == Sign::plus) && figure.value != 0)
      members.insert(figure.subject);
  }
  return any ? std::optional(members) : std::nullopt;
}

/// The professions of which the rest of the sentence is true.
std::optional<Members> satisfying(const Reading& reading, const KnownFigures& known) {
  auto says = [&](std::string_view measure) {
    return std::any_of(reading.measures.begin(), reading.measures.end(),
                       [&](const MeasureMention& one) { return one.measure == measure; });
  };
  bool short_of = false;
  for (const MeasureMention& one : reading.measures)
    short_of = short_of || (one.measure == "gap" && one.sign == Sign::minus);
  bool fewer = false;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at)
    fewer = fewer || phrase_at(reading.tokens, at, "fewer staff than") > 0;
  if (short_of || fewer)
    return members_with(known, [](const KnownFigure& one) {
      return is_now(one) && one.measure == "gap" && round_half_away(one.value, 0) < 0;
    });
  if (says("vacancy")) {
    Members with = members_with(known, [](const KnownFigure& one) {
      return is_now(one) && one.series == "vacancies.fte.";
    });
    bool without = reading.says("lack") || reading.says("without");
    for (const Token& token : reading.tokens)
      without = without || token.text == "no" || token.text == "not";
    if (!without) return with;
    return members_with(known, [&](const KnownFigure& one) {
      return is_now(one) && one.series == "staff.fte." && !with.contains(one.subject);
    });
  }
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    Direction direction = direction_at(reading.tokens, at);
    if (direction.sign != Sign::unsaid) return moved(reading, known, direction.sign);
  }
  return std::nullopt;
}

bool holds(const Quantifier& quantifier, double satisfied, double all) {
  switch (quantifier.quantity) {
    case Quantity::count:
      return satisfied == quantifier.number;
    case Quantity::all_but:
      return satisfied == all - quantifier.number;
    case Quantity::every:
      return satisfied == all;
    case Quantity::most:
      return satisfied > all / 2;
  }
  return true;
}

}  // namespace

void judge_group_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged) {
  if (!reading.subjects.empty()) return;  // of one sector, or with exceptions by name
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    auto quantifier = quantifier_at(reading.tokens, at);
    if (!quantifier || !is_statement(reading, at)) continue;
    auto members = satisfying(reading, known);
    Members all = members_with(
        known, [](const KnownFigure& one) { return is_now(one) && one.series == "staff.fte."; });
    if (!members || all.empty()) continue;
    bool right =
        holds(*quantifier, static_cast<double>(members->size()), static_cast<double>(all.size()));
    judged.push_back(
        {reading.tokens[quantifier->first].begin,
         reading.tokens[quantifier->last].end,
         right,
         std::to_string(members->size()) + " of " + std::to_string(all.size()) + " professions",
         {}});
    at = quantifier->last;
  }
}

}  // namespace muster::claims
