// SPDX-License-Identifier: MIT
#include "mental_health.hpp"

namespace mental_health {

muster::Descriptor MentalHealth::describe() {
  return {.id = "mental_health", .title = "Mental health", .order = 30};
}

}  // namespace mental_health

MUSTER_SECTOR(mental_health::MentalHealth);
