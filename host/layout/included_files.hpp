// SPDX-License-Identifier: MIT
// The facts about included PDFs that layout needs before it sets a page: number and size of pages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace muster::layout {

/// The pages of one included PDF.
struct IncludedFile {
  /// How far from an edge of a page nothing is drawn, in columns of the same width from the left.
  struct Edge {
    std::vector<float> heights;          ///< points
    std::vector<std::int32_t> colours;  ///< the ground of each column, 0xRRGGBB
  };
  /// The size of one page, and where it is free for a page number.
  struct PageSize {
    double width = 0, height = 0;  ///< points, as displayed
    Edge head = {}, foot = {};
  };
  /// A bookmark of the file.
  struct Bookmark {
    int level = 1;  ///< 1 is outermost
    std::string title;
    std::uint32_t page = 0;  ///< from 0
    double y = 0;            ///< points from the top of the page as displayed
  };
  std::vector<PageSize> pages;
  bool tagged = false;
  std::vector<Bookmark> bookmarks = {};  ///< in the order of its outline
};

/// Included PDFs by the name in document::IncludedPdf.
using IncludedFiles = std::map<std::string, IncludedFile>;

}  // namespace muster::layout
