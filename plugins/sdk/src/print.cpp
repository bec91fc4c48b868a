// SPDX-License-Identifier: MIT
#include "muster/sdk/print.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace muster::sdk {
namespace {

/// The host takes figure ids up to 200 letters, and a slug is only one of their parts.
constexpr std::size_t longest_slug = 80;

/// The shortest decimal form, without an exponent.
std::string decimal_digits(double number) {
  std::array<char, 400> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return std::string(text.data(), end.ptr);
}

/// Adds one to the last digit of a string of digits and at most one point.
void carry_one(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit == '.') continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

/// `magnitude` (not negative) to so many decimals, half up: "1234.50".
std::string rounded_digits(double magnitude, int decimals) {
  std::string digits = decimal_digits(magnitude);
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
    digits += '.';
  }
  const std::size_t wanted = point + 1 + static_cast<std::size_t>(decimals);
  digits.resize(std::max(digits.size(), wanted + 1), '0');
  const bool up = digits[wanted] >= '5';
  digits.resize(wanted);
  if (up) carry_one(digits);
  if (decimals == 0) digits.pop_back();
  return digits;
}

void add_thousands(std::string& digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t place = point; place > 3; place -= 3) digits.insert(place - 3, ",");
}

std::string with_unit(const std::string& digits, Unit unit) {
  switch (unit) {
    case Unit::percent:
      return digits + "%";
    case Unit::percentage_points:
      return digits + " pp";
    case Unit::pounds:
    case Unit::pounds_per_hour:
      return "£" + digits;
    case Unit::million_pounds:
      return "£" + digits + "m";
    case Unit::millions:
      return digits + " million";
    default:
      return digits;
  }
}

bool is_fraction(Unit unit) { return unit == Unit::percent || unit == Unit::percentage_points; }

int decimals_of(const Measure& measure) {
  return measure.decimals >= 0 ? measure.decimals : usual_decimals(measure.unit);
}

/// A fraction's decimal form moved by two places, since times 100 is not exact in binary.
double hundredfold(double fraction) {
  std::string digits = decimal_digits(fraction);
  digits += "e2";
  double moved = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), moved);
  return moved;
}

std::string without_number(Status status) {
  switch (status) {
    case Status::withheld:
      return "withheld";
    case Status::not_applicable:
      return "not applicable";
    default:
      return "not known";
  }
}

}  // namespace

const char* unit_word(Unit unit) {
  static constexpr std::array<const char*, 13> words{"none",      "wte",
                                                     "headcount", "posts",
                                                     "percent",   "percentage_points",
                                                     "pounds",    "pounds_per_hour",
                                                     "years",     "months",
                                                     "count",     "million_pounds",
                                                     "millions"};
  return words.at(static_cast<std::size_t>(unit));
}

int usual_decimals(Unit unit) {
  if (is_fraction(unit)) return 1;
  return unit == Unit::pounds_per_hour ? 2 : 0;
}

double round_half_away(double number, int decimals) {
  const std::string digits = rounded_digits(std::abs(number), decimals);
  double rounded = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  return number < 0 && rounded != 0 ? -rounded : rounded;
}

double printed_number(const Measure& measure, double value) {
  return round_half_away(is_fraction(measure.unit) ? hundredfold(value) : value,
                         decimals_of(measure));
}

std::string print(const Measure& measure, const Value& value) {
  if (!value.has_number()) return without_number(value.status());
  const double number = printed_number(measure, value.number());
  std::string digits = rounded_digits(std::abs(number), decimals_of(measure));
  add_thousands(digits);
  const char* sign = number < 0 ? "−" : measure.sign && number > 0 ? "+" : "";
  return sign + with_unit(digits, measure.unit);
}

std::string plain_percent(double share) {
  const bool whole = printed_number(Measure{"", "", Unit::percent, ""}, share) ==
                     printed_number(Measure{"", "", Unit::percent, "", false, 0}, share);
  return print(Measure{"", "", Unit::percent, "", false, whole ? 0 : 1}, Value(share));
}

std::string number_of_years(double years) {
  const bool whole = round_half_away(years, 0) == round_half_away(years, 1);
  const Measure length{"", "", Unit::years, "", false, whole ? 0 : 1};
  return print(length, Value(years));
}

std::string in_years(double years) {
  const std::string number = number_of_years(years);
  return number == "1" ? "one year" : number + " years";
}

std::string in_words(std::span<const std::string> names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) words += i + 1 == names.size() ? " and " : ", ";
    words += names[i];
  }
  return words;
}

std::string slug(std::string_view title) {
  std::string id;
  for (const char letter : title) {
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (upper)
      id += static_cast<char>(letter - 'A' + 'a');
    else if (plain)
      id += letter;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  id.resize(std::min(id.size(), longest_slug));
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id.empty() ? "x" : id;
}

}  // namespace muster::sdk
