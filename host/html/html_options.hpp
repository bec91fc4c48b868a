// SPDX-License-Identifier: MIT
// What an HTML file needs to know about the other files in its folder.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "html/imprint.hpp"
#include "image/album.hpp"

namespace muster::html {

/// Links from an HTML file to the other files of its publication.
struct HtmlOptions {
  /// The PDF in the same folder: its relative link, size and number of pages.
  struct Pdf {
    std::string file;
    std::uint64_t bytes = 0;
    std::uint32_t pages = 0;
  };
  std::optional<Pdf> pdf;
  std::string data_folder = "data";  ///< relative folder of the CSV files; "" if none are written
  /// A part of a pack: its pages in the PDF, and the file that contains only this part.
  struct Part {
    std::string first, last;
    std::string title;
    std::string file;
    std::uint64_t bytes = 0;
  };
  std::map<std::string, Part> parts = {};  ///< by id
  Imprint imprint = {};
  std::string picture_folder = "";  ///< folder of charts as SVG and PNG, "" if they are not written
  std::string first_chapter = "";   ///< file of the first chapter, if chapters have pages
  /// Leads from the page to the folder in which its relative links begin: "../../"; "" if that is
  /// the page's own.
  std::string root = "";
  std::string search = "";  ///< label of a field that finds rows of the page's tables, "" for none
  std::string whole_document = "";  ///< on the page of a chapter, the file with all of them
  /// The pictures and icons of the document; must outlive the writing.
  const image::Album* album = &image::no_pictures;
};

}  // namespace muster::html
