// SPDX-License-Identifier: MIT
// The pictures of one edition and the icons, each read once a run, however many documents show it.
#pragma once

#include <memory>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"
#include "image/album.hpp"
#include "image/icon_font.hpp"

namespace muster::app {

/// The album of one edition.
class OpenPictures {
 public:
  explicit OpenPictures(const Folder& edition) : x_edition(edition) {}

  /// Reads what `document` shows and is not in the album yet. A picture or an icon that cannot be
  /// shown is an error; the document must then not be written.
  void open_all(const document::Document& document, Diagnostics& diagnostics);

  const image::Album& album() const { return x_album; }

 private:
  void open_picture(const std::string& file, const Location& where, Diagnostics& diagnostics);
  void open_icon(const std::string& name, const Location& where, Diagnostics& diagnostics);

  const Folder& x_edition;
  std::unique_ptr<image::IconFont> x_font;  ///< opened with the first icon
  image::Album x_album;
};

}  // namespace muster::app
