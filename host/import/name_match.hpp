// SPDX-License-Identifier: MIT
// Compares names of columns, sheets and files, which vary from year to year: without regard to
// capitals and runs of spaces, or by a pattern with stars.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::importing {

/// Returns a name in small letters, with a single space for every run of spaces, line ends and
/// no-break spaces.
std::string plain_name(std::string_view name);

/// Whether the text fits the pattern, in which `*` is for any characters; capitals and runs of
/// spaces make no difference.
bool is_like(std::string_view text, std::string_view pattern);

/// Returns the index in `names` of the first wanted name that `names` contains.
std::optional<std::size_t> find_name(const std::vector<std::string>& names,
                                     const std::vector<std::string>& wanted);

}  // namespace muster::importing
