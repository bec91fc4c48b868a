// SPDX-License-Identifier: MIT
// Writes bitmaps as image XObjects, equal ones once in the file. A JPEG is embedded as it is; a PNG
// is decoded, because PDF stores transparency separately from colour.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "image/picture.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

/// The images of one file.
class ImageSet {
 public:
  explicit ImageSet(ObjectFile& file) : x_file(file) {}

  /// Returns the name by which pages paint `picture`; the first call writes it. `picture` must be a
  /// bitmap that the room `image` has read; any other throws Error image.unusable.
  const std::string& name_of(const image::Picture& picture);
  /// Returns the entry `/XObject<<...>>` of the resources, or "" if there are no images.
  std::string resources() const;

 private:
  /// A picture that has been written, and its object.
  struct Image {
    const image::Picture* picture;
    std::string name;
    ObjectNumber number;
  };

  ObjectNumber write(const image::Picture& picture);
  ObjectNumber write_png(const image::Picture& picture);
  ObjectNumber write_jpeg(const image::Picture& picture);

  ObjectFile& x_file;
  std::vector<Image> x_images;
};

}  // namespace muster::pdf
