// SPDX-License-Identifier: MIT
// Fonts of a file that says it is PDF/UA-1 (ISO 14289-1, 7.21): embedded, with a meaning for each
// character, and with the glyphs and widths that are used.
#pragma once

#include <set>

#include "foreign/claim.hpp"

namespace muster::foreign {

/// A font and what is shown in it.
struct ShownFont {
  Handle font = Handle::newNull();
  QPDFObjGen page;            ///< the first that uses it
  bool visible = false;       ///< false: only as invisible text over a scan
  std::set<unsigned> codes;   ///< bytes; of a composite font pairs of them
};

void check_claimed_font(const ShownFont& shown, ClaimProblems& problems);

}  // namespace muster::foreign
