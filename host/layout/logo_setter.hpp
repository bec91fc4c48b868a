// SPDX-License-Identifier: MIT
// The body's own logo at the head of a title page or masthead: a figure with a text alternative.
#pragma once

#include "layout/block_context.hpp"

namespace muster::layout {

/// Points.
struct LogoSize {
  double width = 0, height = 0;
};

/// As large as fits `room`, in its own shape.
LogoSize logo_size(const theme::Logo& logo, LogoSize room);

/// A strip with the theme's logo at the column's left, in `parent`; nothing if there is none.
void set_logo(BlockContext& blocks, TagId parent, StripSink& sink);

}  // namespace muster::layout
