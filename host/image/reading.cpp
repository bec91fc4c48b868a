// SPDX-License-Identifier: MIT
#include "image/reading.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "image/bitmap.hpp"
#include "image/svg/drawing_reader.hpp"

namespace muster::image {
namespace {

/// How files of an unsupported format begin, so that a message can name the format.
struct OtherFormat {
  std::string_view begin;
  std::size_t at;
  std::string_view name;
};

constexpr OtherFormat other_formats[] = {{"GIF8", 0, "GIF"},
                                         {"WEBP", 8, "WebP"},
                                         {"II*\0", 0, "TIFF"},
                                         {"MM\0*", 0, "TIFF"},
                                         {"BM", 0, "BMP"},
                                         {"%PDF", 0, "PDF"},
                                         {"ftypavif", 4, "AVIF"},
                                         {"ftypheic", 4, "HEIC"},
                                         {"ftypmif1", 4, "HEIC"},
                                         {"8BPS", 0, "Photoshop file"},
                                         {"%!PS", 0, "PostScript file"},
                                         {"\xFF\x0A", 0, "JPEG XL"},
                                         {"\x1F\x8B", 0, "compressed file"}};

std::string other_format(std::string_view bytes) {
  for (const OtherFormat& format : other_formats)
    if (bytes.size() > format.at && bytes.substr(format.at).starts_with(format.begin))
      return std::string(format.name);
  return {};
}

/// Whether the bytes look like an SVG: they begin with '<' and contain "<svg". A declaration,
/// comments and a DOCTYPE may come before it.
bool is_svg(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<' &&
         bytes.find("<svg") != std::string_view::npos;
}

class PictureReader {
 public:
  PictureReader(std::string file, const Reading& how, Diagnostics& diagnostics)
      : x_how(how), x_diagnostics(diagnostics) {
    x_picture.file = std::move(file);
  }

  std::optional<Picture> read(const std::string& bytes) {
    if (bytes.starts_with("\x89PNG")) return take(Picture::Kind::png, decode_png(bytes, x_how));
    if (bytes.starts_with("\xFF\xD8\xFF"))
      return take(Picture::Kind::jpeg, decode_jpeg(bytes, x_how));
    if (is_svg(bytes)) {
      if (!svg::read_drawing(bytes, x_picture, x_how, x_diagnostics)) return std::nullopt;
      return std::move(x_picture);
    }
    const std::string format = other_format(bytes);
    refuse({"is " + (format.empty() ? "not a PNG, JPEG or SVG" : "a " + format),
            "export it as PNG, JPEG or SVG"});
    return std::nullopt;
  }

  void refuse(const Refusal& refusal) {
    x_diagnostics.error(x_how.code, {x_picture.file, 0, 0}, "the " + x_how.name + " " + refusal.why,
                        {refusal.hint});
  }

 private:
  std::optional<Picture> take(Picture::Kind kind, Decoding decoding) {
    if (const auto* refusal = std::get_if<Refusal>(&decoding)) {
      refuse(*refusal);
      return std::nullopt;
    }
    auto& decoded = std::get<Decoded>(decoding);
    if (decoded.guessed_colours)
      x_diagnostics.warning(code::image_colours, {x_picture.file, 0, 0},
                            "the colours of the " + x_how.name +
                                " are estimated, because it has no colour profile that can be read",
                            {"save it in sRGB, or with its colour profile"});
    Bitmap bitmap =
        opaque_if_possible(upright(shrunk(std::move(decoded.bitmap), x_how.printed_side),
                                   x_how.orientation.value_or(decoded.orientation)));
    x_picture.kind = kind;
    x_picture.width = bitmap.width;
    x_picture.height = bitmap.height;
    x_picture.image = kind == Picture::Kind::jpeg ? encode_jpeg(bitmap) : encode_png(bitmap);
    return std::move(x_picture);
  }

  const Reading& x_how;
  Diagnostics& x_diagnostics;
  Picture x_picture;
};

Refusal too_large(std::uint64_t size, std::uint64_t most) {
  return {"has " + std::to_string(size) + " bytes",
          "make it smaller: at most " + std::to_string(most) + " bytes"};
}

}  // namespace

std::optional<Picture> read_picture(const Folder& folder, const std::string& name,
                                    Diagnostics& diagnostics, const Reading& how) {
  PictureReader reader(folder.display(name), how, diagnostics);
  if (const std::uint64_t size = folder.size(name); size > how.most_bytes) {
    reader.refuse(too_large(size, how.most_bytes));
    return std::nullopt;
  }
  return reader.read(folder.read(name));
}

std::optional<Picture> read_picture(const std::string& bytes, const std::string& shown,
                                    Diagnostics& diagnostics, const Reading& how) {
  PictureReader reader(shown, how, diagnostics);
  if (bytes.size() > how.most_bytes) {
    reader.refuse(too_large(bytes.size(), how.most_bytes));
    return std::nullopt;
  }
  return reader.read(bytes);
}

}  // namespace muster::image
