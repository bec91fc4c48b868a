// SPDX-License-Identifier: MIT
// Changes of a figure between two times, and from the edition before to this one.
#pragma once

#include "claims/known_figures.hpp"

namespace muster::claims {

void add_changes(KnownFigures& known);

}  // namespace muster::claims
