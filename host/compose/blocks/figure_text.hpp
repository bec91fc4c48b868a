// SPDX-License-Identifier: MIT
// Figures as nodes: the printed text, what the CSV says, what stands for a value that is not there.
#pragma once

#include <string>

#include "document/node.hpp"
#include "model/findings.hpp"
#include "model/table.hpp"

namespace muster::compose {

inline constexpr const char* unknown_text = "–";
inline constexpr const char* withheld_text = "[c]";
inline constexpr const char* not_applicable_text = "[z]";

bool has_value(model::Status status);

/// What is printed: the value, or the mark that its status prints.
std::string print_value(double value, model::Status status, Unit unit, int decimals = -1,
                        bool always_sign = false);
std::string print_figure(const model::Figure& figure);
/// What the CSV says: [x] unknown, [c] withheld, [z] not applicable.
std::string csv_value(double value, model::Status status, Unit unit, int decimals = -1);

/// The unit's words for beside a key figure; "" where the number prints its mark (%, £)
/// and for people, whom the label names.
std::string unit_beside(Unit unit);

document::Figure figure_node(const model::Figure& figure);
document::Inlines text_node(std::string_view text);

}  // namespace muster::compose
