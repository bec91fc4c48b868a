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

}  // namespace muster::theme
