// SPDX-License-Identifier: MIT
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "image/reading.hpp"
#include "theme/logo.hpp"

namespace muster::theme {

std::optional<Logo> load_logo(const Folder& folder, const std::string& name,
                              Diagnostics& diagnostics) {
  image::Reading how;
  how.code = code::theme_logo;
  how.name = "logo";
  how.most_bytes = 1'000'000;
  how.most_side = 8'000;
  how.printed_side = 1'000;  // a few centimetres at 600 dots an inch
  how.most_steps = 50'000;
  auto picture = image::read_picture(folder, name, diagnostics, how);
  if (!picture) return std::nullopt;
  return Logo{std::move(*picture), ""};
}

std::optional<image::Picture> load_cover(const Folder& folder, const std::string& name,
                                         Diagnostics& diagnostics) {
  image::Reading how;
  how.code = code::theme_logo;
  how.name = "picture of the cover";
  how.printed_side = 2'500;  // 300 dots an inch over A4
  return image::read_picture(folder, name, diagnostics, how);
}

}  // namespace muster::theme
