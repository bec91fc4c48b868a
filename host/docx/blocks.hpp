// SPDX-License-Identifier: MIT
// Writes blocks as paragraphs, tables and pictures. Data tables are written in tables.hpp.
#pragma once

#include <span>
#include <string>

#include "docx/runs.hpp"
#include "docx/writing.hpp"
#include "image/picture.hpp"

namespace muster::docx {

void write_blocks(Writing& writing, std::span<const document::Block> blocks);

/// Returns the look of running text at the current position.
Look running_look(const Writing& writing);

// Blocks that are set apart from the text. Boxes, quotations and timelines are paragraphs, so that
// screen readers read them as text. Cards and definitions are tables, because their parts are side
// by side.

void write_box(Writing& writing, const document::Box& box);
void write_quote(Writing& writing, const document::Quote& quote);
void write_key_figures(Writing& writing, const document::KeyFigures& figures);
void write_timeline(Writing& writing, const document::Timeline& timeline);
void write_definitions(Writing& writing, const document::Definitions& definitions);

// Pictures, with text alternatives for readers who can't see them.

void write_chart(Writing& writing, const document::Chart& chart);
void write_diagram(Writing& writing, const document::Diagram& diagram);
void write_image(Writing& writing, const document::Image& image);

/// A picture that is placed in a line of text; lengths in points. `name` and `alternative` are for
/// screen readers. A picture without an alternative is decoration.
struct PlacedPicture {
  const image::Picture& picture;
  std::string name, alternative;
  double width = 0, height = 0;
};
void write_picture(Writing& writing, const PlacedPicture& placed);

}  // namespace muster::docx
