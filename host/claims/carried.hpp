// SPDX-License-Identifier: MIT
// What a sentence takes over from the one before it in the same paragraph: whom it is about, and in
// a list that semicolons part, the measure.
#pragma once

#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "claims/reading.hpp"

namespace muster::claims {

/// What was spoken of last in a paragraph.
struct Spoken {
  Subject subject;
  std::string measure;
  bool is_open = false;  ///< the sentence ended with a semicolon
};

/// Completes `claims`, those of `reading`, by what was spoken of before.
void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims);
/// The same for claims in words: what was spoken of is above the rest of a list.
void carry_on(const Spoken& before, Reading& reading);
/// What the sentence after `reading` can refer back to.
Spoken spoken_after(const Reading& reading, const Spoken& before, const std::vector<Claim>& claims);

}  // namespace muster::claims
