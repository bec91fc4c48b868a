// SPDX-License-Identifier: MIT
// A house template: an organisation's own Word template. Its styles, page size, page headers and
// footers are used, reduced to what is safe to publish.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "docx/styles.hpp"
#include "image/album.hpp"

namespace muster::docx {

/// A picture in a page header or footer, decoded and encoded again.
struct HousePicture {
  std::string relation;  ///< relationship id by which the markup refers to it
  std::string ending;    ///< "png" or "jpeg"
  std::string bytes;
};

/// A page header or footer: the markup of its paragraphs and tables.
struct HousePart {
  bool is_head = true;
  std::string kind;  ///< "default", "first" or "even"
  std::string markup;
  std::vector<HousePicture> pictures;
};

/// What muster uses of a template. Lengths in twentieths of a point.
struct HouseTemplate {
  HouseStyles styles;
  std::vector<HousePart> parts;
  bool first_differs = false;  ///< the first page has its own header and footer
  bool even_differs = false;
  long width = 0, height = 0;  ///< 0: the theme's page is used
  long top = 0, bottom = 0, left = 0, right = 0, header = 0, footer = 0;
};

/// Reads a .docx or .dotx. Returns nullopt, after adding errors, if the template is unreadable, is
/// too large when unpacked, or is unsafe. It is unsafe if it has macros, a remote template, embedded
/// objects or controls, fields other than page numbers, titles and STYLEREF, or relationships that
/// lead out of the file, hyperlinks too. Its text, comments, author, properties and revision marks
/// are not read.
std::optional<HouseTemplate> read_house_template(std::string_view bytes, const Location& where,
                                                 Diagnostics& diagnostics);

/// Further inputs for a Word file, in addition to document and theme. The pointers must be valid
/// until the file is written.
struct DocxOptions {
  const image::Album* album = &image::no_pictures;
  const HouseTemplate* house = nullptr;  ///< null: styles, page and headers come from the theme
};

}  // namespace muster::docx
