// SPDX-License-Identifier: MIT
#include "claims/weighing.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

/// Whether the sentence refers back to the subject of the sentence before it, as in "they number
/// 39" or "a further 117 posts are vacant".
bool points_back(const Reading& reading) {
  constexpr std::array<std::string_view, 7> words = {"they",    "their", "them", "another",
                                                     "further", "these", "its"};
  for (std::size_t at = 0; at < 3; ++at)
    if (std::find(words.begin(), words.end(), text_at(reading.tokens, at)) != words.end())
      return true;
  return false;
}

/// Whether the sentence begins without a subject, as "with 52 WTE vacant" and "the vacancy rate is"
/// do. "Doctors, 35" begins with one.
bool begins_without_subject(const Reading& reading) {
  if (reading.stems.empty() || reading.tokens[0].text == "the") return !reading.measures.empty();
  return reading.stems[0].empty() || (!reading.measures.empty() && reading.measures[0].first == 0);
}

/// Gives a claim that names no subject the subject of the sentence before. If no word refers back
/// to it, the subject of the heading may be meant instead, so the claim is less certain.
void take_subject(const Reading& reading, const Spoken& before, Claim& claim) {
  if (claim.spoken_of.empty()) claim.spoken_of = before.subject;
  bool named = claim.subjects_named > 0 || before.subject.empty() || claim.names_whole;
  if (named || (claim.subject == before.subject && !claim.subject.empty())) return;
  if (points_back(reading)) {
    claim.subject = claim.spoken_of = before.subject;
    claim.subjects = {{before.subject, 0.5}, {{}, 1.6}};
    claim.is_group = false;
  } else if (before.is_open && begins_without_subject(reading)) {
    claim.subjects[before.subject] = 0.6;
    claim.subject = claim.spoken_of = before.subject;
    claim.is_group = claim.is_group && claim.subject_is_above;
  } else if (claim.subject_is_above || before.is_open) {
    claim.is_group = true;
  } else {
    claim.subjects.emplace(before.subject, 0.8);
  }
}

}  // namespace

void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    take_subject(reading, before, claim);
    bool of_then = claim.is_long_ago || claim.is_earlier;
    if (!before.is_open || before.measure.empty() || claim.measure_is_named || of_then) continue;
    claim.measure = before.measure;
    claim.measures = {{before.measure, 0.4}};
    claim.measure_is_named = true;
  }
}

void carry_on(const Spoken& before, Reading& reading) {
  if (reading.subjects.empty() && !before.subject.empty()) reading.heading_subject = before.subject;
  if (!before.measure.empty()) reading.heading_measure = before.measure;
}

Spoken spoken_after(const Reading& reading, const Spoken& before,
                    const std::vector<Claim>& claims) {
  Spoken after = before;
  if (!reading.subjects.empty()) after.subject = reading.subjects.back().subject;
  after.is_open = reading.sentence->text.ends_with(';');
  after.measure.clear();
  for (const Claim& claim : claims)
    if (claim.measure_is_named) after.measure = claim.measure;
  return after;
}

}  // namespace muster::claims
