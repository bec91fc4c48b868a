// SPDX-License-Identifier: MIT
#include "layout/word_class.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace muster::layout {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 29> units = {
    "%",          "FTE",    "GPs",     "WTE",     "bn",      "days",   "heads",  "headcount",
    "hours",      "km",     "m",       "months",  "m²",      "nurses", "people", "per",
    "percentage", "points", "posts",   "pounds",  "pp",      "pt",     "staff",  "weeks",
    "whole-time", "years",  "million", "billion", "thousand"};
constexpr std::array<std::string_view, 21> labels = {
    "Annex", "Appendix", "Chapter",  "Figure",  "Figures", "No.",    "Page",
    "Part",  "Phase",    "Priority", "Section", "Table",   "Tables", "Year",
    "Years", "figure",   "page",     "pages",   "section", "table",  "year"};
constexpr std::array<std::string_view, 4> dashes = {"–", "—", "-", "−"};
constexpr std::string_view address_joints = "/?&=_.-@#";
constexpr std::string_view en_dash = "–";
constexpr std::string_view em_dash = "—";

template <class List>
bool one_of(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_final_point(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ';' ||
                           word.back() == ':' || word.back() == ')')) {
    word.remove_suffix(1);
  }
  return word;
}

bool is_day(std::string_view word) {
  for (std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  }
  if (word.empty() || word.size() > 2 || !std::ranges::all_of(word, is_digit)) return false;
  const int number = word.size() == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
  return number >= 1 && number <= 31;
}

/// E-mail addresses up to this many bytes stay on one line, unless a line is narrower.
constexpr std::size_t longest_whole_email = 40;

void address_breaks(std::string_view word, std::vector<std::uint16_t>& points) {
  const bool email =
      word.find('@') != std::string_view::npos && word.find("://") == std::string_view::npos;
  if (email && word.size() <= longest_whole_email) return;
  for (std::size_t i = 1; i + 2 < word.size(); ++i) {
    const bool joint = address_joints.find(word[i]) != std::string_view::npos;
    if (joint && address_joints.find(word[i + 1]) == std::string_view::npos) {
      points.push_back(static_cast<std::uint16_t>(i + 1));
    }
  }
}

bool starts_at(std::string_view word, std::size_t i, std::string_view what) {
  return word.compare(i, what.size(), what) == 0;
}

void joint_breaks(std::string_view word, std::vector<std::uint16_t>& points) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    const bool hyphen = (word[i] == '-' || word[i] == '/') && is_letter(word[i - 1]) &&
                        is_letter(word[i + 1]) && i > 1 && i + 2 < word.size();
    if (hyphen) points.push_back(static_cast<std::uint16_t>(i + 1));
    const bool dash = starts_at(word, i, en_dash) || starts_at(word, i, em_dash);
    if (dash && i + 3 < word.size() && is_letter(word[i - 1]) && is_letter(word[i + 3])) {
      points.push_back(static_cast<std::uint16_t>(i + 3));
    }
  }
}

}  // namespace

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.") || std::ranges::count(word, '/') > 1;
}

WordClass classify(std::string_view word) {
  WordClass result;
  if (word.empty()) return result;
  result.dash = one_of(dashes, word);
  const std::string_view bare = without_final_point(word);
  if (bare.empty()) return result;
  const bool pound = bare.starts_with("£");
  result.begins_with_digit = is_digit(bare[0]) || (pound && bare.size() > 2 && is_digit(bare[2]));
  result.ends_with_digit = is_digit(word.back()) || (word.back() == '%' && word.size() > 1);
  result.day = is_day(word);
  result.month = one_of(months, bare);
  result.unit = one_of(units, bare);
  result.label = one_of(labels, word);
  return result;
}

bool is_month_and_year(WordClass left, WordClass right) {
  return left.month && right.begins_with_digit;
}

bool stay_together(WordClass left, WordClass right) {
  return (left.ends_with_digit && right.unit) || (left.day && right.month) ||
         is_month_and_year(left, right) || (left.label && right.begins_with_digit) || right.dash;
}

std::vector<std::uint16_t> break_points(std::string_view word) {
  std::vector<std::uint16_t> points;
  if (word.size() < 4) return points;
  if (is_address(word)) {
    address_breaks(word, points);
  } else {
    joint_breaks(word, points);
  }
  return points;
}

}  // namespace muster::layout
