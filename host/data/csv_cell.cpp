// SPDX-License-Identifier: MIT
#include "data/csv_cell.hpp"
#include "base/ascii.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"

namespace muster::data {
namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";
constexpr std::string_view pound_sign = "\xC2\xA3";

struct Symbol {
  std::string_view printed;
  std::string_view symbol;
};

constexpr Symbol symbols[] = {
    {"", "[x]"},        {"\xE2\x80\x93", "[x]"}, {"\xE2\x80\x94", "[x]"},   {"..", "[x]"},
    {"no data", "[x]"}, {"unknown", "[x]"},      {"not known", "[x]"},      {"*", "[c]"},
    {"c", "[c]"},       {"withheld", "[c]"},     {"not applicable", "[z]"}, {"n/a", "[z]"},
};

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void drop_marks(std::string_view& text) {
  for (std::string_view mark : {"%", "pp"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  text = trimmed(text, " ");
}

bool is_number(std::string_view text) {
  double value = 0;
  const bool starts = !text.empty() && ((text[0] >= '0' && text[0] <= '9') || text[0] == '-');
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  return starts && failure == std::errc() && end == text.data() + text.size();
}

bool starts_formula(char c) {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n';
}

std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_hostile_control(c)) {
      out += ' ';
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace

std::string plain_number(std::string_view printed) {
  std::string_view rest = trimmed(printed, " ");
  const bool negative = take_prefix(rest, minus_sign) || take_prefix(rest, "-");
  if (!negative) take_prefix(rest, "+");
  take_prefix(rest, pound_sign);
  drop_marks(rest);
  std::string digits(rest);
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  const bool plain = std::all_of(digits.begin(), digits.end(),
                                 [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  if (!plain || !is_number(digits)) return "";
  return negative ? "-" + digits : digits;
}

std::string figure_or_symbol(std::string_view printed) {
  const std::string number = plain_number(printed);
  if (!number.empty()) return number;
  const std::string_view words = trimmed(printed, " ");
  for (const Symbol& symbol : symbols) {
    if (words == symbol.printed) return std::string(symbol.symbol);
  }
  return std::string(words);
}

std::string inert(std::string_view text) {
  std::string clean = without_controls(text);
  if (!clean.empty() && starts_formula(clean.front()) && !is_number(clean)) clean.insert(0, "'");
  return clean;
}

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (char c : field) {
    out += c;
    if (c == '"') out += c;
  }
  return out + "\"";
}

std::string csv_line(const std::vector<std::string>& texts) {
  std::string line;
  for (std::size_t i = 0; i < texts.size(); ++i)
    line += (i == 0 ? "" : ",") + quoted(inert(texts[i]));
  return line + "\n";
}

}  // namespace muster::data
