// SPDX-License-Identifier: MIT
// Turns the picture of a chart or diagram into items of a page.
#pragma once

#include "chart/picture.hpp"
#include "layout/text_setter.hpp"

namespace muster::layout {

/// Places `picture` with its top left corner at (left, top), with all its items in `tag`.
void place_picture(const chart::Picture& picture, double left, double top, TagId tag,
                   Setting& setting, Strip& strip);

}  // namespace muster::layout
