// SPDX-License-Identifier: MIT
#include "acute.hpp"

namespace acute {

muster::Descriptor Acute::describe() { return {.id = "acute", .title = "Acute care", .order = 10}; }

}  // namespace acute

MUSTER_SECTOR(acute::Acute);
