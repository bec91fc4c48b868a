// SPDX-License-Identifier: MIT
#include "muster/figures/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "unit_words.hpp"

namespace muster::figures {

namespace {

constexpr const char* minus_sign = "\xE2\x88\x92";  // U+2212

/// A number as decimal digits and a power of ten: value = 0.d1d2d3... * 10^point.
struct Decimal {
  bool negative = false;
  std::string digits;
  int point = 0;
};

/// The shortest decimal form that reads back as `value`, which is usually what a person typed.
Decimal shortest(double value) {
  std::array<char, 32> buffer{};
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                           std::chars_format::scientific)
                 .ptr;
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  auto mark = text.find('e');
  std::string_view power = text.substr(mark + 1);
  if (power.front() == '+') power.remove_prefix(1);
  int exponent = 0;
  std::from_chars(power.data(), power.data() + power.size(), exponent);
  Decimal decimal;
  decimal.negative = std::signbit(value);
  for (char c : text.substr(0, mark)) {
    if (c != '.') decimal.digits += c;
  }
  decimal.point = exponent + 1;
  return decimal;
}

/// Adds one to the last digit. If all digits were 9, there is one digit more and the point moves.
void increment(Decimal& decimal) {
  auto at = decimal.digits.rbegin();
  while (at != decimal.digits.rend() && *at == '9') *at++ = '0';
  if (at != decimal.digits.rend()) {
    ++*at;
    return;
  }
  decimal.digits.insert(decimal.digits.begin(), '1');
  ++decimal.point;
}

/// Keeps `decimals` digits after the point; a half is rounded away from zero.
void round_to(Decimal& decimal, int decimals) {
  int keep = decimal.point + decimals;
  if (keep >= static_cast<int>(decimal.digits.size())) return;
  bool up = keep >= 0 && decimal.digits[static_cast<std::size_t>(keep)] >= '5';
  decimal.digits.resize(static_cast<std::size_t>(std::max(keep, 0)));
  if (up && decimal.digits.empty()) {
    decimal.digits = "1";
    ++decimal.point;
  } else if (up) {
    increment(decimal);
  }
}

bool is_zero(const Decimal& decimal) {
  return decimal.digits.find_first_not_of('0') == std::string::npos;
}

std::string whole_part(const Decimal& decimal, bool thousands) {
  std::string out;
  for (int i = 0; i < decimal.point; ++i) {
    auto at = static_cast<std::size_t>(i);
    if (thousands && i > 0 && (decimal.point - i) % 3 == 0) out += ',';
    out += at < decimal.digits.size() ? decimal.digits[at] : '0';
  }
  return out.empty() ? "0" : out;
}

std::string fraction_part(const Decimal& decimal, int decimals) {
  std::string out;
  for (int i = decimal.point; i < decimal.point + decimals; ++i) {
    bool inside = i >= 0 && i < static_cast<int>(decimal.digits.size());
    out += inside ? decimal.digits[static_cast<std::size_t>(i)] : '0';
  }
  return out;
}

double number_in(const std::string& text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

double scaled(double value, Unit unit) {
  // In binary, 0.145 * 100 is 14.499999999999998. Moving the decimal point keeps a tie a tie.
  if (!std::isfinite(value)) return value;
  if (unit_words(unit).moved == 0) return value;
  Decimal decimal = shortest(value);
  decimal.point += unit_words(unit).moved;
  const std::string sign = decimal.negative ? "-" : "";
  return number_in(sign + "0." + decimal.digits + "e" + std::to_string(decimal.point));
}

int places(Unit unit, int decimals) { return decimals < 0 ? usual_decimals(unit) : decimals; }

}  // namespace

std::string format_number(double value, NumberStyle style) {
  if (!std::isfinite(value)) throw std::invalid_argument("format_number: not a finite number");
  Decimal decimal = shortest(value);
  round_to(decimal, style.decimals);
  std::string out;
  if (!is_zero(decimal)) {
    if (decimal.negative)
      out = style.ascii ? "-" : minus_sign;
    else if (style.always_sign)
      out = "+";
  }
  out += whole_part(decimal, style.thousands && !style.ascii);
  if (style.decimals > 0) out += "." + fraction_part(decimal, style.decimals);
  return out;
}

int decimals_of(double value) {
  const Decimal decimal = shortest(value);
  const int digits = is_zero(decimal) ? 0 : static_cast<int>(decimal.digits.size());
  return std::clamp(digits - decimal.point, 0, 6);
}

double round_half_away(double value, int decimals) {
  if (!std::isfinite(value)) return value;
  return number_in(format_number(value, {.decimals = decimals, .ascii = true}));
}

std::string format_figure(double value, Unit unit, int decimals, bool always_sign) {
  const std::string number = format_number(
      scaled(value, unit), {.decimals = places(unit, decimals), .always_sign = always_sign});
  // A minus sign is printed before the pound sign: -£5.
  const std::size_t sign = number.find_first_of("0123456789");
  const UnitWords& words = unit_words(unit);
  return number.substr(0, sign) + words.before + number.substr(sign) + words.after;
}

std::string format_figure_csv(double value, Unit unit, int decimals) {
  return format_number(scaled(value, unit), {.decimals = places(unit, decimals), .ascii = true});
}

double printed_number(double value, Unit unit, int decimals) {
  return round_half_away(scaled(value, unit), places(unit, decimals));
}

}  // namespace muster::figures
