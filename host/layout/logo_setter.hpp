// SPDX-License-Identifier: MIT
// The logos of a body and its partners at the head and foot of a title page or masthead: figures
// with a text alternative.
#pragma once

#include "layout/block_context.hpp"

namespace muster::layout {

/// In points.
struct LogoSize {
  double width = 0, height = 0;
};

/// The largest size that fits `room`, with the logo's proportions.
LogoSize logo_size(const theme::Logo& logo, LogoSize room);

/// Adds a strip with the theme's logo at the column's left, in `parent`; nothing if there is no
/// logo. With `on_band`, the logo has white around it, because logos are drawn for white paper.
void set_logo(BlockContext& blocks, TagId parent, StripSink& sink, bool on_band);

/// Adds the logos of the theme's partners in rows; nothing if there are no partners.
void set_partner_logos(BlockContext& blocks, TagId parent, StripSink& sink);

}  // namespace muster::layout
