// SPDX-License-Identifier: MIT
// Turns a picture into items of a strip: a bitmap, or the paths of a drawing.
#pragma once

#include <vector>

#include "image/picture.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// Returns the largest rectangle with the picture's proportions that fits the top left of `room`.
Rectangle fitted(const image::Picture& picture, const Rectangle& room);

/// Returns the picture as items in `tag` that fill `area`. Parts outside the picture's edges are
/// cut off. With no_tag the items are artifacts.
std::vector<Item> picture_items(const image::Picture& picture, const Rectangle& area, TagId tag);

}  // namespace muster::layout
