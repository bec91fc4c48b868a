// SPDX-License-Identifier: MIT
#include "muster/sdk/retention.hpp"

#include <vector>

#include "muster/sdk/rates.hpp"

namespace muster::sdk::retention {
namespace {

constexpr std::size_t month_ends_of_a_year = 13;

MeanOf kind_of(std::span<const Value> ends, std::size_t known) {
  if (known < 2) return MeanOf::nothing;
  if (known == month_ends_of_a_year && ends.size() == known) return MeanOf::thirteen_month_ends;
  const bool outer = ends.front().has_number() && ends.back().has_number();
  return known == 2 && outer ? MeanOf::first_and_last : MeanOf::some_month_ends;
}

}  // namespace

std::string MeanInPost::words() const {
  switch (of) {
    case MeanOf::thirteen_month_ends:
      return "the mean of the 13 month-ends";
    case MeanOf::first_and_last:
      return "the mean of the first and the last month-end";
    case MeanOf::some_month_ends:
      return "the mean of the " + std::to_string(month_ends) + " month-ends that are known, of 13";
    case MeanOf::nothing:
      break;
  }
  return "no mean, because too few month-ends are known";
}

MeanInPost mean_in_post(std::span<const Value> thirteen_month_ends) {
  std::vector<Value> known;
  for (const Value& end : thirteen_month_ends) {
    if (end.status() == Status::withheld) return {end, MeanOf::nothing, 0};
    if (end.has_number()) known.push_back(end);
  }
  const MeanOf of = kind_of(thirteen_month_ends, known.size());
  return {of == MeanOf::nothing ? Value() : mean(known), of, known.size()};
}

Value turnover(const Value& leavers, const Value& mean_in_post) { return leavers / mean_in_post; }

Value joiner_rate(const Value& joiners, const Value& mean_in_post) {
  return joiners / mean_in_post;
}

Value stability(const Value& stayed, const Value& in_post_at_start) {
  return rates::share(stayed, in_post_at_start);
}

Value retirement_risk(const Value& aged_55_and_over, const Value& of_known_age) {
  return rates::share(aged_55_and_over, of_known_age);
}

Value reason_share(const Value& leavers, const Value& with_known_reason) {
  return rates::share(leavers, with_known_reason);
}

Value value_of_one_point(const Value& in_post) { return in_post * 0.01; }

}  // namespace muster::sdk::retention
