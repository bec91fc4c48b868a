// SPDX-License-Identifier: MIT
// A body's own Word template: its styles, page, heads and feet, reduced to what is safe to publish.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "docx/styles.hpp"
#include "image/album.hpp"

namespace muster::docx {

/// A picture of a head or a foot, read and written anew.
struct HousePicture {
  std::string relation;  ///< id that the markup uses
  std::string ending;    ///< "png" or "jpeg"
  std::string bytes;
};

/// A head or a foot: markup of its paragraphs and tables.
struct HousePart {
  bool is_head = true;
  std::string kind;  ///< "default", "first" or "even"
  std::string markup;
  std::vector<HousePicture> pictures;
};

/// What is taken from a template. Lengths in twentieths of a point.
struct HouseTemplate {
  HouseStyles styles;
  std::vector<HousePart> parts;
  bool first_differs = false;  ///< the first page has a head and a foot of its own
  bool even_differs = false;
  long width = 0, height = 0;  ///< 0: as the theme says
  long top = 0, bottom = 0, left = 0, right = 0, header = 0, footer = 0;
};

/// Reads a .docx or .dotx. Nothing, with errors that name the member and say what is wrong, if it
/// has macros, a remote template, relations that lead out of the file, embedded objects, pictures
/// that can't be read, or unpacks to too much. Its text, comments, author, properties and revision
/// marks are not read.
std::optional<HouseTemplate> read_house_template(std::string_view bytes, const Location& where,
                                                 Diagnostics& diagnostics);

/// What a Word file is made from besides the document and the theme. What is pointed to must
/// outlive the writing.
struct DocxOptions {
  const image::Album* album = &image::no_pictures;
  const HouseTemplate* house = nullptr;  ///< null: all styles come from the theme
};

}  // namespace muster::docx
