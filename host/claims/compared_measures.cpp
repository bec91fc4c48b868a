// SPDX-License-Identifier: MIT
#include "claims/compared_measures.hpp"

namespace muster::claims {

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
  std::size_t begin = relation.first;  // of the clause, if another measure follows in it
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

}  // namespace muster::claims
