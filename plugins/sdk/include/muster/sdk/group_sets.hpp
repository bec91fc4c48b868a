// SPDX-License-Identifier: MIT
// Compares the groups that sums consist of. A missing row means unknown, never zero: sums over
// different groups don't belong to the same series.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// Returns the groups that `whole` names in `column` and `rows` does not, in the order of `whole`.
/// Returns none if `whole` has no such column, or if `rows` or `whole` has a row for all groups
/// together (an empty name).
std::vector<std::string> groups_missing(const Rows& rows, const Rows& whole,
                                        std::string_view column);

/// Returns the groups that only one of two sets of rows has. If there are any, sums over the two
/// sets can't be compared.
std::vector<std::string> groups_of_one(const Rows& a, const Rows& b, std::string_view column);

/// Returns the one of `names` that `name` was most likely meant to be: it differs only in capitals,
/// punctuation and a plural, or in one or two letters. Returns "" if no name is similar.
std::string likely_name(std::string_view name, const std::vector<std::string>& names);

/// A hint such as ", did you mean 'Adult nurses'"; "" if no name is similar.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& names);

}  // namespace muster::sdk
