// SPDX-License-Identifier: MIT
#include "pdf/page_labels.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "pdf/syntax.hpp"

namespace muster::pdf {
namespace {

/// A label taken apart: "A-12" is the prefix "A-" and 12 in style D. Style ' ' has no number.
struct Label {
  std::string_view prefix;
  char style = ' ';
  int number = 0;
};

constexpr std::array<std::pair<std::string_view, int>, 13> roman_digits = {{{"m", 1000},
                                                                            {"cm", 900},
                                                                            {"d", 500},
                                                                            {"cd", 400},
                                                                            {"c", 100},
                                                                            {"xc", 90},
                                                                            {"l", 50},
                                                                            {"xl", 40},
                                                                            {"x", 10},
                                                                            {"ix", 9},
                                                                            {"v", 5},
                                                                            {"iv", 4},
                                                                            {"i", 1}}};

std::string to_roman(int number) {
  std::string out;
  for (const auto& [digit, value] : roman_digits) {
    for (; number >= value; number -= value) out += digit;
  }
  return out;
}

/// 0 for what is not a roman number in its usual spelling.
int from_roman(std::string_view text) {
  int number = 0;
  std::string_view rest = text;
  for (const auto& [digit, value] : roman_digits) {
    while (rest.starts_with(digit) && number < 4000) {
      number += value;
      rest.remove_prefix(digit.size());
    }
  }
  return rest.empty() && number > 0 && number < 4000 && to_roman(number) == text ? number : 0;
}

Label parse(std::string_view text) {
  if (const int roman = from_roman(text)) return {{}, 'r', roman};
  std::size_t digits = 0;
  while (digits < text.size() && digits < 7 && text[text.size() - 1 - digits] >= '0' &&
         text[text.size() - 1 - digits] <= '9') {
    ++digits;
  }
  // A number that begins with 0 would be shown without it.
  while (digits > 0 && text[text.size() - digits] == '0') --digits;
  if (digits == 0) return {text};
  Label label{text.substr(0, text.size() - digits), 'D'};
  for (char c : text.substr(text.size() - digits)) label.number = label.number * 10 + (c - '0');
  return label;
}

bool continues(const Label& before, const Label& label) {
  return label.style != ' ' && label.style == before.style && label.prefix == before.prefix &&
         label.number == before.number + 1;
}

void append_range(std::string& out, std::size_t page, const Label& label) {
  append_integer(out, static_cast<std::int64_t>(page));
  out += "<<";
  if (label.style != ' ') {
    out += "/S/";
    out += label.style;
    if (label.number != 1) {
      out += "/St ";
      append_integer(out, label.number);
    }
  }
  if (!label.prefix.empty()) {
    out += "/P";
    append_text_string(out, label.prefix);
  }
  out += ">>";
}

}  // namespace

std::string page_labels(const std::vector<std::string>& labels) {
  std::string out = "<</Nums[";
  Label before;
  for (std::size_t page = 0; page < labels.size(); ++page) {
    const Label label = parse(labels[page]);
    if (page == 0 || !continues(before, label)) append_range(out, page, label);
    before = label;
  }
  return out + "]>>";
}

}  // namespace muster::pdf
