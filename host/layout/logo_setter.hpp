// SPDX-License-Identifier: MIT
// The logos of a body and its partners at the head and foot of a title page or masthead: figures
// with a text alternative.
#pragma once

#include "layout/block_context.hpp"

namespace muster::layout {

/// The size of a logo in points.
struct LogoSize {
  double width = 0, height = 0;
};

/// Returns the largest size that fits `room`, with the logo's proportions.
LogoSize logo_size(const theme::Logo& logo, LogoSize room);

/// Adds a strip with the theme's logo, if it has one, at the column's left, in `parent`. If
/// `on_band`, the logo has white around it, because logos are drawn for white paper.
void set_logo(BlockContext& blocks, TagId parent, StripSink& sink, bool on_band);

/// Adds the logos of the theme's partners in rows; nothing if there are no partners.
void set_partner_logos(BlockContext& blocks, TagId parent, StripSink& sink);

}  // namespace muster::layout
