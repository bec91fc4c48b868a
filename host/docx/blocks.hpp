// SPDX-License-Identifier: MIT
// Blocks -> paragraphs, tables and pictures. Tables of data have a file of their own.
#pragma once

#include <span>
#include <string>

#include "docx/runs.hpp"
#include "docx/writing.hpp"
#include "image/picture.hpp"

namespace muster::docx {

void write_blocks(Writing& writing, std::span<const document::Block> blocks);

/// The look of running text at the place where `writing` is.
Look running_look(const Writing& writing);

// Blocks that are set apart from the text. Boxes, quotations and steps are paragraphs, which a
// screen reader reads as text; cards and facts are tables, so that they stay side by side.

void write_box(Writing& writing, const document::Box& box);
void write_quote(Writing& writing, const document::Quote& quote);
void write_key_figures(Writing& writing, const document::KeyFigures& figures);
void write_timeline(Writing& writing, const document::Timeline& timeline);
void write_definitions(Writing& writing, const document::Definitions& definitions);

// Pictures, with their words for readers who don't see them.

void write_chart(Writing& writing, const document::Chart& chart);
void write_diagram(Writing& writing, const document::Diagram& diagram);
void write_image(Writing& writing, const document::Image& image);

/// A picture in a line. `name` and `alternative` are for screen readers; without an alternative it
/// is decoration. Points.
struct PlacedPicture {
  const image::Picture& picture;
  std::string name, alternative;
  double width = 0, height = 0;
};
void write_picture(Writing& writing, const PlacedPicture& placed);

}  // namespace muster::docx
