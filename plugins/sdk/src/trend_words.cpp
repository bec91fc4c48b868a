// SPDX-License-Identifier: MIT
#include "muster/sdk/trend_words.hpp"

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

}  // namespace muster::sdk
