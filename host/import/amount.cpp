// SPDX-License-Identifier: MIT
#include "import/amount.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"

namespace muster::importing {

namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";
constexpr std::string_view pound_sign = "\xC2\xA3";
constexpr std::size_t most_whole_digits = 18;

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// Divides and rounds half away from zero.
Wide rounded(Wide value, Wide by) {
  const Wide half = by / 2;
  return (value < 0 ? value - half : value + half) / by;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// Removes an exponent such as that of `1.2E-05` from the text, and returns it; 0 if there is none.
/// Returns nothing if it is not a number.
std::optional<int> take_exponent(std::string_view& text) {
  const std::size_t at = text.find_first_of("eE");
  if (at == std::string_view::npos) return 0;
  std::string_view digits = text.substr(at + 1);
  take(digits, "+");
  int exponent = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  const bool is_whole = fault == std::errc() && end == digits.data() + digits.size();
  if (!is_whole || at == 0 || exponent > 17 || exponent < -30) return std::nullopt;
  text = text.substr(0, at);
  return exponent;
}

/// The digits of a number, and how many of them are after the point.
struct Digits {
  std::string all;
  int after_point = 0;
};

/// Whether commas are only before groups of three digits: "12,345,678".
bool are_thousands(std::string_view whole) {
  const std::size_t first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3 || whole.size() % 4 != first) return false;
  for (std::size_t i = first; i < whole.size(); ++i)
    if (((i - first) % 4 == 0) != (whole[i] == ',')) return false;
  return true;
}

std::optional<Digits> digits_of(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  if (!are_thousands(text.substr(0, point))) return std::nullopt;
  Digits digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point || (text[i] == ',' && i < point)) continue;
    if (!is_digit(text[i])) return std::nullopt;
    digits.all += text[i];
    if (i > point) ++digits.after_point;
  }
  if (digits.all.empty()) return std::nullopt;
  return digits;
}

/// Returns the value of the digits with the point moved, or nothing if it is too large.
std::optional<Decimal> value_of(const Digits& digits, int exponent) {
  const int after = digits.after_point - exponent;
  const auto significant = digits.all.find_first_not_of('0');
  if (significant == std::string::npos)
    return Decimal{0, std::clamp(after, 0, Decimal::most_decimals)};
  const auto count = static_cast<int>(digits.all.size() - significant);
  if (count - after > static_cast<int>(most_whole_digits)) return std::nullopt;
  Wide units = 0;
  int shift = Decimal::most_decimals - after;
  // Digits far behind the twelfth decimal change nothing and would overflow.
  const int used = std::min(count, count + shift + 1);
  for (int i = 0; i < used; ++i)
    units = units * 10 + (digits.all[significant + static_cast<std::size_t>(i)] - '0');
  shift += count - std::max(used, 0);
  if (used <= 0) return Decimal{0, Decimal::most_decimals};
  units = shift >= 0 ? units * power_of_ten(shift) : rounded(units, power_of_ten(-shift));
  return Decimal{units, std::clamp(after, 0, Decimal::most_decimals)};
}

/// Reads a number of digits with or without a point, such as nearly all numbers of a long file.
/// Returns nothing for any other text and for more than 18 digits.
std::optional<Decimal> plain_decimal(std::string_view text) {
  std::int64_t units = 0;
  std::size_t digits = 0, after_point = 0;
  bool has_point = false;
  for (const char c : text) {
    if (is_digit(c)) {
      if (++digits > most_whole_digits) return std::nullopt;
      units = units * 10 + (c - '0');
      after_point += has_point ? 1 : 0;
    } else if (c == '.' && !has_point) {
      has_point = true;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || after_point > Decimal::most_decimals) return std::nullopt;
  const auto decimals = static_cast<int>(after_point);
  return Decimal{units * power_of_ten(Decimal::most_decimals - decimals), decimals};
}

/// Whether any of the marks begins with a digit.
bool any_begins_with_digit(const MarkWords& marks) {
  const auto first = marks.lower_bound("0");
  return first != marks.end() && is_digit(first->first.front());
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
  if (const auto value = plain_decimal(text)) return value;
  bool negative = take(text, "-") || take(text, minus_sign);
  if (!negative) take(text, "+");
  take(text, pound_sign);
  const auto exponent = take_exponent(text);
  if (!exponent) return std::nullopt;
  const auto digits = digits_of(text);
  if (!digits) return std::nullopt;
  auto value = value_of(*digits, *exponent);
  if (value && negative) value->units = -value->units;
  return value;
}

std::string decimal_text(const Decimal& value, int decimals) {
  Wide units = rounded(value.units, power_of_ten(Decimal::most_decimals - decimals));
  const bool negative = units < 0;
  if (negative) units = -units;
  std::string digits;
  for (int i = 0; units > 0 || i <= decimals; ++i, units /= 10) {
    if (i == decimals && decimals > 0) digits += '.';
    digits += static_cast<char>('0' + static_cast<int>(units % 10));
  }
  if (negative) digits += '-';
  std::reverse(digits.begin(), digits.end());
  return digits;
}

const MarkWords& gss_marks() {
  using enum model::Status;
  static const MarkWords words{
      {"", unknown},         {"x", unknown},         {"[x]", unknown},   {"u", unknown},
      {"[u]", unknown},      {"low", unknown},       {"[low]", unknown}, {":", unknown},
      {"k", unknown},        {"[k]", unknown},       {"..", unknown},    {".", unknown},
      {"~", unknown},        {"*", unknown},         {"n/a", unknown},   {"na", unknown},
      {"null", unknown},     {"nan", unknown},       {"c", withheld},    {"[c]", withheld},
      {"z", not_applicable}, {"[z]", not_applicable}};
  return words;
}

std::optional<Amount> read_amount(std::string_view cell, const MarkWords& marks, Unit unit) {
  const bool may_be_mark = cell.empty() || !is_digit(cell.front()) || any_begins_with_digit(marks);
  if (may_be_mark)
    if (auto mark = marks.find(lower(cell)); mark != marks.end()) return Amount{mark->second, {}};
  const bool has_sign = cell.ends_with('%');
  if (has_sign) cell = trimmed(cell.substr(0, cell.size() - 1));
  auto value = read_decimal(cell);
  if (!value) return std::nullopt;
  if (has_sign || unit == Unit::per_cent) {
    value->units = rounded(value->units, 100);
    value->decimals = std::min(value->decimals + 2, Decimal::most_decimals);
  }
  const int zeros = unit == Unit::thousands ? 3 : unit == Unit::millions ? 6 : 0;
  value->units *= power_of_ten(zeros);
  value->decimals = std::max(0, value->decimals - zeros);
  return Amount{model::Status::known, *value};
}

void add(Amount& sum, const Amount& part) {
  using enum model::Status;
  if (part.status == not_applicable) return;
  if (sum.status == not_applicable) {
    sum = part;
    return;
  }
  sum.value.units += part.value.units;
  sum.value.decimals = std::max(sum.value.decimals, part.value.decimals);
  for (model::Status worst : {withheld, unknown})
    if (sum.status == worst || part.status == worst) sum.status = worst;
}

namespace {

/// Returns the number with all its decimals. If it has more than six, it is rounded to six, and
/// zeros at the end are removed.
std::string short_text(const Decimal& value) {
  if (value.decimals <= Decimal::most_printed) return decimal_text(value, value.decimals);
  std::string text = decimal_text(value, Decimal::most_printed);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::string amount_text(const Amount& amount, const model::ColumnSchema& column) {
  using enum model::Status;
  if (amount.status == withheld) return "[c]";
  if (amount.status == not_applicable) return "[z]";
  if (amount.status != known) return "n/a";
  if (column.whole) return decimal_text(amount.value, 0);
  if (column.kind != model::Kind::rate) return short_text(amount.value);
  Decimal hundredths = amount.value;
  hundredths.units *= 100;
  hundredths.decimals = std::max(0, hundredths.decimals - 2);
  return short_text(hundredths) + "%";
}

}  // namespace muster::importing
