// SPDX-License-Identifier: MIT
// The fields of a row by name, and conditions on them, resolved once for a file.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/recipe.hpp"

namespace muster::importing {

/// The names of a row's fields: first the columns of the file, then those that the recipe makes.
using FieldNames = std::vector<std::string>;

/// Returns the index of a field; it must be there, which check_fields has made sure of.
std::size_t field_index(const FieldNames& fields, const std::vector<std::string>& names);

/// A condition with the index of its field.
class FieldTest {
 public:
  FieldTest(const Condition& condition, const FieldNames& fields);
  bool holds(std::span<const std::string_view> row) const;
  /// "ORG_TYPE is not one of those kept": why `keep` drops a row.
  const Condition& condition() const { return *x_condition; }

 private:
  bool has_word(std::string_view text) const;
  bool holds_for(std::string_view text) const;

  const Condition* x_condition;
  std::size_t x_field;
  mutable std::string x_last;  ///< the text that was tested last: the texts of a column repeat
  mutable int x_held = -1;     ///< whether it held; -1: nothing was tested yet
};

std::vector<FieldTest> field_tests(const std::vector<Condition>& conditions,
                                   const FieldNames& fields);
bool all_hold(const std::vector<FieldTest>& tests, std::span<const std::string_view> row);

/// Returns the condition in words: "ORG_TYPE is Acute or Community", "ORG_NAME is like *total*".
std::string condition_words(const Condition& condition);

}  // namespace muster::importing
