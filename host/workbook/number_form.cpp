// SPDX-License-Identifier: MIT
#include "workbook/number_form.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"

namespace muster::workbook {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view pound_sign = "\u00A3";
constexpr std::string_view dagger = "\u2020";
constexpr std::size_t most_digits = 15;    // a double keeps no more
constexpr std::size_t most_of_after = 24;  // bytes of a unit after the digits

bool drop(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

/// Takes digits, commas and points from the front of `text`.
std::string_view take_digits(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789,."), text.size());
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

std::string without_commas(std::string_view digits) {
  std::string out(digits);
  std::erase(out, ',');
  return out;
}

int decimals_in(std::string_view digits) {
  const std::size_t point = digits.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

/// Whether a spreadsheet shows these digits as they are: "0.5" and "12", not "007", "1.2.3" or
/// ".5".
bool keeps_digits(std::string_view digits) {
  const auto count =
      static_cast<std::size_t>(std::count_if(digits.begin(), digits.end(), is_digit));
  if (count == 0 || count > most_digits || std::count(digits.begin(), digits.end(), '.') > 1)
    return false;
  if (!is_digit(digits.front()) || !is_digit(digits.back())) return false;
  return digits.size() == 1 || digits.front() != '0' || digits[1] == '.';
}

/// Reads the form from the printed figure. Returns nullopt if its digits differ from those of the
/// data.
std::optional<NumberForm> printed_form(std::string_view printed, std::string_view digits) {
  NumberForm form;
  std::string_view rest = trimmed(printed, " ");
  if (!drop(rest, minus_sign) && !drop(rest, "-")) form.plus = drop(rest, "+");
  if (drop(rest, pound_sign)) form.before = pound_sign;
  const std::string_view shown = take_digits(rest);
  if (without_commas(shown) != digits) return {};
  form.grouped = shown.find(',') != std::string_view::npos;
  form.decimals = decimals_in(digits);
  const bool unit = rest.size() <= most_of_after && rest.find(dagger) == std::string_view::npos &&
                    std::none_of(rest.begin(), rest.end(), is_digit);
  if (unit) form.after = rest;
  return form;
}

std::string literal(const std::string& words) {
  std::string out;
  for (char c : words)
    if (c != '"') out += c;
  return out.empty() ? "" : '"' + out + '"';
}

}  // namespace

std::optional<Number> number_of(const data::PlainCell& cell) {
  std::string_view digits = cell.data;
  drop(digits, "-");
  if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos)
    return {};
  if (!keeps_digits(digits)) return {};
  Number number;
  const char* end = cell.data.data() + cell.data.size();
  if (std::from_chars(cell.data.data(), end, number.value).ptr != end) return {};
  const auto form = printed_form(cell.printed, digits);
  number.form = form ? *form : NumberForm{"", "", decimals_in(digits), false, false};
  return number;
}

std::optional<Date> date_of(const data::PlainCell& cell) {
  constexpr std::size_t iso_length = 10;
  if (cell.data.size() != iso_length || cell.data[4] != '-') return {};
  const auto date = parse_date(cell.data);
  if (!date || *date < from_civil({1900, 3, 1}) || *date > from_civil({9999, 12, 31})) return {};
  return cell.printed == long_date(*date) ? date : std::nullopt;
}

std::string format_code(const NumberForm& form) {
  std::string digits = form.grouped ? "#,##0" : "0";
  if (form.decimals > 0) digits += "." + std::string(static_cast<std::size_t>(form.decimals), '0');
  const std::string shown = literal(form.before) + digits + literal(form.after);
  return form.plus ? "+" + shown + ";-" + shown + ";" + shown : shown;
}

}  // namespace muster::workbook
