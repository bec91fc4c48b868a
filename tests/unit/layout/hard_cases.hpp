// SPDX-License-Identifier: MIT
// Small documents that are hard to set, on small pages: each has its frames as a golden file, and
// is written as a PDF that validators check.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

struct HardCase {
  std::string name;  ///< of the golden file
  document::Document document;
  theme::Theme theme;
};

/// In the order in which they are listed; names are unique.
std::vector<HardCase> hard_cases();

/// Its parts.
std::vector<HardCase> hard_texts();
std::vector<HardCase> hard_tables();
std::vector<HardCase> hard_pages();

/// Pages of 300 by 300 points.
theme::Theme small_pages();

}  // namespace muster::layout
