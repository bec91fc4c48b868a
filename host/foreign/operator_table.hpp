// SPDX-License-Identifier: MIT
// The operators of a content stream (ISO 32000-1, annex A): what each takes and what it uses.
#pragma once

#include <string_view>

namespace muster::foreign {

/// An operator's operands; any others before it are left out.
enum Takes : unsigned {
  takes_nothing = 0,
  takes_numbers = 1,
  takes_names = 2,
  takes_strings = 4,
  takes_arrays = 8,
};

/// The operands and resource of an operator.
struct OperatorRule {
  std::string_view name;
  unsigned takes = takes_nothing;
  std::string_view category;  ///< of the resource that its last name is
};

/// Null if it isn't an operator, or doesn't draw (a marked point).
const OperatorRule* rule_of(std::string_view name);

}  // namespace muster::foreign
