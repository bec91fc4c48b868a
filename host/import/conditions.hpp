// SPDX-License-Identifier: MIT
// Conditions on the fields of a row. Names of fields are looked up once for a file.
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

/// Returns the index of the field with one of these names. The field must exist, which check_fields
/// checks.
std::size_t field_index(const FieldNames& fields, const std::vector<std::string>& names);

/// A condition with the index of its field.
class FieldTest {
 public:
  FieldTest(const Condition& condition, const FieldNames& fields);
  bool holds(std::span<const std::string_view> row) const;
  /// Returns the condition that is tested.
  const Condition& condition() const { return *x_condition; }

 private:
  bool has_word(std::string_view text) const;
  bool holds_for(std::string_view text) const;

  const Condition* x_condition;
  std::size_t x_field;
  mutable std::string x_last;  ///< the text that was tested last: the texts of a column repeat
  mutable int x_held = -1;     ///< whether the condition held for it; -1: none was tested
};

std::vector<FieldTest> field_tests(const std::vector<Condition>& conditions,
                                   const FieldNames& fields);
bool all_hold(const std::vector<FieldTest>& tests, std::span<const std::string_view> row);

/// Returns the condition as text: "ORG_TYPE is Acute or Community", "ORG_NAME is like *total*".
std::string condition_words(const Condition& condition);

}  // namespace muster::importing
