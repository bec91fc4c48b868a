// SPDX-License-Identifier: MIT
// Names in running text.
#pragma once

#include "muster/figures/names.hpp"

namespace muster {

using figures::in_sentence;  ///< "adult nurses", but "GPs"
using figures::listed;       ///< "a, b and c"

}  // namespace muster
