// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "claims/word_claims.hpp"

namespace muster::claims {

namespace {

/// Words that show that a superlative ranks employers.
constexpr std::array<std::string_view, 6> employers = {"employer",      "employers", "organisation",
                                                       "organisations", "trusts",    "providers"};

double value_for(const Question& question, const KnownFigure& figure) {
  if (question.measure != "gap") return figure.value;
  return question.sign == Sign::plus ? figure.value
                                     : -figure.value;  // the most negative gap ranks first
}

bool belongs(const Question& question, const KnownFigure& figure) {
  if (!figure.is_current || figure.is_change || figure.is_monthly || !figure.place.empty())
    return false;
  Measured measured = question.of_rates ? Measured::percent : Measured::number;
  return figure.measure == question.measure && figure.family == question.family &&
         figure.measured == measured;
}

/// Whether both figures are for the same member. Only the first of them is ranked. Published
/// figures come before calculated ones in the list.
bool is_same_member(const KnownFigure& a, const KnownFigure& b) {
  return a.subject == b.subject && a.words == b.words;
}

}  // namespace

Order order_of(const Question& question, const std::vector<KnownFigure>& all) {
  Order order;
  for (const KnownFigure& figure : all) {
    if (!belongs(question, figure)) continue;
    bool known = std::any_of(order.begin(), order.end(), [&](const Place& place) {
      return is_same_member(*place.figure, figure);
    });
    if (!known) order.push_back({&figure, value_for(question, figure)});
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Place& a, const Place& b) { return a.value > b.value; });
  return order;
}

namespace {

/// Whether the sentence ranks sectors, as in "of any sector". A name such as "the voluntary sector"
/// does not show that.
bool ranks_sectors(const Reading& reading) {
  for (std::size_t at = 1; at < reading.tokens.size(); ++at) {
    std::string_view word = reading.tokens[at].text, before = reading.tokens[at - 1].text;
    bool of_owners = before == "voluntary" || before == "independent" || before == "private" ||
                     before == "public" || before == "third";
    if ((word == "sector" || word == "sectors") && !of_owners) return true;
  }
  return false;
}

}  // namespace

namespace {

/// Whether the superlative is about a speed, as in "at the fastest rate".
bool superlative_of_speed(const Reading& reading, const Superlative& superlative) {
  std::string_view word = reading.tokens[superlative.first].text;
  return word == "fastest" || word == "faster" || word == "slowest" || word == "slower";
}

}  // namespace

std::optional<Question> question_of(const Reading& reading, const Superlative& superlative) {
  Question question;
  int nearest = 1000;
  for (const MeasureMention& one : reading.measures) {
    if (one.is_unit) continue;
    int distance =
        reading.distance(superlative.first, superlative.last, one.first) + (one.is_weak ? 10 : 0);
    if (distance >= nearest) continue;
    nearest = distance;
    question.measure = one.measure;
    question.sign = one.sign;
  }
  for (const Token& token : reading.tokens)
    if (std::find(employers.begin(), employers.end(), token.text) != employers.end())
      question.family = "organisation";
  if (ranks_sectors(reading)) question.family = "sector";
  if (question.measure.empty()) question.measure = reading.heading_measure;
  bool groups = reading.says("group") || reading.says("profession");
  if (question.measure.empty() &&
      (question.family == "organisation" || (groups && superlative.of_counts)))
    question.measure = "staff";
  if (question.measure.empty()) return std::nullopt;
  bool of_reasons = !reading.labels.empty() &&
                    (reading.says("reason") || reading.says("turnover") || reading.says("leave") ||
                     reading.heading_measure == "reason" || reading.heading_measure == "turnover");
  if (of_reasons) question.measure = "reason";
  if (question.measure == "reason" || (question.measure == "turnover" && reading.says("reason")))
    question = {"reason", "reason", Sign::unsaid, true};
  if (question.family.empty()) question.family = "profession";
  bool rate_said =
      reading.says("rates") ||
      std::any_of(reading.tokens.begin(), reading.tokens.end(),
                  [](const Token& token) { return token.text == "rate" || token.text == "rates"; });
  rate_said = rate_said || reading.says("often") || superlative_of_speed(reading, superlative);
  bool of_speed = superlative_of_speed(reading, superlative) && question.measure != "turnover" &&
                  question.measure != "reason";
  if (of_speed && question.measure == "demand") {
    question.measure = "growth";
    question.of_rates = true;
    return question;
  }
  if (of_speed) return std::nullopt;  // the sentence ranks changes, not levels
  question.of_rates = question.measure == "reason" ||
                      (is_rate(question.measure) && (rate_said || !superlative.of_counts));
  return question;
}

namespace {

/// Returns the superlative that is nearest to a subject.
const Superlative* nearest_to(const Reading& reading, const std::vector<Superlative>& all,
                              const SubjectMention& subject) {
  auto nearer = [&](const Superlative& a, const Superlative& b) {
    return reading.distance(subject.first, subject.last, a.first) <
           reading.distance(subject.first, subject.last, b.first);
  };
  auto found = std::min_element(all.begin(), all.end(), nearer);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Pole> poles_of(const Reading& reading) {
  std::vector<Superlative> all = find_superlatives(reading.tokens);
  std::erase_if(all, [](const Superlative& one) { return one.rank != 1; });
  std::vector<Pole> poles;
  for (const SubjectMention& subject : reading.subjects) {
    const Superlative* end = nearest_to(reading, all, subject);
    if (end == nullptr) continue;
    for (const MeasureMention& measure : reading.measures)
      if (!measure.is_weak && !measure.is_unit)
        poles.push_back({std::string(measure.measure), subject.subject, end->is_top,
                         reading.tokens[end->first].begin, reading.tokens[end->last].end});
  }
  return poles;
}

}  // namespace muster::claims
