// SPDX-License-Identifier: MIT
// The sections that every sector must have, because templates print them, and those that are
// missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/findings.hpp"

namespace muster::model {

/// The two sections that every sector must have, so that a template may name them in any case.
inline constexpr std::string_view owed_sections[] = {"gap", "retention"};

bool is_owed(std::string_view section);

/// Ids of the required sections that are missing, then of sections without any block. Empty for a
/// sector that failed, since it is missing as a whole.
std::vector<std::string> missing_sections(const SectorFindings& sector);

/// Whether anything of a sector is missing.
bool is_incomplete(const SectorFindings& sector);

/// The words printed in place of `section`.
std::string missing_section_words(const SectorFindings& sector, std::string_view section);

}  // namespace muster::model
