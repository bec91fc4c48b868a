// SPDX-License-Identifier: MIT
#include "muster/sdk/trend_words.hpp"

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/print.hpp"

namespace muster::sdk {

bool is_short_trend(const Edition& edition, Day first, Day last) {
  return first > edition.look_back().begin(last) + std::chrono::days(edition.date_tolerance());
}

std::string short_trend(const Edition& edition, std::span<const std::string> names, Day first,
                        Day last) {
  return "the trend of " + in_words(names) + " is based on " +
         in_years(years_between(first, last)) + ", from " + long_date(first) +
         " on, but look_back_years is " + std::to_string(edition.look_back_years);
}

std::string too_fast_trend(std::span<const std::string> names, Day first,
                           const std::string& horizon) {
  return "the trend of " + in_words(names) + " since " + long_date(first) +
         " would give more than " + std::to_string(static_cast<int>(gap_model::most_times)) +
         " times the staff by " + horizon +
         ", so no supply and no gap are given; check the earlier figures";
}

}  // namespace muster::sdk
