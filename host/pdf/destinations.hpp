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
  /// Defines `id` as the place `y` points above the foot of `page`. Later definitions of an id are
  /// ignored.
  void define(std::string_view id, ObjectNumber page, double y);
  /// Remembers that a link leads to `id`, and returns the destination's name as PDF.
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

/// Makes the outline. An entry is below the last one of a smaller level, so that a skipped level
/// does no harm. Entries without a title are left out.
void write_outline(const std::vector<layout::OutlineEntry>& entries, Destinations& destinations,
                   HaruDocument& haru);

}  // namespace muster::pdf
