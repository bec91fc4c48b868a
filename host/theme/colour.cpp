// SPDX-License-Identifier: MIT
#include "theme/colour.hpp"

#include <cmath>

namespace muster::theme {
namespace {

constexpr std::array<std::string_view, role_count> role_names = {
    "page",         "text",      "muted-text",  "heading",         "link",
    "rule",         "accent",    "accent-text", "table-head",      "table-head-text",
    "table-stripe", "box",       "box-border",  "key-figure",      "red",
    "amber",        "green",     "blue",        "series-1",        "series-2",
    "series-3",     "series-4",  "series-5",    "series-6",        "negative",
    "positive",     "limit",     "spc-common",  "spc-improvement", "spc-concern",
    "spc-neutral",  "spc-target"};

constexpr std::string_view digits = "0123456789abcdef";

void append_hex(std::string& out, std::uint8_t byte) {
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

/// sRGB to linear light, as WCAG 2.2 defines relative luminance.
double linear(std::uint8_t byte) {
  const double part = byte / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::string hex(Colour colour) {
  std::string out = "#";
  append_hex(out, colour.red);
  append_hex(out, colour.green);
  append_hex(out, colour.blue);
  return out;
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

std::string_view role_name(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

}  // namespace muster::theme
