// SPDX-License-Identifier: MIT
#include "claims/poles.hpp"

#include <algorithm>

#include "claims/superlatives.hpp"

namespace muster::claims {

namespace {

/// The superlative that is nearest to a subject.
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
