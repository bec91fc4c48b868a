// SPDX-License-Identifier: MIT
// Writes named destinations and the bookmarks. A link is written with its page but may lead to a
// later page. Therefore links refer to destinations by name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/haru_document.hpp"
#include "pdf/object_file.hpp"
#include "pdf/structure_tree.hpp"

namespace muster::pdf {

/// The destinations in one document, and the names that links refer to.
class Destinations {
 public:
  /// Defines `id` as the position `y` points above the foot of `page`. Later definitions of an id
  /// are ignored.
  void define(std::string_view id, ObjectNumber page, double y);
  /// Defines `id` as a point of a page that may be turned, in the page's own coordinates.
  void define(std::string_view id, ObjectNumber page, double x, double y);
  /// Records that a link leads to `id`, and returns the destination's name as a PDF string.
  std::string name(std::string_view id);
  /// Writes the name tree and returns its object number, or 0 if there are no destinations. Throws
  /// Error pdf.unknown-anchor if a link refers to an undefined id. In PDF 2.0 a destination is an
  /// element of `structure` as well as a place on a page.
  ObjectNumber write(const StructureTree& structure, ObjectFile& file) const;

 private:
  /// A point of a page.
  struct Place {
    ObjectNumber page;
    double y;
    std::optional<double> x = {};  ///< without it, viewers keep their horizontal position
  };

  void check() const;

  std::map<std::string, Place, std::less<>> x_places;
  std::set<std::string, std::less<>> x_wanted;
};

// The bookmarks.

/// Makes the outline. The parent of an entry is the last entry before it with a smaller level, so
/// that skipped levels do no harm. Entries without a title are left out.
void write_outline(const std::vector<layout::OutlineEntry>& entries, Destinations& destinations,
                   HaruDocument& haru);

}  // namespace muster::pdf
