// SPDX-License-Identifier: MIT
// Figures as nodes: the printed text, the text for the CSV, and the mark that replaces a missing
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

/// The printed form: the value, or the mark for its status.
std::string print_value(double value, model::Status status, Unit unit, int decimals = -1,
                        bool always_sign = false);
std::string print_figure(const model::Figure& figure);
/// The form for the CSV: [x] unknown, [c] withheld, [z] not applicable.
std::string csv_value(double value, model::Status status, Unit unit, int decimals = -1);

/// The decimals for a column that declares none. In millions: as many as its values have, at most
/// one. In other units: -1, the unit's default.
int column_decimals(const model::Column& column);

document::Figure figure_node(const model::Figure& figure);
document::Inlines text_node(std::string_view text);

}  // namespace muster::compose
