// SPDX-License-Identifier: MIT
// Compares the groups that sums consist of. A missing row means unknown, never zero: sums over
// different groups don't belong to the same series.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// The groups that `whole` names in `column` and `rows` does not, in the order of `whole`. Empty if
/// the table has no such column, or if one of the two has a row for all groups (an empty name).
std::vector<std::string> groups_missing(const Rows& rows, const Rows& whole,
                                        std::string_view column);

/// Groups that only one of two sets of rows has. If there are any, the sums can't be compared.
std::vector<std::string> groups_of_one(const Rows& a, const Rows& b, std::string_view column);

/// The name of `names` that `name` was most likely meant to be: the same except for capitals,
/// punctuation and a plural, or with one or two letters wrong; "" if no name is similar.
std::string likely_name(std::string_view name, const std::vector<std::string>& names);

/// A hint such as ", did you mean 'Adult nurses'"; "" if no name is similar.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& names);

}  // namespace muster::sdk
