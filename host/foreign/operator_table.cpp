// SPDX-License-Identifier: MIT
#include "foreign/operator_table.hpp"

#include <algorithm>
#include <array>

namespace muster::foreign {
namespace {

/// In the order of their characters, to be searched.
constexpr std::array operators = {
    OperatorRule{"\"", takes_numbers | takes_strings, ""},
    OperatorRule{"'", takes_strings, ""},
    OperatorRule{"B", takes_nothing, ""},
    OperatorRule{"B*", takes_nothing, ""},
    OperatorRule{"BDC", takes_nothing, ""},
    OperatorRule{"BI", takes_nothing, ""},
    OperatorRule{"BMC", takes_nothing, ""},
    OperatorRule{"BT", takes_nothing, ""},
    OperatorRule{"BX", takes_nothing, ""},
    OperatorRule{"CS", takes_names, "/ColorSpace"},
    OperatorRule{"Do", takes_names, "/XObject"},
    OperatorRule{"EMC", takes_nothing, ""},
    OperatorRule{"ET", takes_nothing, ""},
    OperatorRule{"EX", takes_nothing, ""},
    OperatorRule{"F", takes_nothing, ""},
    OperatorRule{"G", takes_numbers, ""},
    OperatorRule{"J", takes_numbers, ""},
    OperatorRule{"K", takes_numbers, ""},
    OperatorRule{"M", takes_numbers, ""},
    OperatorRule{"Q", takes_nothing, ""},
    OperatorRule{"RG", takes_numbers, ""},
    OperatorRule{"S", takes_nothing, ""},
    OperatorRule{"SC", takes_numbers, ""},
    OperatorRule{"SCN", takes_numbers | takes_names, "/Pattern"},
    OperatorRule{"T*", takes_nothing, ""},
    OperatorRule{"TD", takes_numbers, ""},
    OperatorRule{"TJ", takes_numbers | takes_strings | takes_arrays, ""},
    OperatorRule{"TL", takes_numbers, ""},
    OperatorRule{"Tc", takes_numbers, ""},
    OperatorRule{"Td", takes_numbers, ""},
    OperatorRule{"Tf", takes_numbers | takes_names, "/Font"},
    OperatorRule{"Tj", takes_strings, ""},
    OperatorRule{"Tm", takes_numbers, ""},
    OperatorRule{"Tr", takes_numbers, ""},
    OperatorRule{"Ts", takes_numbers, ""},
    OperatorRule{"Tw", takes_numbers, ""},
    OperatorRule{"Tz", takes_numbers, ""},
    OperatorRule{"W", takes_nothing, ""},
    OperatorRule{"W*", takes_nothing, ""},
    OperatorRule{"b", takes_nothing, ""},
    OperatorRule{"b*", takes_nothing, ""},
    OperatorRule{"c", takes_numbers, ""},
    OperatorRule{"cm", takes_numbers, ""},
    OperatorRule{"cs", takes_names, "/ColorSpace"},
    OperatorRule{"d", takes_numbers | takes_arrays, ""},
    OperatorRule{"d0", takes_numbers, ""},
    OperatorRule{"d1", takes_numbers, ""},
    OperatorRule{"f", takes_nothing, ""},
    OperatorRule{"f*", takes_nothing, ""},
    OperatorRule{"g", takes_numbers, ""},
    OperatorRule{"gs", takes_names, "/ExtGState"},
    OperatorRule{"h", takes_nothing, ""},
    OperatorRule{"i", takes_numbers, ""},
    OperatorRule{"j", takes_numbers, ""},
    OperatorRule{"k", takes_numbers, ""},
    OperatorRule{"l", takes_numbers, ""},
    OperatorRule{"m", takes_numbers, ""},
    OperatorRule{"n", takes_nothing, ""},
    OperatorRule{"q", takes_nothing, ""},
    OperatorRule{"re", takes_numbers, ""},
    OperatorRule{"rg", takes_numbers, ""},
    OperatorRule{"ri", takes_names, ""},
    OperatorRule{"s", takes_nothing, ""},
    OperatorRule{"sc", takes_numbers, ""},
    OperatorRule{"scn", takes_numbers | takes_names, "/Pattern"},
    OperatorRule{"sh", takes_names, "/Shading"},
    OperatorRule{"v", takes_numbers, ""},
    OperatorRule{"w", takes_numbers, ""},
    OperatorRule{"y", takes_numbers, ""},
};

}  // namespace

const OperatorRule* rule_of(std::string_view name) {
  const auto* at = std::ranges::lower_bound(operators, name, {}, &OperatorRule::name);
  return at != operators.end() && at->name == name ? at : nullptr;
}

}  // namespace muster::foreign
