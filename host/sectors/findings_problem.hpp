// SPDX-License-Identifier: MIT
// What is wrong with the findings of a plugin.
#pragma once

#include <string>

namespace muster::sectors {

/// One thing that is wrong: where in the JSON ("figures[3].unit"), and a clause that says what.
struct FindingsProblem {
  std::string where;
  std::string what;
};

}  // namespace muster::sectors
