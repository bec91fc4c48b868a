// SPDX-License-Identifier: MIT
// The bookmarks.
#pragma once

#include <vector>

#include "layout/frame.hpp"
#include "pdf/destinations.hpp"
#include "pdf/haru_document.hpp"

namespace muster::pdf {

/// Makes the outline. An entry is placed under the last one of a smaller level, so that a skipped
/// level does no harm; entries without a title are left out.
void write_outline(const std::vector<layout::OutlineEntry>& entries, Destinations& destinations,
                   HaruDocument& haru);

}  // namespace muster::pdf
