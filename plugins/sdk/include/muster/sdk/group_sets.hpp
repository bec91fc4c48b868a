// SPDX-License-Identifier: MIT
// Which groups a sum is made of. A row that is missing is not known, never zero: sums over other
// groups are no figures of one series.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// The groups that `whole` names in `column` and `rows` does not, in the order of `whole`. None
/// where the table has no such column, or one of the two has a row for all (an empty name).
std::vector<std::string> groups_missing(const Rows& rows, const Rows& whole,
                                        std::string_view column);

/// Groups that only one of two sets of rows has: what keeps their sums from being compared.
std::vector<std::string> groups_of_one(const Rows& a, const Rows& b, std::string_view column);

/// The name of `names` that `name` was most likely meant to be: the same but for capitals, signs
/// and a plural, or a slip of a letter or two; "" if none is near.
std::string likely_name(std::string_view name, const std::vector<std::string>& names);

/// ", did you mean 'Adult nurses'", or "".
std::string did_you_mean(std::string_view name, const std::vector<std::string>& names);

}  // namespace muster::sdk
