// SPDX-License-Identifier: MIT
// The figures of an edition's tables: cells, sums and margins.
#pragma once

#include "claims/known_figures.hpp"

namespace muster::claims {

/// `is_before`: of the edition before.
void add_table_figures(const Edition& edition, bool is_before, KnownFigures& known);
/// Those that the sectors worked out.
void add_findings(const Edition& edition, bool is_before, KnownFigures& known);
/// What a plan says of its actions in words.
void add_text_figures(const Edition& edition, KnownFigures& known);
/// Figures derived from the available ones: establishment, rates, shares, changes.
void add_derived(const Edition& edition, KnownFigures& known);

Measured measured_in(Unit unit);
/// "social care" of "social_care"
std::string spaced(std::string_view name);
/// A sector's subject; empty for "all".
Subject sector_subject(const std::string& sector);

}  // namespace muster::claims
