// SPDX-License-Identifier: MIT
// Making every publication of an edition without keeping it: what would keep `build` from
// publishing shows here first.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "app/first_stages.hpp"

namespace muster::app {

/// The inputs that publications used.
struct Used {
  std::set<std::string> files;   ///< "narrative/foreword.md"
  std::set<std::string> tables;  ///< whose rows were asked for
};

/// Composes each publication in each variant that it has, and sets its pages. Problems that several
/// variants share are reported once. Returns what was used, unless a publication could not be made.
std::optional<Used> try_publications(Tools& tools, const Computed& edition,
                                     const Previous* previous, Diagnostics& diagnostics);

}  // namespace muster::app
