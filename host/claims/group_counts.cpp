// SPDX-License-Identifier: MIT
// "All but two of the 22 professions report their vacancies", "every profession has grown", "three
// of the five sectors face a shortfall".
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "claims/amount.hpp"
#include "claims/change_words.hpp"
#include "claims/claim.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

using Words = std::string_view;

enum class Quantity : std::uint8_t { count, all_but, every, most, none, only };

struct Quantifier {
  Quantity quantity = Quantity::count;
  double number = 0;
  std::size_t first = 0, last = 0;  ///< tokens
  std::size_t noun = 0;             ///< "professions"
};

bool is_noun(Words word) {
  return word == "professions" || word == "profession" || word == "sectors" || word == "sector" ||
         word == "organisation" || word == "organisations" || word == "employer" ||
         word == "employers";
}

/// The noun within `most` tokens, "of the 22" between; 0: none.
std::size_t noun_after(const Tokens& tokens, std::size_t after, std::size_t most) {
  for (std::size_t at = after; at < std::min(after + most, tokens.size()); ++at) {
    if (is_noun(tokens[at].text)) return at;
    if (tokens[at].text == "," || tokens[at].text == ";") return 0;
  }
  return 0;
}

std::optional<Quantifier> word_quantifier(const Tokens& tokens, std::size_t at) {
  struct One {
    Words words;
    Quantity quantity;
    std::size_t most;
  };
  constexpr std::array all = std::to_array<One>({{"every", Quantity::every, 2},
                                                 {"each", Quantity::every, 4},
                                                 {"all the", Quantity::every, 3},
                                                 {"all our", Quantity::every, 3},
                                                 {"all", Quantity::every, 2},
                                                 {"most of", Quantity::most, 4},
                                                 {"most", Quantity::most, 2},
                                                 {"none of", Quantity::none, 4},
                                                 {"no", Quantity::none, 2}});
  for (const One& one : all) {
    std::size_t count = phrase_at(tokens, at, one.words);
    if (count == 0) continue;
    std::size_t noun = noun_after(tokens, at + count, one.most);
    if (noun == 0 || text_at(tokens, at + count) == "but" || text_at(tokens, at + count) == "other")
      return std::nullopt;
    return Quantifier{one.quantity, 0, at, at + count - 1, noun};
  }
  return std::nullopt;
}

std::optional<Quantifier> quantifier_at(const Tokens& tokens, std::size_t at) {
  if (phrase_at(tokens, at, "all but") > 0)
    if (auto amount = amount_at(tokens, at + 2))
      if (std::size_t noun = noun_after(tokens, amount->last + 1, 6); noun > 0)
        return Quantifier{Quantity::all_but, amount->value, at, amount->last, noun};
  if (auto word = word_quantifier(tokens, at)) return word;
  if (phrase_at(tokens, at, "the only") > 0)
    if (std::size_t noun = noun_after(tokens, at + 2, 2); noun > 0)
      return Quantifier{Quantity::only, 1, at, noun, noun};
  auto amount = amount_at(tokens, at);
  Words before = at > 0 ? Words(tokens[at - 1].text) : Words();
  if (!amount || before == "the" || before == "all" || before == "but" || before == "our")
    return std::nullopt;
  Words next = text_at(tokens, amount->last + 1);
  if (next == "more" || next == "other" || next == "further" || next == "%") return std::nullopt;
  std::size_t noun = noun_after(tokens, amount->last + 1, 5);
  if (noun == 0) return std::nullopt;
  return Quantifier{Quantity::count, amount->value, at, amount->last, noun};
}

using Members = std::set<Subject>;

/// The members for whom the data has a figure, and those of them for whom the sentence is true.
struct Division {
  Members known, satisfying;
};

/// The group that the noun refers to: professions, those of a sector, or sectors.
struct Universe {
  std::string family = "profession";
  Subject sector;
  Members members;  ///< who belongs to the family

  bool is_of_professions() const { return family == "profession"; }

  bool holds(const KnownFigure& figure) const {
    bool belongs =
        figure.family == family || (figure.is_change && members.contains(figure.subject));
    return belongs && !figure.subject.empty() && (sector.empty() || figure.sector == sector) &&
           figure.place.empty();
  }
};

Division divide(const KnownFigures& known, const Universe& universe,
                const std::function<std::optional<bool>(const KnownFigure&)>& test) {
  Division found;
  for (const KnownFigure& figure : known.all) {
    if (!universe.holds(figure)) continue;
    auto holds = test(figure);
    if (!holds) continue;
    found.known.insert(figure.subject);
    if (*holds) found.satisfying.insert(figure.subject);
  }
  return found;
}

bool is_now(const KnownFigure& figure) {
  return figure.is_current && !figure.is_change && !figure.only_agrees;
}

Division by_gap(const KnownFigures& known, const Universe& universe, Sign sign) {
  return divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    if (!is_now(one) || !one.series.starts_with("finding.gap") || !one.is_signed ||
        one.measured != Measured::number || one.measure != "gap")
      return std::nullopt;
    double value = round_half_away(one.value, 0);
    return sign == Sign::plus ? value > 0 : value < 0;
  });
}

Division by_data(const KnownFigures& known, const Universe& universe, bool missing) {
  Members with, all;
  for (const KnownFigure& one : known.all) {
    if (!universe.holds(one) || !is_now(one)) continue;
    if (one.series == "vacancies.fte.") with.insert(one.subject);
    if (one.series == "staff.fte.") all.insert(one.subject);
  }
  Division found{all, {}};
  for (const Subject& one : all)
    if (with.contains(one) != missing) found.satisfying.insert(one);
  return found;
}

/// "A vacancy rate above 15 per cent"
Division by_rate(const KnownFigures& known, const Universe& universe, const std::string& measure,
                 double limit, bool above) {
  return divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    if (!is_now(one) || one.measure != measure || one.measured != Measured::percent || one.is_share)
      return std::nullopt;
    return above ? one.value > limit : one.value < limit;
  });
}

/// Whose figure moved this way, over the time that the sentence names.
std::optional<Division> by_change(const Reading& reading, const KnownFigures& known,
                                  const Universe& universe, const std::string& measure, Sign sign) {
  Years years;
  for (const YearMention& one : reading.years) years.insert(one.years.begin(), one.years.end());
  auto span = span_in(reading.tokens);
  if (years.empty() && !span && universe.sector.empty() && measure == "staff") return std::nullopt;
  std::string series = measure != "staff"                  ? ""
                       : universe.is_of_professions()      ? "change.staff.fte."
                       : universe.family == "organisation" ? "change.organisations.headcount."
                                                           : "change.finding.staff_in_post";
  Division found = divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    bool alike = one.is_change && one.measure == measure && !one.only_agrees &&
                 (one.measured == Measured::number || one.measured == Measured::points) &&
                 (series.empty() || one.series == series);
    bool within =
        std::all_of(years.begin(), years.end(), [&](int year) { return one.years.contains(year); });
    if (!alike || !within || (span && one.span && one.span != span)) return std::nullopt;
    return one.value != 0 && (one.value > 0) == (sign == Sign::plus);
  });
  return found;
}

std::string measure_near(const Reading& reading, const Quantifier& quantifier) {
  std::string measure;
  int nearest = 1000;
  for (const MeasureMention& one : reading.measures) {
    if (one.is_unit) continue;
    int distance =
        reading.distance(quantifier.first, quantifier.noun, one.first) + (one.is_weak ? 10 : 0);
    if (distance < nearest) measure = one.measure;
    nearest = std::min(nearest, distance);
  }
  return measure;
}

Sign direction_in(const Reading& reading) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    Direction direction = direction_at(reading.tokens, at);
    if (direction.sign != Sign::unsaid && !direction.is_quality) return direction.sign;
    Words word = reading.tokens[at].text;
    if (word == "smaller" || word == "shrinking" || word == "fewer") return Sign::minus;
    if (word == "larger" || word == "bigger" || word == "growing") return Sign::plus;
  }
  return Sign::unsaid;
}

bool is_about_data(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text == "data" || token.text.starts_with("report") || token.text == "lack" ||
           token.text == "without" || token.text == "missing" || token.text == "outstanding";
  });
}

bool says_missing(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return token.text.starts_with("lack") || token.text == "without" || token.text == "no" ||
           token.text == "not" || token.text == "missing" || token.text == "outstanding";
  });
}

/// The members, divided by what the rest of the sentence says.
std::optional<Division> division_by(const Reading& reading, const KnownFigures& known,
                                    const Universe& universe, const Quantifier& quantifier) {
  std::string measure = measure_near(reading, quantifier);
  for (const Mention& one : reading.figures) {
    bool limit = one.measured == Measured::percent && one.first_token > quantifier.noun &&
                 (one.hedge == Hedge::at_least || one.hedge == Hedge::at_most) && !one.is_close;
    if (limit && is_rate(measure))
      return by_rate(known, universe, measure, one.low, one.hedge == Hedge::at_least);
  }
  Sign direction = direction_in(reading);
  for (const MeasureMention& one : reading.measures)
    if (one.measure == "gap" && one.sign != Sign::unsaid && direction == Sign::unsaid)
      return by_gap(known, universe, one.sign);
  for (std::size_t at = 0; at < reading.tokens.size(); ++at)
    if (phrase_at(reading.tokens, at, "fewer staff than") > 0)
      return by_gap(known, universe, Sign::minus);
  if (measure == "vacancy" && (direction == Sign::unsaid || is_about_data(reading)))
    return is_about_data(reading) || says_missing(reading) || reading.figures.empty()
               ? std::optional(by_data(known, universe, says_missing(reading)))
               : std::nullopt;
  if (direction == Sign::unsaid) return std::nullopt;
  return by_change(reading, known, universe, measure.empty() ? "staff" : measure, direction);
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
    case Quantity::none:
      return satisfied == 0;
    case Quantity::only:
      return satisfied == 1;
  }
  return true;
}

bool names_one_of(const Reading& reading, const Members& members) {
  return members.contains(reading.heading_subject) ||
         std::any_of(reading.subjects.begin(), reading.subjects.end(),
                     [&](const SubjectMention& one) { return members.contains(one.subject); });
}

/// Nothing if any subject other than a sector is named.
std::optional<Universe> universe_of(const Reading& reading, const Quantifier& quantifier,
                                    const KnownFigures& known) {
  Universe universe;
  Words noun = reading.tokens[quantifier.noun].text;
  if (noun.starts_with("sector")) universe.family = "sector";
  if (noun.starts_with("organ") || noun.starts_with("employ")) universe.family = "organisation";
  for (const KnownFigure& one : known.all)
    if (one.family == universe.family && one.is_current) universe.members.insert(one.subject);
  for (const SubjectMention& one : reading.subjects) {
    bool beside = one.first >= quantifier.first && one.last <= quantifier.noun + 3;
    bool is_sector =
        std::any_of(known.all.begin(), known.all.end(), [&](const KnownFigure& figure) {
          return figure.family == "sector" && figure.subject == one.subject;
        });
    if (is_sector && beside && universe.family == "profession")
      universe.sector = one.subject;
    else if (quantifier.quantity != Quantity::only &&
             (known.names.subjects.is_profession(one.subject) || is_sector))
      return std::nullopt;  // with exceptions by name
  }
  return universe;
}

}  // namespace

void judge_group_counts(const Reading& reading, const KnownFigures& known,
                        std::vector<WordClaim>& judged) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    auto quantifier = quantifier_at(reading.tokens, at);
    if (!quantifier || !is_forecast_or_statement(reading, at)) continue;
    auto universe = universe_of(reading, *quantifier, known);
    if (!universe) continue;
    auto division = division_by(reading, known, *universe, *quantifier);
    if (!division || division->known.size() < 2) continue;
    auto of_all = divide(known, *universe, [](const KnownFigure& one) -> std::optional<bool> {
      if (!is_now(one) || one.series != "staff.fte.") return std::nullopt;
      return true;
    });
    double satisfied = static_cast<double>(division->satisfying.size());
    bool right = false;  // of those with data, or of all
    if (quantifier->quantity == Quantity::only && !names_one_of(reading, division->satisfying))
      satisfied = 0;
    for (std::size_t all : {division->known.size(), of_all.known.size()})
      right = right || holds(*quantifier, satisfied, static_cast<double>(all));
    judged.push_back({reading.tokens[quantifier->first].begin,
                      reading.tokens[quantifier->last].end,
                      right,
                      std::to_string(division->satisfying.size()) + " of " +
                          std::to_string(division->known.size()) + " " + universe->family + "s",
                      {}});
    at = quantifier->last;
  }
}

}  // namespace muster::claims
