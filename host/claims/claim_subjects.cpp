// SPDX-License-Identifier: MIT
// Finds the subjects that a figure may be about, with the cost of each.
#include <algorithm>
#include <array>

#include "claims/claim.hpp"

namespace muster::claims {

namespace {

constexpr double subject_in_heading = 0.8;
constexpr double subject_overruled = 0.8;  ///< another subject is in the figure's own part
constexpr double compared_with = 1.2;      ///< the subject after "half that of"
constexpr double place_of_work = 0.25;  ///< a sector or an employer named with a profession

void offer_subject(Claim& claim, const Subject& subject, double cost) {
  auto [known, is_new] = claim.subjects.try_emplace(subject, cost);
  known->second = std::min(known->second, cost);
}

/// Whether the sentence compares another subject with this one, as with the nurses in "half that of
/// mental health nurses" or the midwives in "more than midwives". "And that for midwives" begins a
/// new statement and compares nothing.
bool is_second_of_two(const Context& context, const SubjectMention& subject) {
  constexpr std::array<std::string_view, 5> verbs = {"than", "outnumber", "outnumbers", "exceeds",
                                                     "exceeded"};
  for (std::size_t back = 1; back <= 4 && subject.first >= back; ++back) {
    std::string_view word = context.word(subject.first - back);
    std::string_view next = context.word(subject.first - back + 1);
    if (context.reading.tokens[subject.first - back].kind == Token::Kind::number) return false;
    if (std::find(verbs.begin(), verbs.end(), word) != verbs.end()) return true;
    bool that = (word == "that" || word == "those") && (next == "of" || next == "for");
    if (that) return subject.first == back || context.word(subject.first - back - 1) != "and";
  }
  return false;
}

/// Whether the figure in brackets belongs to the subject before them, as in "midwives (16.0%)" or
/// "than midwives do (16.0%)".
bool is_bracketed(const Context& context, const Claim& claim, const SubjectMention& subject) {
  std::size_t figure = claim.mention.first_token;
  return figure > subject.last && figure <= subject.last + 3 && context.word(figure - 1) == "(";
}

double cost_of_subject(const Context& context, const Claim& claim, const SubjectMention& one,
                       bool of_profession) {
  if (is_bracketed(context, claim, one)) return 0;
  double cost = context.layout.distance(context.which, one.first, one.last);
  bool after = one.first > claim.mention.last_token;
  bool own = context.layout.is_own(context.which, one.first) && !after;
  if (is_second_of_two(context, one) && !own) cost += compared_with;
  if (of_profession && !context.names.is_profession(one.subject)) cost += place_of_work;
  return cost;
}

bool says_total(const Context& context) {
  constexpr std::array<std::string_view, 7> wholes = {"total",    "overall", "altogether", "net",
                                                      "all told", "in all",  "all sectors"};
  for (std::size_t at = context.layout.chain_begin(context.which);
       at < context.layout.end(context.which); ++at)
    for (std::string_view one : wholes)
      if (phrase_at(context.reading.tokens, at, one) > 0) return true;
  return false;
}

/// Whether the figure is a whole, and another figure is a part of it, as 2,549 is in "1,414 of
/// 2,549 WTE" and 132,384 in "a workforce of 132,384".
bool is_whole_of_part(const Context& context, const Claim& claim) {
  std::size_t at = claim.mention.first_token;
  while (at > 0 && (context.word(at - 1) == "the" || context.word(at - 1) == "all" ||
                    context.word(at - 1) == "our"))
    --at;
  if (at == 0 || context.word(at - 1) != "of") return false;
  if (at == 1) return true;
  if (context.word(at - 2) == "workforce") return true;
  return context.which > 0 && at - 1 == context.layout.begin(context.which);
}

}  // namespace

void take_subjects(const Context& context, Claim& claim) {
  const Reading& reading = context.reading;
  claim.subjects_named = reading.subjects.size();
  bool bracketed =
      std::any_of(reading.subjects.begin(), reading.subjects.end(),
                  [&](const SubjectMention& one) { return is_bracketed(context, claim, one); });
  auto own_part = [&](const SubjectMention& one) {
    if (bracketed) return is_bracketed(context, claim, one);
    return context.layout.is_own(context.which, one.first) && !is_second_of_two(context, one);
  };
  bool own = std::any_of(reading.subjects.begin(), reading.subjects.end(), own_part);
  bool profession =
      std::any_of(reading.subjects.begin(), reading.subjects.end(), [&](const SubjectMention& one) {
        return own_part(one) && context.names.is_profession(one.subject);
      });
  for (const SubjectMention& one : reading.subjects) {
    double cost = cost_of_subject(context, claim, one, profession);
    if (own && !own_part(one)) cost += subject_overruled;
    offer_subject(claim, one.subject, cost);
  }
  if (!reading.heading_subject.empty()) {
    claim.subject_is_above = reading.subjects.empty();
    bool earlier = std::any_of(
        reading.subjects.begin(), reading.subjects.end(),
        [&](const SubjectMention& one) { return one.last < claim.mention.first_token; });
    double other = earlier ? 0.4 : 0;
    offer_subject(claim, reading.heading_subject,
                  subject_in_heading + (own ? subject_overruled : other));
  }
  double whole = reading.subjects.empty() ? (claim.subject_is_above ? 1.2 : 0.5) : own ? 1.6 : 1.1;
  bool total = says_total(context) || is_whole_of_part(context, claim) ||
               (reading.circumstances.names_whole && reading.subjects.empty() &&
                reading.heading_subject.empty());
  bool part = is_whole_of_part(context, claim) && !says_total(context);
  if (total) whole = part ? 0.4 : own ? 0.3 : 0;
  offer_subject(claim, {}, whole);
  auto best = std::min_element(claim.subjects.begin(), claim.subjects.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  claim.subject = claim.spoken_of = best->first;
  if (claim.subject.empty() && !total && reading.subjects.empty() && claim.subject_is_above)
    claim.subject = reading.heading_subject;
}

}  // namespace muster::claims
