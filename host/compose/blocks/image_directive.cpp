// SPDX-License-Identifier: MIT
#include "compose/blocks/image_directive.hpp"

#include <charconv>
#include <string>

namespace muster::compose {

namespace {

constexpr int narrowest = 10;  ///< the least width, in per cent of the column
constexpr const char* bleeding = "page";

bool read_width(const DirectiveCall& call, document::Image& image) {
  const std::string words = call.words("width");
  if (words.empty()) return true;
  image.bleeds = words == bleeding;
  if (image.bleeds) return true;
  const char* const end = words.data() + words.size();
  const auto [stop, failure] = std::from_chars(words.data(), end, image.width);
  const bool has_rest = stop != end && !(stop + 1 == end && *stop == '%');
  if (failure == std::errc() && !has_rest && image.width >= narrowest && image.width <= 100)
    return true;
  call.error("width='" + words + "' is not a width",
             "write a number from 10 to 100 for per cent of the column, or width=page");
  return false;
}

/// Reads alt= and decorative=. Returns false, after an error, unless the picture has exactly one of
/// the two.
bool read_alternative(const DirectiveCall& call, document::Image& image) {
  const std::string decorative = call.words("decorative");
  image.alternative = call.words("alt");
  if (!decorative.empty() && decorative != "true") {
    call.error("decorative='" + decorative + "' is not understood", "write decorative=true");
    return false;
  }
  if (decorative.empty() == !image.alternative.empty()) {
    if (decorative.empty() || image.caption.empty()) return true;
    call.error("a picture with a caption cannot be decorative",
               "describe it with alt=\"...\" instead of decorative=true");
    return false;
  }
  if (decorative.empty()) {
    call.error("this picture has no alternative text",
               "say in alt=\"...\" what it shows, or write decorative=true if it shows nothing");
  } else {
    call.error("this picture has an alternative text and is decorative",
               "leave out one of alt= and decorative=true");
  }
  return false;
}

}  // namespace

std::optional<document::Image> image_block(const DirectiveCall& call) {
  document::Image image;
  image.id = call.words("id");
  image.file = call.words("file");
  image.caption = call.inlines("caption");
  image.credit = call.words("credit");
  const bool has_width = read_width(call, image);
  const bool has_words = read_alternative(call, image);
  if (!has_width || !has_words) return std::nullopt;
  return image;
}

}  // namespace muster::compose
