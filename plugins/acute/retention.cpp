// SPDX-License-Identifier: MIT
#include "acute.hpp"

namespace acute {

void Acute::retention(const muster::Input& input, muster::Section& section) {
  // This sector is the largest employer, so it shows the reasons for all sectors together in full.
  // Other sectors name them in a sentence.
  using Reasons = muster::RetentionSection::WholeSystem;
  muster::RetentionSection(input, section).standard(Reasons::in_full);
}

}  // namespace acute
