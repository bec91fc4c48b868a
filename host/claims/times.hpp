// SPDX-License-Identifier: MIT
// When a sentence speaks of: years that it names, the edition before, the length of a change.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "claims/token.hpp"

namespace muster::claims {

using Years = std::set<int>;

struct YearMention {
  Years years;  ///< 2021 and 2022 of "2021/22"
  std::size_t first = 0, last = 0;
};
std::vector<YearMention> find_years(const Tokens& tokens);

/// The years that a text such as "2021/22" or "October 2022" names.
Years years_in(std::string_view text);

/// "A year ago", "in the last edition": where such words begin and end.
struct EarlierMention {
  std::size_t first = 0, last = 0;
};
std::vector<EarlierMention> find_earlier(const Tokens& tokens);

/// How many years a change took: 1 for "in a year", 5 for "over five years".
std::optional<int> span_in(const Tokens& tokens);

bool share_a_year(const Years& a, const Years& b);

}  // namespace muster::claims
