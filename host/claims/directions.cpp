// SPDX-License-Identifier: MIT
// Judges statements that something rose or fell, without a figure, such as "turnover of midwives
// has gone up since the last edition".
#include <algorithm>
#include <cmath>
#include <map>

#include "claims/amount.hpp"
#include "claims/mention.hpp"
#include "claims/relations.hpp"
#include "claims/weighing.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// Returns a mention without a size in the position of a word of direction. Its measure and subject
/// can then be found like those of a figure.
Mention mention_at(const Reading& reading, std::size_t at, std::size_t count, Measured measured) {
  Mention mention;
  mention.first_token = at;
  mention.last_token = at + count - 1;
  mention.begin = reading.tokens[at].begin;
  mention.end = reading.tokens[at + count - 1].end;
  mention.measured = measured;
  mention.is_change = mention.is_word = true;
  return mention;
}

struct Tally {
  int same = 0, opposite = 0;
  const KnownFigure* against = nullptr;
};

void weigh(const Reading& reading, const KnownFigures& known, Direction direction, std::size_t at,
           Measured measured, Tally& tally) {
  Claim claim =
      claim_at(reading, known.names.subjects, mention_at(reading, at, direction.count, measured));
  // In a phrase such as "more midwives", only their number can have changed.
  bool of_persons =
      std::any_of(reading.subjects.begin(), reading.subjects.end(),
                  [&](const SubjectMention& one) { return one.first == at + direction.count; });
  if (of_persons && (!claim.measures.empty() || measured != Measured::number)) return;
  bool counted = claim.measures.empty() && !direction.is_quality && !claim.subject_is_above;
  bool unnamed = counted && claim.measure.empty();
  if (unnamed && measured == Measured::number) claim.measure = "staff";
  if (claim.is_group || claim.is_restricted || claim.measure.empty()) return;
  if (direction.is_quality && better_when(claim.measure) == Sign::unsaid) return;
  Sign sign = direction.sign;
  if (direction.is_quality && better_when(claim.measure) == Sign::minus)
    sign = sign == Sign::plus ? Sign::minus : Sign::plus;
  for (const KnownFigure& figure : known.all) {
    bool of_employers = unnamed && figure.series.starts_with("change.employers.");
    bool named = claim.measure == figure.measure || of_employers;
    if (!figure.is_change || figure.value == 0 || !named) continue;
    if (claim.subject.empty() && (figure.is_of_all || !figure.subject.empty())) continue;
    if (cost_of(claim, figure).value_or(100) > surely_named || time_fit(claim, figure) == Fit::no ||
        claim.place != figure.place)
      continue;
    bool agrees = (figure.value > 0) == (sign == Sign::plus);
    (agrees ? tally.same : tally.opposite) += 1;
    if (!agrees) tally.against = &figure;
  }
}

}  // namespace

namespace {

/// Returns the direction of the comparison with another time that begins at token `at`, as in "more
/// health visitors than last year". Its count is 0 if there is none.
Direction relation_at(const std::vector<Relation>& relations, std::size_t at) {
  for (const Relation& one : relations)
    if (one.first == at) return {one.sign, 1, one.is_quality};
  return {};
}

}  // namespace

namespace {

/// Returns the first token of a phrase such as "each year since 2018" or "every single year"; the
/// number of tokens if there is none.
std::size_t each_year_at(const Tokens& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    for (std::string_view phrase : {"each year", "every year", "every single year"})
      if (phrase_at(tokens, at, phrase) > 0 && text_at(tokens, at + 2) != "but") return at;
  return tokens.size();
}

/// Judges a statement that a measure rose or fell in each year, by its figures for successive
/// years.
void judge_every_year(const Reading& reading, const KnownFigures& known,
                      std::vector<WordClaim>& judged) {
  std::size_t at = each_year_at(reading.tokens);
  bool after = text_at(reading.tokens, at + 2) == "thereafter" || reading.years.size() > 2;
  if (at == reading.tokens.size() || after || !is_statement(reading, at)) return;
  Sign sign = Sign::unsaid;
  for (std::size_t word = 0; word < reading.tokens.size() && sign == Sign::unsaid; ++word)
    sign = direction_of_figure(reading.tokens, word).sign;
  std::map<int, const KnownFigure*> by_year;
  for (const MeasureMention& one : reading.measures)
    for (const KnownFigure& figure : known.all)
      if (figure.measure == one.measure && !figure.is_change && !figure.is_before &&
          figure.subject.empty() && figure.years.size() == 1 &&
          figure.measured == Measured::number && figure.series.ends_with("."))
        by_year.emplace(*figure.years.begin(), &figure);
  int first = reading.years.empty() ? 0 : *reading.years.front().years.begin();
  std::erase_if(by_year, [&](const auto& one) { return one.first < first; });
  if (sign == Sign::unsaid || by_year.size() < 3) return;
  const KnownFigure* before = nullptr;
  const KnownFigure* against = nullptr;
  for (const auto& [year, figure] : by_year) {
    bool agrees = before == nullptr || (figure->value > before->value) == (sign == Sign::plus);
    if (!agrees) against = figure;
    before = figure;
  }
  WordClaim claim{reading.tokens[at].begin, reading.tokens[at + 1].end, against == nullptr, "", {}};
  if (against != nullptr) {
    claim.data_say =
        against->printed + " in " + std::to_string(*against->years.begin()) + ": " + against->name;
    claim.source = against->place_in_files;
  }
  judged.push_back(std::move(claim));
}

/// Whether a number before the word shows that the sentence is about several subjects that it does
/// not name, as in "three shrank".
bool is_of_some(const Tokens& tokens, std::size_t at) {
  return at > 0 &&
         (tokens[at - 1].kind == Token::Kind::number || read_spelled(tokens, at - 1).has_value());
}

/// Whether the word is said of the members of a group one by one, as in "every employer grew". The
/// members are then counted (see judge_group_counts).
bool is_of_members(const Reading& reading, std::size_t at) {
  for (std::size_t before = 0; before < at; ++before)
    if (auto quantifier = quantifier_at(reading.tokens, before))
      if (quantifier->noun < at && reading.same_clause(quantifier->noun, at)) return true;
  return false;
}

/// Whether the clause of the word names the measure of the figure. In "nursing has grown, and
/// vacancies are high", the clause of "grown" does not name vacancies.
bool names_measure_of(const Reading& reading, std::size_t at, const KnownFigure& figure) {
  if (figure.measure == "staff" || figure.measure == reading.heading_measure) return true;
  return std::any_of(reading.measures.begin(), reading.measures.end(),
                     [&](const MeasureMention& one) {
                       return one.measure == figure.measure && reading.same_clause(one.first, at);
                     });
}

/// How sure it is, from 0 to 1, that a wrong direction is the author's mistake, if the clause of
/// the word does not name the measure.
constexpr double of_another_clause = 0.4;

}  // namespace

void judge_directions(const Reading& reading, const KnownFigures& known,
                      std::vector<WordClaim>& judged) {
  judge_every_year(reading, known, judged);
  std::vector<Relation> relations = find_relations_in_time(reading.tokens);
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    Direction direction = direction_at(reading.tokens, at);
    if (direction.count == 0) direction = relation_at(relations, at);
    if (direction.count == 0 || direction.sign == Sign::unsaid) continue;
    std::size_t last = at + direction.count - 1;
    if (!is_statement(reading, at) || is_of_some(reading.tokens, at)) continue;
    if (is_of_members(reading, at)) continue;
    Tally tally;
    // Changes in percentage points, which only rates have, are tried first. Changes in numbers,
    // money and per cent follow.
    for (Measured measured :
         {Measured::points, Measured::number, Measured::money, Measured::percent})
      if (tally.same + tally.opposite == 0) weigh(reading, known, direction, at, measured, tally);
    if (tally.same + tally.opposite == 0) continue;
    WordClaim claim{reading.tokens[at].begin, reading.tokens[last].end, tally.same > 0, "", {}};
    if (tally.against != nullptr) {
      claim.data_say = tally.against->printed + ": " + tally.against->name;
      claim.source = tally.against->place_in_files;
      if (!names_measure_of(reading, at, *tally.against)) claim.sureness = of_another_clause;
    }
    judged.push_back(std::move(claim));
    at = last;
  }
}

}  // namespace muster::claims
