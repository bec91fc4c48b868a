// SPDX-License-Identifier: MIT
#include "theme/svg/paint.hpp"
#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "theme/colour.hpp"
#include "theme/svg/numbers.hpp"

namespace muster::theme::svg {
namespace {

struct Name {
  std::string_view name;
  Colour colour;
};

constexpr Name names[] = {
    {"aqua", {0, 255, 255}},    {"black", {0, 0, 0}},        {"blue", {0, 0, 255}},
    {"fuchsia", {255, 0, 255}}, {"gray", {128, 128, 128}},   {"green", {0, 128, 0}},
    {"grey", {128, 128, 128}},  {"lime", {0, 255, 0}},       {"maroon", {128, 0, 0}},
    {"navy", {0, 0, 128}},      {"olive", {128, 128, 0}},    {"purple", {128, 0, 128}},
    {"red", {255, 0, 0}},       {"silver", {192, 192, 192}}, {"teal", {0, 128, 128}},
    {"white", {255, 255, 255}}, {"yellow", {255, 255, 0}}};

/// Attributes that a flat drawing cannot obey unless they say this, which changes nothing.
struct Neutral {
  std::string_view attribute, value;
};

constexpr Neutral neutrals[] = {{"filter", "none"},           {"mask", "none"},
                                {"clip-path", "none"},        {"opacity", "1"},
                                {"fill-opacity", "1"},        {"stroke-opacity", "1"},
                                {"stroke-dasharray", "none"}, {"mix-blend-mode", "normal"},
                                {"marker", "none"},           {"marker-start", "none"},
                                {"marker-mid", "none"},       {"marker-end", "none"}};

std::optional<Colour> from_channels(std::string_view text) {
  if (!text.starts_with("rgb(") || !text.ends_with(")")) return std::nullopt;
  const auto parts = numbers(text.substr(4, text.size() - 5));
  if (!parts || parts->size() != 3) return std::nullopt;
  std::array<std::uint8_t, 3> bytes{};
  for (std::size_t i = 0; i < 3; ++i) {
    if ((*parts)[i] < 0 || (*parts)[i] > 255) return std::nullopt;
    bytes[i] = static_cast<std::uint8_t>(std::lround((*parts)[i]));
  }
  return Colour{bytes[0], bytes[1], bytes[2]};
}

bool set_colour(std::optional<Colour>& place, std::string_view value) {
  if (value == "none" || value == "transparent") {
    place.reset();
    return true;
  }
  const auto colour = parse_svg_colour(value);
  if (colour) place = colour;
  return colour.has_value();
}

/// One function of a transform list, with what it is given; nothing if there are too few or too
/// many.
std::optional<Transform> function(std::string_view name, const std::vector<double>& given) {
  const std::size_t count = given.size();
  if (name == "matrix" && count == 6) {
    return Transform{given[0], given[1], given[2], given[3], given[4], given[5]};
  }
  if (name == "translate" && (count == 1 || count == 2)) {
    return Transform{1, 0, 0, 1, given[0], count == 2 ? given[1] : 0};
  }
  if (name == "scale" && (count == 1 || count == 2)) {
    return Transform{given[0], 0, 0, given[count - 1], 0, 0};
  }
  if (name != "rotate" || (count != 1 && count != 3)) return std::nullopt;
  const double angle = given[0] * std::numbers::pi / 180;
  const Transform turn{std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
  if (count == 1) return turn;
  return Transform{1, 0, 0, 1, given[1], given[2]}.after(
      turn.after({1, 0, 0, 1, -given[1], -given[2]}));
}

}  // namespace

std::optional<Colour> parse_svg_colour(std::string_view text) {
  text = trimmed(text);
  std::string word(text);
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (word.size() == 4 && word[0] == '#') {
    word = {'#', word[1], word[1], word[2], word[2], word[3], word[3]};
  }
  if (const auto colour = parse_colour(word)) return colour;
  const auto* known = std::find_if(std::begin(names), std::end(names),
                                   [&](const Name& name) { return name.name == word; });
  return known == std::end(names) ? from_channels(word) : std::optional(known->colour);
}

bool apply(Paint& paint, std::string_view name, std::string_view value) {
  value = trimmed(value);
  if (value == "inherit") return true;
  if (name == "fill") return set_colour(paint.fill, value);
  if (name == "stroke") return set_colour(paint.stroke, value);
  if (name == "fill-rule") {
    paint.even_odd = value == "evenodd";
  } else if (name == "display" || name == "visibility") {
    paint.is_shown = paint.is_shown && value != "none" && value != "hidden";
  } else if (name == "stroke-width") {
    const auto width = length(value);
    if (width) paint.stroke_width = *width;
    return width && *width >= 0;
  }
  const auto* neutral = std::find_if(std::begin(neutrals), std::end(neutrals),
                                     [&](const Neutral& n) { return n.attribute == name; });
  return neutral == std::end(neutrals) || neutral->value == value;
}

bool apply_style(Paint& paint, std::string_view style) {
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    if (!apply(paint, trimmed(declaration.substr(0, colon)), declaration.substr(colon + 1))) {
      return false;
    }
  }
  return true;
}

std::optional<Transform> parse_transform(std::string_view text) {
  Transform all;
  for (text = trimmed(text); !text.empty();) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
      return std::nullopt;
    }
    const auto given = numbers(text.substr(open + 1, close - open - 1));
    if (!given) return std::nullopt;
    const auto next = function(trimmed(text.substr(0, open)), *given);
    if (!next) return std::nullopt;
    all = all.after(*next);
    text.remove_prefix(close + 1);
    while (!text.empty() && (text[0] == ',' || text[0] <= ' ')) text.remove_prefix(1);
  }
  return all;
}

}  // namespace muster::theme::svg
