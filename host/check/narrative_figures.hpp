// SPDX-License-Identifier: MIT
// Figures that people typed into the narrative and into the texts of tables, against the data and
// against each other.
#pragma once

#include <vector>

#include "check/check.hpp"
#include "check/text_figure.hpp"

namespace muster::check {

/// Every typed figure with its verdict, in the order of the text. A figure that disagrees is an
/// error or a warning, one found nowhere in the data a note.
std::vector<TextFigure> check_narrative(const Inspection& inspection);

/// Key facts against the tables that they are about.
void check_facts(const Inspection& inspection);

/// Gaps of the findings that are not the difference of the printed demand and supply: notes that
/// explain the rounding.
void check_printed_gaps(const Inspection& inspection);

}  // namespace muster::check
