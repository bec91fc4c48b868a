// SPDX-License-Identifier: MIT
// The pictures and icons of documents, each read once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "image/picture.hpp"

namespace muster::image {

/// An icon: one outline, to be filled (non-zero winding) with the colour of the surrounding text.
/// Units are as for OutlineStep.
struct Icon {
  std::vector<OutlineStep> outline;
  double width = 0, height = 0;
};

/// The pictures and icons that have been read for a document. References to them are valid while
/// others are added.
class Album {
 public:
  bool has_picture(const std::string& file) const { return x_pictures.contains(file); }
  bool has_icon(const std::string& name) const { return x_icons.contains(name); }
  /// Returns the picture of `file`, as the document names it. Throws std::out_of_range if it was
  /// never added, because the pictures of a document must be added before it is written.
  const Picture& picture(const std::string& file) const { return x_pictures.at(file); }
  const Icon& icon(const std::string& name) const { return x_icons.at(name); }

  void add(const std::string& file, Picture picture) {
    x_pictures.emplace(file, std::move(picture));
  }
  void add(const std::string& name, Icon icon) { x_icons.emplace(name, std::move(icon)); }

 private:
  std::map<std::string, Picture> x_pictures;
  std::map<std::string, Icon> x_icons;
};

/// An empty album, for documents without pictures.
inline const Album no_pictures;

}  // namespace muster::image
