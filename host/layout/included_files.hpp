// SPDX-License-Identifier: MIT
// What layout must know of PDFs from elsewhere before it sets a page: how many pages, how large.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace muster::layout {

struct IncludedFile {
  struct PageSize {
    double width = 0, height = 0;  ///< points, as displayed
  };
  std::vector<PageSize> pages;
  bool tagged = false;
};

/// By the name that document::IncludedPdf has.
using IncludedFiles = std::map<std::string, IncludedFile>;

}  // namespace muster::layout
