// SPDX-License-Identifier: MIT
// How full pages are: the share of the text area's height that is covered by lines of text, tables,
// charts and pictures. Bands of colour, text in the margins, and gaps of more than a line and a
// half don't count as covered.
#pragma once

#include <string>
#include <vector>

#include "layout/frame_dump.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// One page's fill.
struct PageFill {
  std::string label;  ///< "iv", "12"
  double share = 0;   ///< 0 to 1
  /// The reason why the page is not judged: "title page", "blank page", "last page" or "page from
  /// elsewhere"; "" if it is judged.
  std::string left_out;
};

/// Returns the fill of all pages, front matter first. The last page of the document, and of each
/// part of a pack, is not judged.
std::vector<PageFill> page_fill(const CollectingSink& sink, const theme::Theme& theme);

/// Returns a line for each page, then a line with the mean and the lowest share of the pages that
/// are judged, such as "mean 0.84 of 12 pages, least 0.52 on page 7".
std::string dump_fill(const std::vector<PageFill>& pages);

}  // namespace muster::layout
