// SPDX-License-Identifier: MIT
// The rules by which an edition's run charts are read: a profile by name, and the values that the
// edition overrides.
#pragma once

#include <string>

#include "muster/sdk/settings.hpp"
#include "muster/sdk/spc_reading.hpp"

namespace muster::sdk::spc {

/// A profile with the edition's changes to it.
struct Rules {
  std::string profile_name = "nhsrplotthedots";
  Profile profile;
  std::size_t fix_after = 0;  ///< how many points at the start of a phase set its lines; 0: all
  bool near_limits = false;   ///< whether near limits are drawn
  bool is_changed = false;    ///< whether a parameter differs from the profile's
};

/// Reads the rules from the settings `spc.profile`, `spc.limit_factor` and so on
/// (data/settings.md). Values that are not set come from the profile.
Rules rules_of(const Settings& settings);

/// Returns a sentence for readers that names the rules and their special features.
std::string words_of(const Rules& rules);

}  // namespace muster::sdk::spc
