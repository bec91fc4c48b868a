// SPDX-License-Identifier: MIT
// Bitmaps as image XObjects, each once in the file. A JPEG is embedded as it is; a PNG is decoded,
// because PDF stores transparency separately from colour.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pdf/object_file.hpp"
#include "theme/logo.hpp"

namespace muster::pdf {

/// The images of one file.
class ImageSet {
 public:
  explicit ImageSet(ObjectFile& file) : x_file(file) {}

  /// The name that pages paint `logo` by; the first call writes it. Throws Error theme.logo for a
  /// file that cannot be decoded or has more points than print can use.
  const std::string& name_of(const theme::Logo& logo);
  /// `/XObject<<...>>` for the resources, or "".
  std::string resources() const;

 private:
  /// A logo that has been written, and its object.
  struct Image {
    const theme::Logo* logo;
    std::string name;
    ObjectNumber number;
  };

  ObjectNumber write(const theme::Logo& logo);
  ObjectNumber write_png(const theme::Logo& logo);
  ObjectNumber write_jpeg(const theme::Logo& logo);

  ObjectFile& x_file;
  std::vector<Image> x_images;
};

}  // namespace muster::pdf
