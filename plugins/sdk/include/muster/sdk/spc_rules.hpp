// SPDX-License-Identifier: MIT
// The rules by which an edition reads its run charts: a profile by name, and whatever it overrides.
#pragma once

#include <string>

#include "muster/sdk/settings.hpp"
#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk::spc {

struct Rules {
  std::string profile_name = "nhsrplotthedots";
  Profile profile;
  std::size_t fix_after = 0;  ///< 0: lines from all points of a phase
  bool near_limits = false;   ///< are drawn
  bool is_changed = false;    ///< a parameter differs from the profile's
};

/// From the settings `spc.profile`, `spc.limit_factor` and so on (data/README.md); what is not set
/// is as the profile has it.
Rules rules_of(const Settings& settings);

/// A sentence for readers: which rules, and what is peculiar to them.
std::string words_of(const Rules& rules);

}  // namespace muster::sdk::spc
