// SPDX-License-Identifier: MIT
// Figures as nodes: the printed text, the text for the CSV file, and the mark printed for a missing
// value.
#pragma once

#include <string>

#include "document/node.hpp"
#include "model/findings.hpp"
#include "model/table.hpp"

namespace muster::compose {

inline constexpr const char* unknown_text = "–";
inline constexpr const char* withheld_text = "[c]";
inline constexpr const char* not_applicable_text = "[z]";

using model::has_value;

/// The printed text: the value, or the mark for its status.
std::string print_value(double value, model::Status status, Unit unit, int decimals = -1,
                        bool always_sign = false);
std::string print_figure(const model::Figure& figure);
/// The text in a CSV file: the value, or [x] unknown, [c] withheld, [z] not applicable.
std::string csv_value(double value, model::Status status, Unit unit, int decimals = -1);

/// The number of decimals for a column that declares none. In millions: as many as its values have,
/// but at most one. In other units: -1, which means the unit's usual number.
int column_decimals(const model::Column& column);

document::Figure figure_node(const model::Figure& figure);
document::Inlines text_node(std::string_view text);

}  // namespace muster::compose
