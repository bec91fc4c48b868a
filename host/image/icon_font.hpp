// SPDX-License-Identifier: MIT
// The icons of Font Awesome 4 as Debian packages it (fonts-font-awesome): outlines of its font by
// the names of its style sheet. The font is under the SIL Open Font License 1.1, which asks nothing
// of documents that show it; nothing of it is part of muster.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/album.hpp"

namespace muster::image {

/// The places of the package's files.
struct IconFiles {
  std::string font = "/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf";
  /// A line `$fa-var-NAME: "\f007";` for each icon.
  std::string names = "/usr/share/fonts-font-awesome/scss/_variables.scss";
};

/// The font, opened when it is first needed.
class IconFont {
 public:
  /// Throws Error image.icon-font, which names the package, if a file is missing or unreadable.
  explicit IconFont(const IconFiles& files = {});
  ~IconFont();
  IconFont(const IconFont&) = delete;
  IconFont& operator=(const IconFont&) = delete;

  /// Returns nothing for brands and for a name that the font doesn't have.
  std::optional<Icon> find(const std::string& name) const;
  /// Returns the names without those of brands, sorted.
  std::vector<std::string> names() const;

 private:
  struct Font;
  std::unique_ptr<Font> x_font;
  std::map<std::string, unsigned> x_characters;
};

/// SHA-256 of both files, in hexadecimal digits: another version of the package draws other icons.
/// Files that are missing count as empty.
std::string icon_files_hash(const IconFiles& files = {});

/// Whether an icon is the mark of a company or product, which a publication may not show as
/// decoration.
bool is_brand(std::string_view name);

}  // namespace muster::image
