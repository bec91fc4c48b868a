// SPDX-License-Identifier: MIT
// How full pages are: the share of the text's height that is covered by lines, tables, charts and
// pictures. Bands of colour, the words in the margins, and white of more than a line and a half
// count for nothing.
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
  /// Why the page is not judged: "title page", "blank page", "last page", "page from elsewhere"; ""
  /// if it is.
  std::string left_out;
};

/// Of all pages, front matter first. The last page of the document, and of each part of a pack, is
/// left out.
std::vector<PageFill> page_fill(const CollectingSink& sink, const theme::Theme& theme);

/// One line a page, then the mean and the least of those that are judged:
/// "mean 0.84 of 12 pages, least 0.52 on page 7".
std::string dump_fill(const std::vector<PageFill>& pages);

}  // namespace muster::layout
