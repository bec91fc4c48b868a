// SPDX-License-Identifier: MIT
#include "theme/theme_fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/number_format.hpp"

namespace muster::theme {

namespace {

std::string plain(double value) {
  return format_number(value, {.decimals = value == round_half_away(value, 0) ? 0 : 1});
}

}  // namespace

Location FieldReader::place(const YAML::Node& node) const {
  const YAML::Mark mark = node.Mark();
  if (mark.is_null()) return {x_file, 0, 0};
  return {x_file, static_cast<std::uint32_t>(mark.line + 1),
          static_cast<std::uint32_t>(mark.column + 1)};
}

void FieldReader::bad_value(const YAML::Node& node, std::string message) {
  x_diagnostics.error(code::theme_bad_value, place(node), std::move(message));
}

void FieldReader::missing(const YAML::Node& near, Code code, std::string message) {
  x_diagnostics.error(code, place(near), std::move(message));
}

YAML::Node FieldReader::map(const YAML::Node& parent, const std::string& key) {
  const YAML::Node node = parent[key];
  if (!node) return YAML::Node(YAML::NodeType::Undefined);
  if (node.IsMap()) return node;
  bad_value(node, "'" + key + "' must be a map of keys and values");
  return YAML::Node(YAML::NodeType::Undefined);
}

void FieldReader::check_keys(const YAML::Node& map, const std::vector<std::string>& known,
                             const std::string& prefix) {
  if (!map) return;
  std::set<std::string> seen;
  std::vector<std::string> full;
  for (const std::string& key : known) full.push_back(prefix + key);
  for (const auto& entry : map) {
    const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "";
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      x_diagnostics.error(
          code::theme_unknown_key, place(entry.first), "unknown key '" + prefix + key + "'",
          {did_you_mean(prefix + key, full, "see templates/theme/README.md for the keys")});
    } else if (!seen.insert(key).second) {
      bad_value(entry.first, "'" + prefix + key + "' is given twice");
    }
  }
}

std::optional<double> FieldReader::number(const YAML::Node& node, const std::string& name,
                                          double least, double most) {
  double value = 0;
  const std::string text = node.IsScalar() ? node.Scalar() : "";
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = failure == std::errc() && end == text.data() + text.size() && !text.empty();
  if (whole && value >= least && value <= most) return value;
  bad_value(node, "'" + name + "' must be a number from " + plain(least) + " to " + plain(most) +
                      ", not '" + text + "'");
  return std::nullopt;
}

std::optional<std::string> FieldReader::text(const YAML::Node& node, const std::string& name) {
  if (node.IsScalar()) return node.Scalar();
  bad_value(node, "'" + name + "' must be text");
  return std::nullopt;
}

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

/// Converts a byte of an sRGB colour to linear light, as in WCAG 2.2's definition of relative
/// luminance.
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

Colour Theme::tinted(Role role, double share) const {
  const Colour over = colour(role);
  const Colour under = colour(Role::page);
  const auto part = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(share * a + (1 - share) * b));
  };
  return {part(over.red, under.red), part(over.green, under.green), part(over.blue, under.blue)};
}

std::string_view role_name(Role role) { return role_names.at(static_cast<std::size_t>(role)); }

}  // namespace muster::theme
