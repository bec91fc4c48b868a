// SPDX-License-Identifier: MIT
#include "claims/pairing.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace muster::claims {

namespace {

/// Beyond so many tokens a figure is not beside its subject.
constexpr std::size_t farthest = 12;

/// A subject that is named twice in a row, or by two names at once, counts once.
std::vector<SubjectMention> without_repeats(const std::vector<SubjectMention>& all,
                                            const std::vector<Claim>& claims) {
  std::vector<SubjectMention> kept;
  for (const SubjectMention& one : all) {
    bool figure_between =
        !kept.empty() && std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
          return kept.back().last < claim.mention.first_token &&
                 claim.mention.last_token < one.first;
        });
    if (!kept.empty() && kept.back().subject == one.subject && !figure_between) continue;
    kept.push_back(one);
  }
  return kept;
}

bool are_distinct(const std::vector<SubjectMention>& subjects) {
  for (std::size_t i = 0; i < subjects.size(); ++i)
    for (std::size_t j = i + 1; j < subjects.size(); ++j)
      if (subjects[i].subject == subjects[j].subject) return false;
  return true;
}

/// Subject, figure, subject, figure; or the other way round throughout.
bool take_turns(const std::vector<SubjectMention>& subjects, const std::vector<Claim>& claims) {
  if (subjects.size() < 2 || subjects.size() != claims.size() || !are_distinct(subjects))
    return false;
  bool subject_first = subjects[0].first < claims[0].mention.first_token;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const Mention& figure = claims[i].mention;
    std::size_t left = subject_first ? subjects[i].last : figure.last_token;
    std::size_t right = subject_first ? figure.first_token : subjects[i].first;
    if (right <= left || right - left > farthest) return false;
    if (i + 1 == subjects.size()) break;
    std::size_t end = subject_first ? figure.last_token : subjects[i].last;
    std::size_t next = subject_first ? subjects[i + 1].first : claims[i + 1].mention.first_token;
    if (next <= end) return false;
  }
  return true;
}

bool are_alike(const std::vector<Claim>& claims) {
  return std::all_of(claims.begin(), claims.end(), [&](const Claim& one) {
    return one.mention.measured == claims[0].mention.measured && !one.mention.is_change &&
           !one.mention.is_comparison && !one.is_from;
  });
}

/// The only measure of the sentence, or its only weak one; "" where there are several.
std::string only_measure(const Reading& reading) {
  for (bool weak : {false, true}) {
    std::set<std::string> named;
    for (const MeasureMention& one : reading.measures)
      if (!one.is_unit && one.is_weak == weak) named.insert(std::string(one.measure));
    if (named.size() == 1) return *named.begin();
    if (named.size() > 1) return "";
  }
  return "";
}

void pair_subjects(const Reading& reading, std::vector<Claim>& claims) {
  std::vector<SubjectMention> subjects = without_repeats(reading.subjects, claims);
  if (!take_turns(subjects, claims) || !are_alike(claims)) return;
  std::string measure = only_measure(reading);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].subject = claims[i].spoken_of = subjects[i].subject;
    claims[i].is_group = false;
    claims[i].is_paired = true;
    if (measure.empty() || measure == "demand" || measure == "supply") continue;
    claims[i].measure = measure;
    claims[i].measure_is_near = true;
    claims[i].measure_is_unit = false;
  }
}

void pair_labels(const Reading& reading, std::vector<Claim>& claims) {
  std::vector<SubjectMention> labels = without_repeats(reading.labels, claims);
  if (!take_turns(labels, claims) || !are_alike(claims)) return;
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].label = labels[i].subject;
}

/// "Rose by 48, or 9.2%", "increased by 465 (4.6%)"
bool says_again(const Reading& reading, const Claim& first, const Claim& second) {
  bool kinds = first.mention.is_change && !second.mention.is_change &&
               first.mention.measured == Measured::number &&
               second.mention.measured == Measured::percent;
  std::size_t from = first.mention.last_token + 1, to = second.mention.first_token;
  if (!kinds || to < from || to - from > 12) return false;
  std::string_view led = to > 0 ? text_at(reading.tokens, to - 1) : std::string_view();
  std::string_view next = text_at(reading.tokens, second.mention.last_token + 1);
  constexpr std::array<std::string_view, 6> ends = {"", ".", ",", ")", ";", "on"};
  bool joined = led == "(" || led == "or" || (led == "-" && to - from <= 2);
  return joined && std::find(ends.begin(), ends.end(), next) != ends.end();
}

void join_changes(const Reading& reading, std::vector<Claim>& claims) {
  for (std::size_t i = 1; i < claims.size(); ++i) {
    if (!says_again(reading, claims[i - 1], claims[i])) continue;
    Mention mention = claims[i].mention;
    mention.is_change = true;
    mention.sign = claims[i - 1].mention.sign;
    auto distance = std::move(claims[i].distance);
    claims[i] = claims[i - 1];
    claims[i].mention = mention;
    claims[i].distance = std::move(distance);
    claims[i].counts = Counted::unsaid;
  }
}

/// "Higher than in England (22.4% against 20.0%)": the first is of here.
void pair_places(const Reading& reading, std::vector<Claim>& claims) {
  std::set<std::string> places;
  for (const PlaceMention& one : reading.circumstances.places) places.insert(one.place);
  if (places.size() != 1) return;
  for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
    std::size_t joint = claims[i].mention.last_token + 1;
    std::string_view word = text_at(reading.tokens, joint);
    bool joined = claims[i + 1].mention.first_token == joint + 1 &&
                  (word == "against" || word == "v" || word == "versus");
    bool after = reading.circumstances.places.back().at < claims[i].mention.first_token;
    if (!joined || !after || claims[i].mention.is_change) continue;
    claims[i].place.clear();
    claims[i + 1].place = *places.begin();
    std::string measure = only_measure(reading);
    for (Claim* one : {&claims[i], &claims[i + 1]}) {
      if (measure.empty()) continue;
      one->measure = measure;
      one->measure_is_near = true;
      one->measure_is_unit = false;
      one->is_group = false;
    }
  }
}

}  // namespace

void pair_lists(const Reading& reading, std::vector<Claim>& claims) {
  pair_subjects(reading, claims);
  pair_labels(reading, claims);
  pair_places(reading, claims);
  join_changes(reading, claims);
}

}  // namespace muster::claims
