// SPDX-License-Identifier: MIT
#include "import/person_columns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "import/name_match.hpp"

namespace muster::importing {

namespace {

/// Names of columns by which a person can be found.
constexpr std::array<std::string_view, 16> identifiers = {
    "*unique*identifier*", "assignment number", "asg number", "employee number",
    "employee no*",        "staff number",      "staff id",   "employee id",
    "person*id",           "*worker*id",        "ninumber",   "*national insurance*",
    "nhs number",          "*date of birth*",   "dob",        "payroll number"};

/// Names of columns that are not about persons by themselves, but identify somebody in a file
/// that is.
constexpr std::array<std::string_view, 8> in_addition = {
    "*postcode*", "*post code*", "*comment*",    "*free text*",
    "*surname*",  "*forename*",  "*first name*", "*email*"};

template <std::size_t Size>
bool is_one_of(std::string name, const std::array<std::string_view, Size>& patterns) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](std::string_view pattern) { return is_like(name, pattern); });
}

}  // namespace

bool are_about_persons(const std::vector<std::string>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const std::string& name) { return is_one_of(name, identifiers); });
}

bool identifies_somebody(const std::string& column) {
  return is_one_of(column, identifiers) || is_one_of(column, in_addition);
}

}  // namespace muster::importing
