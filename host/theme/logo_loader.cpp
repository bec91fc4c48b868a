// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "theme/logo.hpp"
#include "theme/raster_size.hpp"
#include "theme/svg/drawing_reader.hpp"

namespace muster::theme {
namespace {

constexpr std::size_t most_bytes = 1'000'000;
constexpr std::uint32_t most_pixels = 8'000;  ///< a side

bool is_sensible(RasterSize size) {
  return size.width > 0 && size.height > 0 && size.width <= most_pixels &&
         size.height <= most_pixels;
}

void refuse(Diagnostics& diagnostics, const std::string& file, std::string message,
            std::string hint) {
  diagnostics.error(code::theme_logo, {file, 0, 0}, std::move(message), {std::move(hint)});
}

bool take_raster(Logo& logo, Logo::Kind kind, std::optional<RasterSize> size, std::string bytes,
                 Diagnostics& diagnostics) {
  if (!size || !is_sensible(*size)) {
    refuse(diagnostics, logo.file, "the logo's picture has no usable size",
           "export it again, with no side longer than " + std::to_string(most_pixels) + " pixels");
    return false;
  }
  logo.kind = kind;
  logo.width = size->width;
  logo.height = size->height;
  logo.image = std::move(bytes);
  return true;
}

bool take(Logo& logo, std::string bytes, Diagnostics& diagnostics) {
  if (bytes.starts_with("\x89PNG")) {
    const auto size = png_size(bytes);
    return take_raster(logo, Logo::Kind::png, size, std::move(bytes), diagnostics);
  }
  if (bytes.starts_with("\xFF\xD8\xFF")) {
    const auto size = jpeg_size(bytes);
    return take_raster(logo, Logo::Kind::jpeg, size, std::move(bytes), diagnostics);
  }
  if (bytes.find("<svg") != std::string::npos) return svg::read_drawing(bytes, logo, diagnostics);
  refuse(diagnostics, logo.file, "the logo is not a PNG, JPEG or SVG", "export it as one of these");
  return false;
}

}  // namespace

std::optional<Logo> load_logo(const Folder& folder, const std::string& name,
                              Diagnostics& diagnostics) {
  Logo logo;
  logo.file = folder.display(name);
  std::string bytes = folder.read(name);
  if (bytes.size() > most_bytes) {
    refuse(diagnostics, logo.file, "the logo has " + std::to_string(bytes.size()) + " bytes",
           "use a logo of at most " + std::to_string(most_bytes) + " bytes: it is on every page");
    return std::nullopt;
  }
  if (!take(logo, std::move(bytes), diagnostics)) return std::nullopt;
  return logo;
}

}  // namespace muster::theme
