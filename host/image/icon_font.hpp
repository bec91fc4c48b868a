// SPDX-License-Identifier: MIT
// Reads icons of Font Awesome 4 from Debian's package fonts-font-awesome: outlines from its font,
// by the names in its style sheet. The font has the SIL Open Font License 1.1, which makes no
// demands on documents that use it. muster does not contain the font.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/album.hpp"

namespace muster::image {

/// The paths of the package's files.
struct IconFiles {
  std::string font = "/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf";
  /// Has a line `$fa-var-NAME: "\f007";` for each icon.
  std::string names = "/usr/share/fonts-font-awesome/scss/_variables.scss";
};

/// The opened icon font.
class IconFont {
 public:
  /// Throws Error image.icon-font, which names the package, if a file is missing or unreadable.
  explicit IconFont(const IconFiles& files = {});
  ~IconFont();
  IconFont(const IconFont&) = delete;
  IconFont& operator=(const IconFont&) = delete;

  /// Returns an icon. Returns nullopt for brands, and if the font has no icon of this name.
  std::optional<Icon> find(const std::string& name) const;
  /// Returns the names of all icons except brands, sorted.
  std::vector<std::string> names() const;

 private:
  struct Font;
  std::unique_ptr<Font> x_font;
  std::map<std::string, unsigned> x_characters;
};

/// Returns the SHA-256 of both files in hexadecimal digits, because another version of the package
/// may draw icons differently. Missing files count as empty.
std::string icon_files_hash(const IconFiles& files = {});

/// Whether an icon is the mark of a company or product, which a publication may not show as
/// decoration.
bool is_brand(std::string_view name);

}  // namespace muster::image
