// SPDX-License-Identifier: MIT
#include "mental_health.hpp"

namespace mental_health {

void MentalHealth::retention(const muster::Input& input, muster::Section& section) {
  muster::RetentionSection(input, section).standard();
}

}  // namespace mental_health
