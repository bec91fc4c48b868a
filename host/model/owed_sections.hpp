// SPDX-License-Identifier: MIT
// The sections that every sector must have because templates print them, and how missing ones are
// found and reported.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/findings.hpp"

namespace muster::model {

/// The two sections that every sector must have, so that templates can always name them.
inline constexpr std::string_view owed_sections[] = {"gap", "retention"};

bool is_owed(std::string_view section);

/// Returns the ids of the required sections that are missing, then of sections without any block.
/// Empty for a sector that failed, because all of it is missing.
std::vector<std::string> missing_sections(const SectorFindings& sector);

/// Whether the sector failed or lacks a section (see missing_sections).
bool is_incomplete(const SectorFindings& sector);

/// Returns the sentence to print in place of `section`.
std::string missing_section_words(const SectorFindings& sector, std::string_view section);

}  // namespace muster::model
