// SPDX-License-Identifier: MIT
// A picture as items of a strip: a bitmap, or the paths of a drawing.
#pragma once

#include <vector>

#include "image/picture.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// The largest rectangle with the picture's proportions that fits `room`, at its top left.
Rectangle fitted(const image::Picture& picture, const Rectangle& room);

/// The picture as items that fill `area`, in `tag`. Parts outside its edges are cut off. With
/// no_tag the items are artifacts.
std::vector<Item> picture_items(const image::Picture& picture, const Rectangle& area, TagId tag);

}  // namespace muster::layout
