// SPDX-License-Identifier: MIT
// Names as parts of ids. Sectors make the ids of their figures with the same function.
#pragma once

#include <muster/figures/names.hpp>

namespace muster {

using figures::slug;
using figures::SlugStyle;

}  // namespace muster
