// SPDX-License-Identifier: MIT
#include "image/svg/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>

#include "base/ascii.hpp"

namespace muster::image::svg {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void Scanner::skip_space() {
  bool comma = false;
  while (!x_rest.empty() && (is_space(x_rest[0]) || (x_rest[0] == ',' && !comma))) {
    comma = comma || x_rest[0] == ',';
    x_rest.remove_prefix(1);
  }
}

bool Scanner::at_end() {
  skip_space();
  return x_rest.empty();
}

bool Scanner::at_number() {
  skip_space();
  std::string_view text = x_rest;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (!text.empty() && text[0] == '.') text.remove_prefix(1);
  return !text.empty() && is_digit(text[0]);
}

char Scanner::take() {
  const char c = x_rest[0];
  x_rest.remove_prefix(1);
  return c;
}

std::optional<double> Scanner::number() {
  if (!at_number()) return std::nullopt;
  const bool plus = x_rest[0] == '+';
  double value = 0;
  const char* const end = x_rest.data() + x_rest.size();
  const auto [stop, failure] = std::from_chars(x_rest.data() + (plus ? 1 : 0), end, value);
  if (failure != std::errc() || !(std::abs(value) <= largest)) return std::nullopt;
  x_rest.remove_prefix(static_cast<std::size_t>(stop - x_rest.data()));
  return value;
}

std::optional<bool> Scanner::flag() {
  skip_space();
  if (x_rest.empty() || (x_rest[0] != '0' && x_rest[0] != '1')) return std::nullopt;
  return take() == '1';
}

std::optional<std::vector<double>> numbers(std::string_view text) {
  Scanner scanner(text);
  std::vector<double> all;
  while (!scanner.at_end()) {
    const auto value = scanner.number();
    if (!value) return std::nullopt;
    all.push_back(*value);
  }
  return all;
}

namespace {

/// A unit of CSS whose size does not depend on a font or on the picture.
struct LengthUnit {
  std::string_view word;
  double pixels;  ///< in user units
};
constexpr double inch = 96;
constexpr LengthUnit units[] = {
    {"", 1},      {"px", 1},           {"pt", inch / 72},  {"pc", inch / 6},
    {"in", inch}, {"mm", inch / 25.4}, {"cm", inch / 2.54}};

}  // namespace

std::optional<double> length(std::string_view text) {
  Scanner scanner(text);
  const auto value = scanner.number();
  if (!value) return std::nullopt;
  std::string unit;
  while (!scanner.at_end()) unit += scanner.take();
  const auto* known = std::ranges::find(units, unit, &LengthUnit::word);
  if (known == std::end(units)) return std::nullopt;
  return *value * known->pixels;
}

}  // namespace muster::image::svg
