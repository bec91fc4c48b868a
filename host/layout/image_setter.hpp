// SPDX-License-Identifier: MIT
// Pictures of the edition as figures with caption and credit; icons next to words.
#pragma once

#include <string>

#include "layout/block_context.hpp"

namespace muster::layout {

/// A picture with its caption. Decoration is an artifact.
void set_image(BlockContext& blocks, const document::Image& image, const Place& place);

/// Points: the width of an icon that is `height` high; 0 for "".
double icon_width(const Setting& setting, const std::string& name, double height);

/// An icon with its top left corner at (left, top), as an artifact; nothing for "".
void place_icon(const Setting& setting, const std::string& name, const Rectangle& area,
                theme::Colour colour, std::vector<Item>& items);

}  // namespace muster::layout
