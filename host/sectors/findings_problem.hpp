// SPDX-License-Identifier: MIT
// The problems of a plugin's findings.
#pragma once

#include <string>

namespace muster::sectors {

/// One problem: its place in the JSON ("figures[3].unit"), and a clause that describes it.
struct FindingsProblem {
  std::string where;
  std::string what;
};

}  // namespace muster::sectors
