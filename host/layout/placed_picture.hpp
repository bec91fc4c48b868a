// SPDX-License-Identifier: MIT
// A picture as items of a strip: a bitmap, or the paths of a drawing.
#pragma once

#include <vector>

#include "image/picture.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// As large as fits `width` by `height`, in its own shape, at the top left of that room.
Rectangle fitted(const image::Picture& picture, const Rectangle& room);

/// Items that fill `area`, tagged `tag`; what reaches over its edges is cut off. With no_tag they
/// are artifacts.
std::vector<Item> picture_items(const image::Picture& picture, const Rectangle& area, TagId tag);

}  // namespace muster::layout
