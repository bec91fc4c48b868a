// SPDX-License-Identifier: MIT
// Names in running text.
#pragma once

#include "muster/figures/names.hpp"

namespace muster {

using figures::in_sentence;  ///< "adult nurses", but "GPs"

// Names as parts of ids. Sectors make the ids of their figures with the same function.

using figures::slug;
using figures::SlugStyle;

}  // namespace muster
