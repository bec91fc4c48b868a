// SPDX-License-Identifier: MIT
#include "image/svg/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

#include "base/ascii.hpp"
#include "image/colour.hpp"
#include "image/svg/numbers.hpp"

namespace muster::image::svg {
namespace {

/// Attributes that a flat drawing cannot represent, each with the one value that has no effect and
/// is accepted.
struct Neutral {
  std::string_view attribute, value;
};

constexpr Neutral neutrals[] = {
    {"filter", "none"},           {"mask", "none"},       {"clip-path", "none"},
    {"stroke-dasharray", "none"}, {"marker", "none"},     {"mix-blend-mode", "normal"},
    {"marker-start", "none"},     {"marker-mid", "none"}, {"marker-end", "none"}};

std::optional<Colour> from_channels(std::string_view text) {
  if (!text.starts_with("rgb(") || !text.ends_with(")")) return std::nullopt;
  std::string list(text.substr(4, text.size() - 5));
  const auto percents = std::erase(list, '%');
  const auto parts = numbers(list);
  if (!parts || parts->size() != 3 || (percents != 0 && percents != 3)) return std::nullopt;
  const double most = percents == 0 ? 255 : 100;
  std::array<std::uint8_t, 3> bytes{};
  for (std::size_t i = 0; i < 3; ++i) {
    if ((*parts)[i] < 0 || (*parts)[i] > most) return std::nullopt;
    bytes[i] = static_cast<std::uint8_t>(std::lround((*parts)[i] / most * 255));
  }
  return Colour{bytes[0], bytes[1], bytes[2]};
}

constexpr std::string_view caps[] = {"butt", "round", "square"};
constexpr std::string_view joins[] = {"miter", "round", "bevel"};

/// Sets `place` to the enumerator whose word is `value`. Returns false if there is no such word.
template <class Enum>
bool set_word(Enum& place, std::span<const std::string_view> words, std::string_view value) {
  const auto found = std::find(words.begin(), words.end(), value);
  if (found != words.end()) place = static_cast<Enum>(found - words.begin());
  return found != words.end();
}

/// Whether an attribute is a script or a reference. Both would be lost in the converted drawing,
/// and with them something that the author intended.
bool is_active(std::string_view name) {
  return name.starts_with("on") || name == "href" || name.ends_with(":href");
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

/// Returns the transformation of one function in a transform list. Returns nullopt if the name is
/// unknown or the number of arguments is wrong.
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
  if ((name == "skewX" || name == "skewY") && count == 1) {
    const double slope = std::tan(given[0] * std::numbers::pi / 180);
    return name == "skewX" ? Transform{1, 0, slope, 1, 0, 0} : Transform{1, slope, 0, 1, 0, 0};
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
  if (const auto named = named_colour(word)) return named;
  return from_channels(word);
}

bool apply(Paint& paint, std::string_view name, std::string_view value) {
  value = trimmed(value);
  if (value == "inherit") return true;
  if (is_active(name)) return false;
  if (name == "stroke-linecap") return set_word(paint.cap, caps, value);
  if (name == "stroke-linejoin") return set_word(paint.join, joins, value);
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
  if (name.ends_with("opacity")) return length(value) == 1.0;
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

}  // namespace muster::image::svg
