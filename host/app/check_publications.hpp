// SPDX-License-Identifier: MIT
// Makes every publication of an edition and discards it, to find what would stop `build` from
// publishing.
#pragma once

#include <set>
#include <string>

#include "app/first_stages.hpp"
#include "check/narrative_figures.hpp"

namespace muster::app {

/// The inputs that publications used, and the narrative that they print.
struct Used {
  std::set<std::string> files;   ///< "narrative/foreword.md"
  std::set<std::string> tables;  ///< names of tables whose rows were read
  check::PrintedText text;
  bool is_whole = true;  ///< every publication could be made
};

/// Composes each publication in each of its variants, and lays out its pages. Problems that several
/// variants share are reported once.
Used try_publications(Tools& tools, const Computed& edition, const Previous* previous,
                      Diagnostics& diagnostics);

}  // namespace muster::app
