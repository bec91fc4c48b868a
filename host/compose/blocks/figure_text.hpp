// SPDX-License-Identifier: MIT
// Figures as nodes: the printed text, what the CSV says, what is printed in place of a missing
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

/// What is printed: the value, or the mark that its status prints.
std::string print_value(double value, model::Status status, Unit unit, int decimals = -1,
                        bool always_sign = false);
std::string print_figure(const model::Figure& figure);
/// What the CSV says: [x] unknown, [c] withheld, [z] not applicable.
std::string csv_value(double value, model::Status status, Unit unit, int decimals = -1);

/// Decimals for print of a column that its table has none for: as many as its values have, one at
/// most, where it is in millions; else -1, the unit's own.
int column_decimals(const model::Column& column);

document::Figure figure_node(const model::Figure& figure);
document::Inlines text_node(std::string_view text);

}  // namespace muster::compose
