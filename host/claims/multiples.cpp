// SPDX-License-Identifier: MIT
// Judges multiples such as "three times as many vacancies in community nursing as in midwifery" and
// "at twice the rate of adult nurses".
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "claims/amount.hpp"
#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

struct Multiple {
  double times = 0;
  std::size_t first = 0, last = 0;  ///< tokens
  bool of_counts = false;           ///< "as many"
};

/// Returns the multiple that begins at a token, such as "twice", "three times" or "half as many".
std::optional<Multiple> compared_multiple_at(const Tokens& tokens, std::size_t at) {
  Multiple found{0, at, at, false};
  if (text_at(tokens, at) == "twice" || text_at(tokens, at) == "double") found.times = 2;
  if (text_at(tokens, at) == "half") found.times = 0.5;
  if (auto fraction = word_fraction_at(tokens, at); fraction && found.times == 0) {
    found.times = fraction->value;  // as in "a third as many"
    found.last = at + fraction->count - 1;
  }
  auto spelled = read_spelled(tokens, at);
  if (spelled && text_at(tokens, at + spelled->count) == "times") {
    found.times = spelled->value;
    found.last = at + spelled->count;
  }
  if (found.times == 0) return std::nullopt;
  std::string_view next = text_at(tokens, found.last + 1);
  std::string_view then = text_at(tokens, found.last + 2);
  bool as =
      next == "as" && (then == "many" || then == "high" || then == "large" || then == "great");
  bool the = next == "the" && (then == "rate" || then == "number" || then == "share" ||
                               then == "staff" || then == "headcount" || then == "size");
  bool that = (next == "that" || next == "those") && (then == "of" || then == "for");
  if (!as && !the && !that) return std::nullopt;
  bool again = as && text_at(tokens, found.last + 3) == "again";  // "half as high again"
  if (again) found.times += 1;
  if (then == "staff" || then == "headcount" || then == "size") found.of_counts = true;
  found.of_counts =
      found.of_counts || (as && (then == "many" || then == "large")) || next == "those";
  return found;
}

/// Returns the known figure of the measure and the subject. A published figure is preferred to one
/// that was calculated.
const KnownFigure* figure_for_multiple(const KnownFigures& known, const std::string& measure,
                                       const Subject& subject, bool of_rates, bool of_reasons) {
  for (const KnownFigure& one : known.all) {
    Measured measured = of_rates ? Measured::percent : Measured::number;
    bool here = one.is_current && !one.is_change && !one.is_monthly && one.place.empty();
    bool named = of_reasons ? one.family == "reason" &&
                                  Subject(one.words.begin(), one.words.end()) == subject
                            : one.words.empty() && one.measure == measure && one.subject == subject;
    if (here && named && (one.measured == measured || of_reasons)) return &one;
  }
  return nullptr;
}

std::string measure_of(const Reading& reading, const Multiple& multiple) {
  std::string measure;
  int nearest = 1000;
  for (const MeasureMention& one : reading.measures) {
    if (one.is_unit) continue;
    int distance =
        reading.distance(multiple.first, multiple.last, one.first) + (one.is_weak ? 10 : 0);
    if (distance >= nearest) continue;
    nearest = distance;
    measure = one.measure;
  }
  return measure.empty() && multiple.of_counts ? "staff" : measure;
}

bool is_now(const Reading& reading, const KnownFigure& figure) {
  return reading.years.empty() ||
         std::any_of(reading.years.begin(), reading.years.end(),
                     [&](const YearMention& one) { return share_a_year(one.years, figure.years); });
}

/// The two subjects of a multiple: the subject of the sentence, and the subject with which it is
/// compared.
struct SubjectPair {
  Subject first, second;
  bool of_reasons = false;
};

/// Returns the two reasons or roles that the sentence compares, as in "seven times as many for
/// relocation as for flexibility".
std::optional<SubjectPair> pair_of_labels(const Reading& reading) {
  if (!reading.subjects.empty() || reading.labels.size() != 2) return std::nullopt;
  return SubjectPair{reading.labels[0].subject, reading.labels[1].subject, true};
}

std::optional<SubjectPair> subject_pair(const Reading& reading, const Multiple& multiple) {
  if (auto labels = pair_of_labels(reading)) return labels;
  std::vector<Subject> before, after;
  for (const SubjectMention& one : reading.subjects)
    (one.last < multiple.first ? before : after).push_back(one.subject);
  if (!before.empty() && after.size() == 1) return SubjectPair{before[0], after[0]};
  if (before.empty() && after.size() == 2) {
    bool as_it_is = false;  // "half as high again as it is among midwives"
    for (std::size_t at = multiple.last + 1; at < reading.tokens.size(); ++at)
      as_it_is = as_it_is || phrase_at(reading.tokens, at, "as it is") > 0;
    return as_it_is ? SubjectPair{after[1], after[0]} : SubjectPair{after[0], after[1]};
  }
  bool above = before.empty() && after.size() == 1 && !reading.heading_subject.empty();
  if (above) return SubjectPair{reading.heading_subject, after[0]};
  return std::nullopt;
}

}  // namespace

void judge_multiples(const Reading& reading, const KnownFigures& known,
                     std::vector<WordClaim>& judged) {
  for (std::size_t at = 0; at < reading.tokens.size(); ++at) {
    auto multiple = compared_multiple_at(reading.tokens, at);
    if (!multiple || !is_statement(reading, at)) continue;
    auto pair = subject_pair(reading, *multiple);
    std::string measure = measure_of(reading, *multiple);
    if (!pair || (measure.empty() && !pair->of_reasons) || pair->first == pair->second) continue;
    bool of_rates = is_rate(measure) && !multiple->of_counts;
    const KnownFigure* first =
        figure_for_multiple(known, measure, pair->first, of_rates, pair->of_reasons);
    const KnownFigure* second =
        figure_for_multiple(known, measure, pair->second, of_rates, pair->of_reasons);
    if (first == nullptr || second == nullptr || second->value == 0) continue;
    if (!is_now(reading, *first)) continue;
    double times = first->value / second->value;
    bool right = std::abs(times - multiple->times) <= multiple->times * 0.15;
    judged.push_back({reading.tokens[multiple->first].begin, reading.tokens[multiple->last].end,
                      right, first->printed + " and " + second->printed + ": " + first->name,
                      first->place_in_files});
    at = multiple->last;
  }
}

}  // namespace muster::claims
