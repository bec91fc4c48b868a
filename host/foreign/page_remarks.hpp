// SPDX-License-Identifier: MIT
// Remarks on a file's pages, collected so that each cause is one warning.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "foreign/hidden_words.hpp"

namespace muster::foreign {

/// "page 3", "pages 1 and 3", "pages 1, 3, 4 and 20 more".
std::string page_list(const std::vector<std::uint32_t>& pages);

/// Collects remarks page by page, and reports them at the end.
class PageRemarks {
 public:
  void left_out(std::uint32_t page, const std::string& kind, bool prints);
  void drew_untagged(std::uint32_t page, const std::string& kind);
  void hides(std::uint32_t page, Hiding hiding, const std::string& words);
  void not_searched(std::uint32_t page) { x_not_searched.push_back(page); }
  /// Adds the warnings to the file's.
  void say(class SourcePdf& source) const;

 private:
  /// Annotations of some kinds: how many of each, and on which pages.
  struct Kinds {
    std::map<std::string, int> counts;
    std::vector<std::uint32_t> pages;
    void add(std::uint32_t page, const std::string& kind);
    std::string text() const;
  };
  /// Pages with text hidden in one way.
  struct Hidden {
    std::vector<std::uint32_t> pages;
    std::string first;  ///< words of the first page
  };

  Kinds x_not_printed, x_without_picture, x_not_read;
  std::array<Hidden, hidings> x_hidden;
  std::vector<std::uint32_t> x_not_searched;
};

}  // namespace muster::foreign
