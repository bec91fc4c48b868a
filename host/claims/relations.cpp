// SPDX-License-Identifier: MIT
#include "claims/relations.hpp"

#include <algorithm>
#include <array>

#include "base/number_format.hpp"
#include "claims/mention.hpp"

namespace muster::claims {

namespace {

struct RelationWord {
  std::string_view word;
  Sign sign;
  bool of_counts = false;
  bool is_quality = false;
};
constexpr Sign above = Sign::plus, below = Sign::minus;

/// Words of comparison that "than" follows.
constexpr std::array relation_words = std::to_array<RelationWord>({{"more", above, true},
                                                                   {"fewer", below, true},
                                                                   {"less", below},
                                                                   {"higher", above},
                                                                   {"lower", below},
                                                                   {"larger", above},
                                                                   {"bigger", above},
                                                                   {"greater", above},
                                                                   {"smaller", below},
                                                                   {"better", above, false, true},
                                                                   {"worse", below, false, true}});
/// Words of comparison that are not followed by "than".
constexpr std::array others = std::to_array<RelationWord>({{"outnumber", above, true},
                                                           {"outnumbers", above, true},
                                                           {"outnumbered", above, true},
                                                           {"exceed", above},
                                                           {"exceeds", above},
                                                           {"exceeded", above},
                                                           {"above", above},
                                                           {"below", below}});

/// The largest number of tokens between "more" and "than". They name the thing that is compared,
/// and contain no other comparison.
constexpr std::size_t most_compared = 16;

std::size_t than_after(const Tokens& tokens, std::size_t at) {
  for (std::size_t next = at + 1; next <= at + most_compared && next < tokens.size(); ++next) {
    if (tokens[next].text == "than") return next;
    bool other =
        std::any_of(relation_words.begin(), relation_words.end(),
                    [&](const RelationWord& one) { return one.word == tokens[next].text; });
    if (other || tokens[next].text == "," || tokens[next].text == ";") return 0;
  }
  return 0;
}

/// Whether "than" belongs to a hedge and not to a comparison, as in "more than 10%" or "less than a
/// third".
bool is_hedge(const Tokens& tokens, std::size_t than) {
  std::string_view next = text_at(tokens, than + 1);
  bool number = than + 1 < tokens.size() && tokens[than + 1].kind == Token::Kind::number;
  return number || next == "half" || next == "one" || next == "two" || next == "three" ||
         next == "$" || (next == "a" && text_at(tokens, than + 2) != "year");
}

/// Whether the words compare rates or qualities and not counts, as in "more often", "more likely"
/// or "more stable".
bool is_of_rates(const Tokens& tokens, std::size_t at) {
  std::string_view next = text_at(tokens, at + 1);
  return next == "often" || next == "likely" || next == "stable" || next == "frequently";
}

template <class Words>
const RelationWord* find_word(const Words& words, std::string_view text) {
  auto at = std::find_if(words.begin(), words.end(),
                         [&](const RelationWord& one) { return one.word == text; });
  return at == words.end() ? nullptr : &*at;
}

std::vector<Relation> find_all_relations(const Tokens& tokens) {
  std::vector<Relation> found;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const RelationWord* one = find_word(relation_words, tokens[at].text)) {
      std::size_t than = than_after(tokens, at);
      if (than == 0 || is_hedge(tokens, than)) continue;
      bool counts = one->of_counts && !is_of_rates(tokens, at);
      found.push_back({one->sign, counts, one->is_quality, at, at, than});
      at = than;
    } else if (const RelationWord* other = find_word(others, tokens[at].text)) {
      if (at + 1 < tokens.size() && tokens[at + 1].kind == Token::Kind::number) continue;
      found.push_back({other->sign, other->of_counts, false, at, at, at});
    }
  }
  return found;
}

/// Whether the comparison is with another time, as in "than last year", "than in 2022" or "than
/// they were".
bool is_in_time(const Tokens& tokens, const Relation& relation) {
  auto follows = [&](std::size_t at) { return relation.joint < at && at <= relation.joint + 4; };
  auto earlier = find_earlier(tokens);
  auto years = find_years(tokens);
  std::string_view next = text_at(tokens, relation.joint + 1);
  bool ago = false;  // as in "than five years ago"
  for (std::size_t at = relation.joint + 2; at <= relation.joint + 5; ++at)
    ago = ago || text_at(tokens, at) == "ago" || text_at(tokens, at) == "earlier";
  return next == "before" || next == "ever" || ago ||
         std::any_of(earlier.begin(), earlier.end(),
                     [&](const EarlierMention& one) { return follows(one.first); }) ||
         (next == "in" && std::any_of(years.begin(), years.end(),
                                      [&](const YearMention& one) { return follows(one.first); }));
}

}  // namespace

std::vector<Relation> find_relations(const Tokens& tokens) {
  auto found = find_all_relations(tokens);
  std::erase_if(found, [&](const Relation& one) { return is_in_time(tokens, one); });
  return found;
}

std::vector<Relation> find_relations_in_time(const Tokens& tokens) {
  auto found = find_all_relations(tokens);
  std::erase_if(found, [&](const Relation& one) {
    return !is_in_time(tokens, one) || tokens[one.joint].text != "than";
  });
  return found;
}

namespace {

std::string nearest_measure(const Reading& reading, std::size_t to, std::size_t begin,
                            std::size_t end) {
  std::string measure;
  int nearest = 1000;
  for (const MeasureMention& one : reading.measures) {
    if (one.is_unit || one.first < begin || one.first >= end) continue;
    int distance = reading.distance(to, to, one.first) + (one.is_weak ? 10 : 0);
    if (distance < nearest) measure = one.measure;
    nearest = std::min(nearest, distance);
  }
  return measure;
}

}  // namespace

Measures measures_of(const Reading& reading, const Relation& relation, bool of_labels) {
  std::size_t all = reading.tokens.size();
  if (of_labels && reading.heading_measure != "pay" &&
      nearest_measure(reading, relation.first, 0, all) != "pay")
    return {"reason", "reason"};
  std::size_t begin = relation.first;  // will be the beginning of the clause
  while (begin > 0 && !ends_clause(reading.tokens, begin - 1)) --begin;
  std::string first = nearest_measure(reading, relation.first, begin, relation.joint);
  std::string second =
      nearest_measure(reading, relation.joint, relation.joint, relation.joint + 12);
  if (first.empty()) first = second;
  if (first.empty()) first = nearest_measure(reading, relation.first, 0, relation.joint);
  if (first.empty()) first = relation.of_counts ? "staff" : reading.heading_measure;
  if (first.empty()) first = "staff";
  return {first, second.empty() ? first : second};
}

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

Division by_limit(const KnownFigures& known, const Universe& universe, const std::string& measure,
                  double limit, bool above, Measured measured) {
  return divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    if (!is_now(one) || one.measure != measure || one.measured != measured || one.is_share)
      return std::nullopt;
    return above ? one.value > limit : one.value < limit;
  });
}

}  // namespace muster::claims
