// SPDX-License-Identifier: MIT
// Knows by the names of its columns that a file has a row for each person, and which columns of it
// must never be written.
#pragma once

#include <string>
#include <vector>

namespace muster::importing {

/// Whether a file with these columns has a row for each person: one of them identifies a person.
bool are_about_persons(const std::vector<std::string>& columns);

/// Whether a column of such a file names or identifies a person: a number, a birthday, a postcode,
/// or free text.
bool identifies_somebody(const std::string& column);

}  // namespace muster::importing
