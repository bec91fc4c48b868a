// SPDX-License-Identifier: MIT
// Judges comparisons of two subjects or places, such as "community nurses outnumber midwives", "1.6
// percentage points above that of midwives" and "below the London average".
#include <algorithm>
#include <array>
#include <cmath>

#include "claims/relations.hpp"
#include "claims/weighing.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// One side of a comparison: a subject, a reason (in `label`), or a subject in another place.
struct Side {
  Subject subject;
  Stems label;
  std::string place;

  bool operator==(const Side&) const = default;
};

struct SideMention {
  Side side;
  std::size_t first = 0, last = 0;
};

/// Returns the subjects, reasons and places that the sentence names, in order. If it names a
/// profession, sectors and employers are left out, because they only say where the profession
/// works.
std::vector<SideMention> sides_of(const Reading& reading, const SubjectNames& names) {
  std::vector<SideMention> sides;
  bool profession =
      std::any_of(reading.subjects.begin(), reading.subjects.end(),
                  [&](const SubjectMention& one) { return names.is_profession(one.subject); });
  for (const SubjectMention& one : reading.subjects)
    if (!profession || names.is_profession(one.subject))
      sides.push_back({{one.subject, {}, ""}, one.first, one.last});
  if (reading.subjects.empty())
    for (const SubjectMention& one : reading.labels)
      sides.push_back({{{}, one.subject, ""}, one.first, one.last});
  for (const PlaceMention& one : reading.circumstances.places)
    if (one.place != "other") sides.push_back({{{}, {}, one.place}, one.at, one.at});
  std::sort(sides.begin(), sides.end(),
            [](const SideMention& a, const SideMention& b) { return a.first < b.first; });
  return sides;
}

struct SidePair {
  Side first, second;
};

/// Returns the only subject or reason that is named between two tokens; nothing if there are none
/// or several.
std::optional<Side> only_side(const std::vector<SideMention>& sides, std::size_t from,
                              std::size_t to) {
  std::optional<Side> only;
  for (const SideMention& one : sides) {
    if (one.first < from || one.last >= to || !one.side.place.empty()) continue;
    if (only && *only != one.side) return std::nullopt;
    only = one.side;
  }
  return only;
}

std::optional<Side> next_side(const std::vector<SideMention>& sides, std::size_t from) {
  constexpr std::size_t farthest = 9;
  for (const SideMention& one : sides)
    if (one.first >= from)
      return one.first <= from + farthest ? std::optional(one.side) : std::nullopt;
  return std::nullopt;
}

std::optional<SidePair> side_pair(const Reading& reading, const Relation& relation,
                                  const std::vector<SideMention>& sides) {
  auto second = next_side(sides, relation.joint + 1);
  auto first = only_side(sides, 0, relation.first);
  bool none_before = std::none_of(sides.begin(), sides.end(), [&](const SideMention& one) {
    return one.first < relation.first && one.side.place.empty();
  });
  if (!first && none_before) first = only_side(sides, relation.last + 1, relation.joint);
  bool none_between = std::none_of(sides.begin(), sides.end(), [&](const SideMention& one) {
    return one.first < relation.joint && one.side.place.empty();
  });
  if (!first && none_between && !reading.heading_subject.empty())
    first = Side{reading.heading_subject, {}, ""};
  if (!first || !second) return std::nullopt;
  std::string_view next = text_at(reading.tokens, relation.joint + 1);  // "than any of the trusts"
  if (next == "any" || next == "each" || next == "every" || next == "all") return std::nullopt;
  if (!second->place.empty()) second->subject = first->subject;
  if (*first == *second || first->label.empty() != second->label.empty()) return std::nullopt;
  return SidePair{*first, *second};
}

const KnownFigure* figure_of_side(const Reading& reading, const KnownFigures& known,
                                  const std::string& measure, const Side& side, Measured measured) {
  Years years;
  for (const YearMention& one : reading.years) years.insert(one.years.begin(), one.years.end());
  for (const KnownFigure& one : known.all) {
    bool alike = one.measure == measure && one.subject == side.subject &&
                 one.measured == measured && one.place == side.place && !one.is_change &&
                 !one.is_monthly && !one.is_share &&
                 (one.family == "kind" || one.family == "organisation" ||
                  Stems(one.words.begin(), one.words.end()) == side.label);
    bool now = years.empty() ? one.is_current : share_a_year(years, one.years);
    if (alike && now && one.upper <= one.value) return &one;
  }
  return nullptr;
}

/// Returns the size of the difference if the text gives it, as in "7.2 percentage points above";
/// otherwise null.
const Mention* size_of_difference(const Reading& reading, const Relation& relation) {
  for (const Mention& one : reading.figures)
    if (one.last_token < relation.first && relation.first - one.last_token <= 2 &&
        reading.same_clause(one.last_token, relation.first))
      return &one;
  return nullptr;
}

struct Compared {
  const KnownFigure *first, *second;

  double difference() const { return std::abs(first->value) - std::abs(second->value); }
};

bool is_size(const Mention& mention, const Compared& compared) {
  KnownFigure difference;
  difference.is_change = true;
  difference.step = std::max(compared.first->step, compared.second->step);
  bool rates = compared.first->measured == Measured::percent;
  double share = std::abs(compared.second->value) > 0
                     ? compared.difference() / std::abs(compared.second->value)
                     : 0;
  Mention unsigned_size = mention;
  unsigned_size.sign = Sign::unsaid;
  auto fits = [&](double value) {
    difference.value = difference.upper = value;
    return agrees(unsigned_size, difference);
  };
  if (mention.measured == Measured::points) return !rates || fits(compared.difference());
  if (mention.measured == Measured::percent)
    return fits(share) || (rates && fits(compared.difference()));
  return rates || fits(compared.difference());
}

bool compares_rates(const Reading& reading, const Relation& relation, const std::string& measure) {
  bool of_flow = measure == "vacancy" || measure == "turnover";
  bool rate_said =
      std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
        return token.text.starts_with("rate") || token.text == "turnover" || token.text == "often";
      });
  return is_rate(measure) && !relation.of_counts && (!of_flow || rate_said);
}

std::optional<Compared> compared_in(const Reading& reading, const KnownFigures& known,
                                    const Relation& relation, const SidePair& pair,
                                    const Measures& measures) {
  auto both = [&](const std::string& first, const std::string& second,
                  Measured measured) -> std::optional<Compared> {
    const KnownFigure* one = figure_of_side(reading, known, first, pair.first, measured);
    const KnownFigure* other = figure_of_side(reading, known, second, pair.second, measured);
    if (one == nullptr || other == nullptr) return std::nullopt;
    return Compared{one, other};
  };
  bool of_two = measures.first != measures.second;
  bool rates = !of_two && compares_rates(reading, relation, measures.first);
  if (measures.first == "staff" && !of_two)  // as in "pharmacies outnumber GP practices"
    if (auto kinds = both("", "", Measured::number))
      if (kinds->first->family == "kind" && kinds->second->family == "kind") return kinds;
  if (measures.first == "pay") return both("pay", "pay", Measured::money);
  auto found = both(measures.first, measures.second, rates ? Measured::percent : Measured::number);
  if (found || pair.first.label.empty()) return found;
  return both(measures.first, measures.second, rates ? Measured::number : Measured::percent);
}

/// Returns the two sides if the sentence compares two measures of one subject, as in "leavers among
/// midwives outnumber joiners".
std::optional<SidePair> pair_of_measures(const Reading& reading, const Measures& measures) {
  if (measures.first == measures.second) return std::nullopt;
  Side side;
  for (const SubjectMention& one : reading.subjects) {
    if (!side.subject.empty() && side.subject != one.subject) return std::nullopt;
    side.subject = one.subject;
  }
  if (side.subject.empty()) side.subject = reading.heading_subject;
  if (side.subject.empty()) return std::nullopt;
  return SidePair{side, side};
}

void judge(const Reading& reading, const KnownFigures& known, const Relation& relation,
           std::vector<WordClaim>& judged) {
  auto pair = side_pair(reading, relation, sides_of(reading, known.names.subjects));
  Measures measures = measures_of(reading, relation, pair && !pair->first.label.empty());
  if (!pair) pair = pair_of_measures(reading, measures);
  if (!pair) return;
  const std::string& measure = measures.first;
  Sign sign = relation.is_quality ? (better_when(measure) == Sign::unsaid    ? Sign::unsaid
                                     : better_when(measure) == relation.sign ? Sign::plus
                                                                             : Sign::minus)
                                  : relation.sign;
  if (sign == Sign::unsaid) return;
  auto compared = compared_in(reading, known, relation, *pair, measures);
  if (!compared) return;
  double difference = compared->difference();
  const Mention* size = size_of_difference(reading, relation);
  bool is_close = std::abs(difference) < 1e-9 && size == nullptr;
  if (is_close) return;
  bool way = (difference > 0) == (sign == Sign::plus);
  bool sized = size == nullptr || is_size(*size, *compared);
  bool at_word = size == nullptr || !way;
  judged.push_back({at_word ? reading.tokens[relation.first].begin : size->begin,
                    at_word ? reading.tokens[relation.last].end : size->end, way && sized,
                    compared->first->printed + " and " + compared->second->printed + ": " +
                        compared->first->name,
                    compared->first->place_in_files});
}

}  // namespace

void judge_comparisons(const Reading& reading, const KnownFigures& known,
                       std::vector<WordClaim>& judged) {
  for (const Relation& relation : find_relations(reading.tokens))
    if (is_statement_anywhere(reading, relation.first)) judge(reading, known, relation, judged);
}

}  // namespace muster::claims
