// SPDX-License-Identifier: MIT
#include "acute.hpp"

namespace acute {

void Acute::retention(const muster::Input& input, muster::Section& section) {
  // The largest employer shows the reasons for all sectors together in full; the others name them
  // in a sentence.
  using Reasons = muster::RetentionSection::WholeSystem;
  muster::RetentionSection(input, section).standard(Reasons::in_full);
}

}  // namespace acute
