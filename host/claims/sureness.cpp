// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::claims {

namespace {

// An alarm is a claim that contradicts the data. Each of these factors lowers its sureness in one
// case. The values were chosen to give the best results on labelled sentences.
constexpr double of_another_thing = 0.4;  ///< the value is that of another figure of the group
constexpr double of_a_whole = 0.3;        ///< it is a figure of the whole, and the group is a part
constexpr double of_another_time = 0.35;  ///< it is for another time that the sentence may mean
constexpr double far_away = 0.2;          ///< the value is too far off for a typing mistake
constexpr double of_age_band = 0.3;       ///< the sentence is about an age band
constexpr double of_narrow_margin = 0.6;  ///< another meaning agrees, and is almost as likely

constexpr double most_times_off = 5;  ///< the largest ratio of two values that are not far_away
/// The highest cost of words that are directly next to the figure.
constexpr double next_to_it = 0.15;

/// Returns the mention without its sign, change and bound, so that its size can be compared with
/// all figures of the same kind.
Mention plain_mention(const Claim& claim) {
  Mention mention = claim.mention;
  mention.sign = Sign::unsaid;
  mention.is_change = false;
  mention.is_bound = false;
  return mention;
}

/// Whether the figure is so precise that another known figure is unlikely to have the same value by
/// chance.
bool is_distinct(const Mention& mention) {
  if (mention.is_ratio || mention.is_fraction || mention.is_majority) return false;
  if (mention.high > mention.low || mention.hedge != Hedge::none) return false;
  if (mention.measured == Measured::percent || mention.measured == Measured::points)
    return mention.step < 0.005;
  return mention.measured == Measured::money || mention.low >= 30;
}

bool is_of_same_thing(const KnownFigure& a, const KnownFigure& b) {
  return a.measure == b.measure && a.subject == b.subject && a.is_change == b.is_change;
}

/// Whether the measure is named directly next to the figure, so that no other measure is meant.
bool names_measure(const Claim& claim, const KnownFigure& meant) {
  auto cost = find(claim.measures, meant.measure);
  return claim.measure_is_named && cost && *cost <= next_to_it;
}

/// Whether "from" is before the figure, as in "from 1,414" or "from about 12,600".
bool is_from_figure(const Reading& reading, std::size_t at) {
  return reading.tokens[at].text == "from" &&
         std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Mention& one) {
           return one.first_token > at && one.first_token <= at + 2;
         });
}

/// Whether the sentence compares two times, as in "from 1,414 to 1,206" or "had been 12.5% and is
/// now".
bool compares_times(const Claim& claim, const Reading& reading) {
  if (claim.is_from || claim.is_to || !reading.earlier.empty()) return true;
  Years years;
  for (const YearMention& one : reading.years) years.insert(one.years.begin(), one.years.end());
  if (years.size() > 1) return true;
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    constexpr std::array<Words, 9> words = {"previous", "earlier", "ago",     "before", "now",
                                            "since",    "remain",  "remains", "later"};
    if (is_one_of(words, reading.tokens[at].text)) return true;
    if (phrase_at(reading.tokens, at, "had been") > 0 || is_from_figure(reading, at)) return true;
  }
  return false;
}

/// Whether the sentence has a word that is part of the name of `one` and not of `meant`, as in "a
/// support worker in hospital".
bool names_more_of(const Claim& claim, const KnownFigure& one, const KnownFigure& meant) {
  if (claim.subjects_named > 1) return false;
  const auto names = [](const KnownFigure& figure, const std::string& word) {
    return figure.words.contains(word) ||
           std::find(figure.subject.begin(), figure.subject.end(), word) != figure.subject.end();
  };
  const auto is_said = [&](const std::string& word) {
    return claim.says(word) && !names(meant, word);
  };
  return std::any_of(one.words.begin(), one.words.end(), is_said) ||
         std::any_of(one.subject.begin(), one.subject.end(), is_said);
}

/// Whether the sentence gives the figure of one time for the other, as "from 98 to 115" does if the
/// figure fell from 115 to 98.
bool names_the_wrong_time(const Claim& claim, const KnownFigure& one) {
  return (claim.is_from && one.is_current) || (claim.is_to && !one.is_current);
}

/// Whether the match is the total of the sector in the heading, and `one` is a part of it that the
/// sentence may name in other words than the tables, as in "psychological professions now number".
bool is_part_of_heading(const Claim& claim, const KnownFigure& meant, const KnownFigure& one) {
  return claim.subject_is_above && !meant.subject.empty() && one.sector == meant.subject &&
         one.subject != meant.subject && one.measure == meant.measure && !one.is_change;
}

/// Returns the factor for the case that the sentence means `one`, which has the stated value, and
/// not `meant`.
double left_by(const Claim& claim, const KnownFigure& meant, const KnownFigure& one,
               bool compares) {
  if (!one.is_current && !compares) return 1;
  if (is_of_same_thing(one, meant))
    return compares && !names_the_wrong_time(claim, one) ? of_another_time : 1;
  if (is_part_of_heading(claim, meant, one)) return of_another_thing;
  if (!one.subject.empty() && one.subject == meant.subject)
    return names_measure(claim, meant) ? 1 : of_another_thing;
  if (one.series == meant.series && names_more_of(claim, one, meant)) return of_another_thing;
  const bool wider = one.subject.empty() || one.subject == meant.sector;
  const bool whole = wider && one.measure == meant.measure && !one.is_change && !meant.is_change &&
                     claim.mention.low >= 100;
  return whole ? of_a_whole : 1;
}

double sureness_of_value(const Claim& claim, const Match& match, const Reading& reading,
                         const std::vector<KnownFigure>& known) {
  const Mention mention = plain_mention(claim);
  if (!is_distinct(mention)) return 1;
  const bool compares = compares_times(claim, reading);
  double least = 1;
  for (const KnownFigure& one : known)
    if (one.measured == mention.measured && agrees(mention, one))
      least = std::min(least, left_by(claim, *match.known, one, compares));
  return least;
}

/// Returns the factor for the case that the sentence names years and the matched figure is for none
/// of them; 1 otherwise.
double sureness_of_time(const Match& match, const Reading& reading) {
  const KnownFigure& meant = *match.known;
  if (reading.years.empty() || !reading.earlier.empty() || meant.is_current || meant.years.empty())
    return 1;
  const bool named =
      std::any_of(reading.years.begin(), reading.years.end(),
                  [&](const YearMention& one) { return share_a_year(one.years, meant.years); });
  return named ? 1 : of_another_time;
}

bool differs_by_tens(double a, double b) {
  const double steps = std::log10(a / b);
  return std::abs(steps - std::round(steps)) < 0.002;
}

double sureness_of_distance(const Claim& claim, const Match& match) {
  const double stated = size_of(claim.mention);
  const double value = std::max(std::abs(match.known->value), std::abs(match.known->upper));
  if (stated <= 0 || value <= 0 || differs_by_tens(stated, value)) return 1;
  const double times = std::max(stated / value, value / stated);
  return times > most_times_off ? far_away : 1;
}

/// Whether the sentence names an age band of ten years, such as "25 to 34" or "45-54". "Aged 55 and
/// over" is not such a band, but a measure.
bool names_an_age_band(const Reading& reading) {
  const Tokens& tokens = reading.tokens;
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    const bool joined = tokens[at + 1].text == "to" || tokens[at + 1].text == "-";
    const double from = tokens[at].value, to = tokens[at + 2].value;
    if (joined && from >= 15 && from < 100 && to == from + 9) return true;
  }
  return false;
}

double sureness_of_age(const Match& match, const Reading& reading) {
  if (!names_an_age_band(reading) || match.known->measure == "age_band") return 1;
  return of_age_band;
}

}  // namespace

double sureness(const Claim& claim, const Match& match, const Reading& reading,
                const std::vector<KnownFigure>& known) {
  const double by_cost = 1 - match.cost / 8;
  const bool narrow = match.right_elsewhere != nullptr;
  const double margin = !narrow                     ? 1
                        : is_labelled(*match.known) ? of_another_thing
                                                    : of_narrow_margin;
  return by_cost * std::min({sureness_of_value(claim, match, reading, known),
                             sureness_of_distance(claim, match), sureness_of_time(match, reading),
                             sureness_of_age(match, reading), margin});
}

}  // namespace muster::claims
