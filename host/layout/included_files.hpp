// SPDX-License-Identifier: MIT
// The facts about included PDFs that layout needs before it sets a page: number and size of pages.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace muster::layout {

/// The pages of one included PDF.
struct IncludedFile {
  /// The size of one page.
  struct PageSize {
    double width = 0, height = 0;  ///< points, as displayed
  };
  std::vector<PageSize> pages;
  bool tagged = false;
};

/// Included PDFs by the name in document::IncludedPdf.
using IncludedFiles = std::map<std::string, IncludedFile>;

}  // namespace muster::layout
