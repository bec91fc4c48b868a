// SPDX-License-Identifier: MIT
#include "claims/carried.hpp"

#include <algorithm>
#include <array>

namespace muster::claims {

namespace {

/// "They number 39", "A further 117 posts are vacant": of whoever was spoken of.
bool points_back(const Reading& reading) {
  constexpr std::array<std::string_view, 7> words = {"they",    "their", "them", "another",
                                                     "further", "these", "its"};
  for (std::size_t at = 0; at < 3; ++at)
    if (std::find(words.begin(), words.end(), text_at(reading.tokens, at)) != words.end())
      return true;
  return false;
}

/// The heading may be meant, or who was spoken of: only where the words point back it is sure.
void take_subject(const Reading& reading, const Spoken& before, Claim& claim) {
  if (claim.spoken_of.empty()) claim.spoken_of = before.subject;
  bool other = claim.subject_is_above && !before.subject.empty() && claim.subject != before.subject;
  bool unnamed = claim.subject.empty() && claim.subjects.empty() && !before.subject.empty();
  if (!other && !unnamed) return;
  if (points_back(reading)) {
    claim.subject = claim.spoken_of = before.subject;
    claim.subject_is_above = true;
    claim.is_group = false;
  } else if (other || before.is_open) {
    claim.is_group = true;
  }
}

}  // namespace

void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    take_subject(reading, before, claim);
    bool of_then = claim.is_long_ago || claim.is_earlier;
    if (!before.is_open || before.measure.empty() || !claim.measures.empty() || of_then) continue;
    claim.measure = before.measure;
    claim.measure_is_near = true;
    claim.measure_is_unit = false;
  }
}

Spoken spoken_after(const Reading& reading, const Spoken& before,
                    const std::vector<Claim>& claims) {
  Spoken after = before;
  if (!reading.subjects.empty()) after.subject = reading.subjects.back().subject;
  after.is_open = reading.sentence->text.ends_with(';');
  after.measure.clear();
  for (const Claim& claim : claims)
    if (claim.measure_is_near && !claim.measure_is_unit) after.measure = claim.measure;
  return after;
}

}  // namespace muster::claims
