// SPDX-License-Identifier: MIT
// Pictures of the edition as figures with caption and credit; icons next to words.
#pragma once

#include <string>

#include "layout/block_context.hpp"

namespace muster::layout {

/// Sets a picture with its caption and credit. A picture without a text alternative is decorative,
/// and becomes an artifact.
void set_image(BlockContext& blocks, const document::Image& image, const Place& place);

/// Returns the width in points of an icon that is `height` high; 0 for an empty name.
double icon_width(const Setting& setting, const std::string& name, double height);

/// Places an icon in `area`, as an artifact. Does nothing if the name is empty.
void place_icon(const Setting& setting, const std::string& name, const Rectangle& area,
                theme::Colour colour, std::vector<Item>& items);

}  // namespace muster::layout
