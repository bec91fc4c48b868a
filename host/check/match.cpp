// SPDX-License-Identifier: MIT
#include "check/match.hpp"

#include <algorithm>
#include <cmath>

#include "base/number_format.hpp"

namespace muster::check {

namespace {

constexpr double tiny = 1e-9;

double subject_likeness(const Claim& claim, const KnownFigure& known) {
  if (known.subject.empty()) {
    if (claim.subject.empty()) return 0.8;
    return claim.subject == known.sector ? 1 : 0;
  }
  bool in_sentence = true;
  bool in_heading = true;
  for (const std::string& word : known.subject) {
    in_sentence = in_sentence && claim.says(word);
    in_heading = in_heading && (claim.says(word) || claim.heading.contains(word));
  }
  if (in_sentence) return 1;
  return in_heading && claim.subject.empty() ? 0.8 : 0;
}

/// "210 GP practices": the subject is what is counted.
bool subject_follows(const Claim& claim, const KnownFigure& known) {
  return !known.subject.empty() &&
         std::all_of(known.subject.begin(), known.subject.end(),
                     [&](const std::string& word) { return claim.after.contains(word); });
}

struct Overlap {
  double share = 0;
  std::size_t count = 0;
};

Overlap overlap(const Claim& claim, const KnownFigure& known) {
  Overlap found;
  for (const std::string& word : known.words)
    if (claim.says(word)) ++found.count;
  if (!known.words.empty())
    found.share = static_cast<double>(found.count) / static_cast<double>(known.words.size());
  for (const std::string& word : known.context)
    if (found.count > 0 && !known.words.contains(word) && claim.says(word)) ++found.count;
  return found;
}

double measure_likeness(const Claim& claim, const KnownFigure& known) {
  if (claim.measure == known.measure) return 1;
  if (claim.measures.contains(known.measure)) return 0.4;
  if (!claim.measure.empty()) return 0;
  if (claim.heading_measure == known.measure) return 0.75;
  bool in_post = subject_follows(claim, known) || claim.says("post");
  return known.measure == "staff" && in_post ? 0.75 : 0;
}

double word_likeness(const Claim& claim, const KnownFigure& known) {
  Overlap words = overlap(claim, known);
  bool other_measure = !claim.measure.empty() && words.count == 0;
  if (subject_follows(claim, known) && !other_measure) return 1;
  if (!known.subject.empty()) return words.share >= 0.5 && !other_measure ? 0.9 : 0.3;
  return words.share >= 0.6 && words.count >= 2 ? 1 : words.share * 0.5;
}

/// What a mention stands for when its hedge is believed.
bool hedge_holds(const Mention& mention, double value) {
  double stated = mention.low;
  double room =
      mention.is_ratio ? mention.step / 2 : std::max(granularity(mention), std::abs(stated) / 10);
  switch (mention.hedge) {
    case Hedge::at_least:
      return value >= stated - tiny && value <= stated + room + tiny;
    case Hedge::at_most:
      return value <= stated + tiny && value >= stated - room - tiny;
    case Hedge::about:
      return std::abs(value - stated) <= std::max(mention.step / 2, std::abs(stated) / 20) + tiny;
    case Hedge::none:
      break;
  }
  return false;
}

/// 132,000 for 132,384: a rounding that nobody has to excuse.
bool is_rounding_of(const Mention& mention, double value) {
  double unit = granularity(mention);
  return mention.measured != Measured::percent && unit <= std::abs(mention.low) * 0.02 &&
         std::abs(value - mention.low) <= unit / 2 + tiny;
}

/// 436 for 346: the digits of one are those of the other in another order.
bool are_transposed(double a, double b) {
  auto digits = [](double value) {
    std::string text = format_number(std::abs(value), {.ascii = true});
    std::sort(text.begin(), text.end());
    return text;
  };
  return a != b && a >= 100 && digits(a) == digits(b);
}

double size_of(const Mention& mention) { return (mention.low + mention.high) / 2; }

/// The surer one; of two that are as sure, the nearer.
void prefer(std::optional<Match>& best, const Match& other) {
  bool better = !best || other.likeness > best->likeness ||
                (other.likeness == best->likeness && other.away < best->away);
  if (better) best = other;
}

}  // namespace

double likeness(const Claim& claim, const KnownFigure& known) {
  if (claim.mention.measured != known.measured) return 0;
  if (claim.mention.is_change != known.is_change) return 0;
  double subject = subject_likeness(claim, known);
  if (subject == 0) return 0;
  if (known.measure.empty()) return subject * word_likeness(claim, known);
  double measure = measure_likeness(claim, known);
  bool vague = known.subject.empty() && known.words.size() >= 2 &&
               overlap(claim, known).share < 0.5;  // a label that says more than its measure
  return subject * measure * (vague ? 0.5 : 1);
}

bool agrees(const Mention& mention, const KnownFigure& known) {
  double low = std::abs(known.value);
  double high = std::max(low, std::abs(known.upper));
  if (mention.high > mention.low)
    return low <= mention.high + mention.step / 2 + tiny &&
           high >= mention.low - mention.step / 2 - tiny;
  double half = std::max(mention.step, mention.measured == Measured::percent ? known.step : 0) / 2;
  bool exact = low - half - tiny <= mention.low && mention.low <= high + half + tiny;
  if (exact || is_rounding_of(mention, low)) return true;
  return is_round(mention) && hedge_holds(mention, low);
}

bool is_near(const Mention& mention, const KnownFigure& known) {
  double stated = size_of(mention);
  double value = std::abs(known.value);
  double ratio = value > 0 ? stated / value : 0;
  if (mention.measured == Measured::percent || mention.measured == Measured::points)
    return std::abs(stated - value) <= 0.1 && ratio >= 0.5 && ratio <= 2;
  return (stated >= 20 && ratio >= 0.8 && ratio <= 1.25) || are_transposed(stated, value);
}

bool is_distinctive(const Mention& mention) {
  double value = mention.low;
  if (mention.measured == Measured::percent) return mention.step < 0.005;
  return value >= 1000 || (value >= 100 && granularity(mention) < 10);
}

bool agree_with_each_other(const Mention& a, const Mention& b) {
  auto fits = [](const Mention& mention, const Mention& other) {
    KnownFigure known;
    known.value = other.low;
    known.upper = other.high;
    known.step = other.step;
    return agrees(mention, known);
  };
  return fits(a, b) || fits(b, a);
}

bool is_certain(const Match& match) {
  const KnownFigure& known = *match.known;
  bool is_total = known.subject.empty() && known.words.empty();
  return match.likeness >= very_sure && (!is_total || match.away <= std::abs(known.value) * 0.02);
}

std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known) {
  std::optional<Match> agreeing;
  std::optional<Match> differing;
  for (const KnownFigure& figure : known) {
    double like = likeness(claim, figure);
    if (like <= 0) continue;
    bool enough = like >= sure || (is_distinctive(claim.mention) && like >= 0.2);
    double middle = (std::abs(figure.value) + std::abs(figure.upper)) / 2;
    double away = std::abs(middle - size_of(claim.mention));
    if (enough && agrees(claim.mention, figure)) {
      prefer(agreeing, {&figure, true, like, away});
      continue;
    }
    bool other_year = figure.year && !claim.years.empty() && !claim.years.contains(*figure.year);
    if (like < sure || figure.only_agrees || !figure.is_current || other_year) continue;
    if (!is_near(claim.mention, figure)) continue;
    prefer(differing, {&figure, false, like, away});
  }
  return agreeing ? agreeing : differing;
}

}  // namespace muster::check
