// SPDX-License-Identifier: MIT
// Named destinations: links are written when their page is, and name a place that may come later.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/haru_document.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

/// The destinations in one document, and the links to them.
class Destinations {
 public:
  /// `id` is `y` points above the foot of `page`. The first definition of an id counts.
  void define(std::string_view id, ObjectNumber page, double y);
  /// Notes that something leads to `id` and returns the destination's name as PDF.
  std::string name(std::string_view id);
  /// Writes the name tree and returns its number, 0 if there are no destinations. Throws Error
  /// pdf.unknown-anchor if a link refers to an undefined id.
  ObjectNumber write(ObjectFile& file) const;

 private:
  /// A point of a page.
  struct Place {
    ObjectNumber page;
    double y;
  };

  void check() const;

  std::map<std::string, Place, std::less<>> x_places;
  std::set<std::string, std::less<>> x_wanted;
};

// The bookmarks.

/// Makes the outline. An entry is placed under the last one of a smaller level, so that a skipped
/// level does no harm; entries without a title are left out.
void write_outline(const std::vector<layout::OutlineEntry>& entries, Destinations& destinations,
                   HaruDocument& haru);

}  // namespace muster::pdf
