// SPDX-License-Identifier: MIT
#include "layout/font_files.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "layout/installed_fonts.hpp"

namespace muster::layout {
namespace {

struct Family {
  std::string_view name;
  std::array<std::string_view, 4> files;
  std::string_view package;
};

/// Families with the Debian package that contains them. They are found without fontconfig, which
/// takes longer than setting a short document. DejaVu Sans is the fallback family. Its slanted
/// faces are in another package, which may be missing, so it is always upright: the pages of a
/// document are then the same on every machine.
constexpr std::array families = {
    Family{"Liberation Sans",
           {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf",
            "LiberationSans-BoldItalic.ttf"},
           "fonts-liberation"},
    Family{"Liberation Serif",
           {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf"},
           "fonts-liberation"},
    Family{"Liberation Mono",
           {"LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf", "LiberationMono-Italic.ttf",
            "LiberationMono-BoldItalic.ttf"},
           "fonts-liberation"},
    Family{"DejaVu Sans",
           {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"},
           "fonts-dejavu-core"},
    Family{"Noto Sans",
           {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf",
            "NotoSans-BoldItalic.ttf"},
           "fonts-noto-core"},
    Family{"Lato",
           {"Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Italic.ttf", "Lato-BoldItalic.ttf"},
           "fonts-lato"},
    Family{"Open Sans",
           {"OpenSans-Regular.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf",
            "OpenSans-BoldItalic.ttf"},
           "fonts-open-sans"},
    Family{"Caladea",
           {"Caladea-Regular.ttf", "Caladea-Bold.ttf", "Caladea-Italic.ttf",
            "Caladea-BoldItalic.ttf"},
           "fonts-crosextra-caladea"},
};

constexpr std::array<std::string_view, 10> folders = {
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/lato",
    "/usr/share/fonts/truetype/open-sans",
    "/usr/share/fonts/truetype/crosextra",
    "/usr/share/fonts/liberation",
    "/usr/share/fonts/dejavu",
    "/usr/local/share/fonts",
};

std::string find_file(std::string_view name) {
  for (std::string_view folder : folders) {
    std::filesystem::path path = std::filesystem::path(folder) / name;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) return path.string();
  }
  return {};
}

[[noreturn]] void not_found(const std::string& what, std::string hint) {
  throw Error(code::font_not_found, {}, what, {std::move(hint)});
}

}  // namespace

FamilyFiles find_family(const std::string& family) {
  const auto* known = std::ranges::find(families, std::string_view(family), &Family::name);
  if (known == families.end()) return find_installed_family(family);
  FamilyFiles found;
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] = find_file(known->files[i]);
    if (found[i].empty()) {
      not_found("the theme's font family '" + family + "' needs the file '" +
                    std::string(known->files[i]) + "', which is not on this machine",
                "install the package " + std::string(known->package));
    }
  }
  return found;
}

}  // namespace muster::layout
