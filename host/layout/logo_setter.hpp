// SPDX-License-Identifier: MIT
// The logos of a body and its partners at the head and foot of a title page or masthead: a figure with a text alternative.
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
/// `on_band`: with white round it, because logos are drawn for white paper.
void set_logo(BlockContext& blocks, TagId parent, StripSink& sink, bool on_band);

/// The logos of the theme's partners in rows; nothing if there are none.
void set_partner_logos(BlockContext& blocks, TagId parent, StripSink& sink);

}  // namespace muster::layout
