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
  /// A part of a pack, or a PDF from elsewhere in it: its pages in the PDF of the pack, and the
  /// file that contains only these pages.
  struct Part {
    std::string first, last;
    std::string title;
    std::string file;
    std::uint64_t bytes = 0;
  };
  std::map<std::string, Part> parts = {};  ///< by id
  /// The page above this one in the way from the index, of a pack: its agenda.
  struct Above {
    std::string file, title;
  };
  std::optional<Above> above = {};
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

/// The words for a part's pages: "Pages 5 to 10", "Page 5".
std::string page_range(const HtmlOptions::Part& part);

}  // namespace muster::html
