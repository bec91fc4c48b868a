// SPDX-License-Identifier: MIT
#include "load/cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {

namespace {

using model::ColumnSchema;
using model::Kind;
using model::Marks;
using model::Status;

constexpr std::string_view no_break_space = "\xC2\xA0";

struct Mark {
  std::string_view text;  ///< in lower case
  Status status;
};

/// Marks that replace a number: those of the Government Analysis Function ([c], [x], [z]) and those
/// of older files.
constexpr std::array<Mark, 9> cell_marks = {{{"", Status::unknown},
                                             {"n/a", Status::unknown},
                                             {"na", Status::unknown},
                                             {"*", Status::unknown},
                                             {"..", Status::unknown},
                                             {"[x]", Status::unknown},
                                             {"#n/a", Status::unknown},
                                             {"[c]", Status::withheld},
                                             {"[z]", Status::not_applicable}}};

const Mark* find_mark(std::string_view cell) {
  constexpr std::size_t longest = 4;
  if (cell.size() > longest) return nullptr;
  std::string text;
  for (char c : cell) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  auto at = std::find_if(cell_marks.begin(), cell_marks.end(),
                         [&](const Mark& mark) { return mark.text == text; });
  return at == cell_marks.end() ? nullptr : &*at;
}

bool is_dash(std::string_view cell) { return cell == "-" || cell == "–" || cell == "—"; }

bool counts_people_or_posts(Kind kind) {
  return kind == Kind::person_count || kind == Kind::person_fte || kind == Kind::post;
}

/// Whether the column may hold negative numbers. Vacancies in whole-time equivalents are funded
/// posts minus staff in post, so they may be below zero.
bool may_be_below_zero(const ColumnSchema& column) {
  const bool vacancies = column.kind == Kind::post && column.unit == Unit::wte;
  return vacancies || !counts_people_or_posts(column.kind);
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

/// Appends `text` to `out` without its thousands separators. Returns false if `text` has commas,
/// but they do not divide the whole number into groups of three digits as in `1,234,567.8`.
bool remove_thousands(std::string_view text, std::string& out) {
  std::size_t whole = std::min(text.find('.'), text.size());
  std::size_t first = text.find(',');
  if (first != std::string_view::npos && (first == 0 || first > 3)) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      out += text[i];
      continue;
    }
    bool on_its_place = i < whole && (whole - i) % 4 == 0;
    if (!on_its_place) return false;
  }
  bool groups_are_whole =
      first == std::string_view::npos ||
      static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) == (whole - first) / 4;
  return groups_are_whole;
}

/// Reads an unsigned decimal number without an exponent. The form is checked here, because
/// std::from_chars accepts more forms. A percentage is divided by 100 in the text, so that 16.4%
/// becomes the double nearest to 0.164.
bool read_decimal(std::string_view text, bool percent, double& value) {
  std::string plain;
  if (text.empty() || !remove_thousands(text, plain)) return false;
  bool shaped =
      std::all_of(plain.begin(), plain.end(), [](char c) { return is_digit(c) || c == '.'; });
  if (!shaped || !is_digit(plain.back())) return false;
  if (percent) plain += "e-2";
  auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc{} && end == plain.data() + plain.size();
}

struct Written {
  double value = 0;
  bool percent = false;
  std::uint8_t decimals = 0;
};

/// Returns the number of digits after the decimal point. For a percentage it is two more, because
/// its value is divided by 100.
std::uint8_t decimals_in(std::string_view text, bool percent) {
  const std::size_t point = text.find('.');
  const std::size_t behind = point == std::string_view::npos ? 0 : text.size() - point - 1;
  return static_cast<std::uint8_t>(std::min<std::size_t>(behind + (percent ? 2 : 0), 255));
}

/// Reads a number with optional signs: plus or minus (hyphen or typographic minus), a pound sign,
/// and a per cent sign.
bool read_written(std::string_view text, Written& out) {
  bool negative = take_prefix(text, "-") || take_prefix(text, "−");
  if (!negative) take_prefix(text, "+");
  take_prefix(text, "£");
  out.percent = take_suffix(text, "%");
  if (out.percent) text = trimmed(text);
  if (!read_decimal(text, out.percent, out.value)) return false;
  out.decimals = decimals_in(text, out.percent);
  if (negative) out.value = 0 - out.value;  // not -0, which would differ from 0 as a key
  return true;
}

bool may_be_percent(const ColumnSchema& column) {
  return column.kind == Kind::rate || (column.kind == Kind::quantity && column.unit == Unit::none);
}

CellFault not_a_number(std::string_view cell, const ColumnSchema& column) {
  std::string expected = column.kind == Kind::rate ? "a rate was expected, such as 16.4% or 0.164"
                         : column.whole            ? "a whole number was expected"
                                                   : "a number was expected";
  std::string hint = hint_of_mark(cell);
  if (!hint.empty()) return {code::load_cell_number, expected, hint};
  if (cell.find(',') != std::string_view::npos) {
    hint = "write commas between thousands only, as in 12,345, and a point for decimals";
  } else if (cell.find_first_of("eE") != std::string_view::npos && is_digit(cell.front())) {
    hint = "format the column as Number and save again, because Excel shortened this number";
  } else {
    hint = "if the figure is not available, leave the cell empty or write n/a";
  }
  return {code::load_cell_number, expected, hint};
}

CellFault choose_profile() {
  return {code::load_cell_mark, "a number was expected",
          "write 0 or n/a, because some publishers print - for zero and some for unknown, or set a "
          "profile in "
          "edition.yaml ('marks: hchs' reads - as zero)"};
}

}  // namespace

std::string_view trimmed(std::string_view cell) {
  for (;;) {
    std::size_t before = cell.size();
    while (!cell.empty() && (static_cast<unsigned char>(cell.front()) <= ' '))
      cell.remove_prefix(1);
    while (!cell.empty() && (static_cast<unsigned char>(cell.back()) <= ' ')) cell.remove_suffix(1);
    take_prefix(cell, no_break_space);
    take_suffix(cell, no_break_space);
    if (cell.size() == before) return cell;
  }
}

std::optional<CellFault> read_number(std::string_view cell, const ColumnSchema& column, Marks marks,
                                     NumberCell& out) {
  out = {};
  if (const Mark* mark = find_mark(cell)) {
    out.status = mark->status;
    return std::nullopt;
  }
  bool counts = counts_people_or_posts(column.kind);
  if (is_dash(cell)) {
    if (marks != Marks::hchs) return choose_profile();
    out.status = Status::known;
    return std::nullopt;
  }
  std::string_view digits = cell;
  if (column.unit == Unit::million_pounds) take_suffix(digits, "m");
  Written written;
  if (!read_written(digits, written)) return not_a_number(cell, column);
  if (written.percent && !may_be_percent(column)) return not_a_number(cell, column);
  if (column.kind == Kind::rate && !written.percent && std::abs(written.value) > 1) {
    return CellFault{code::load_cell_rate, "a rate was expected, such as 16.4% or 0.164",
                     "write " + std::string(cell) + "% if you mean per cent"};
  }
  if (auto fault = check_value(written.value, column)) return fault;
  // Files with the marks profile `hchs` print 0 for a figure above zero and below a half.
  bool below_half = marks == Marks::hchs && counts && written.value == 0;
  out = {below_half ? Status::rounded : Status::known, written.value, written.decimals};
  return std::nullopt;
}

std::optional<CellFault> read_date(std::string_view cell, DateCell& out) {
  out = {};
  if (const Mark* mark = find_mark(cell)) {
    out.status = mark->status;
    return std::nullopt;
  }
  auto date = parse_date(cell);
  if (!date) {
    return CellFault{code::load_cell_date, "a date was expected",
                     "write 2022-10-01 or 01/10/2022 (the day first)"};
  }
  out = {Status::known, date->days};
  return std::nullopt;
}

std::optional<CellFault> check_value(double value, const ColumnSchema& column) {
  if (column.whole && value != std::floor(value)) {
    return CellFault{code::load_cell_whole, "a whole number was expected",
                     "write people and posts as whole numbers, and put whole-time equivalents into "
                     "their own column"};
  }
  if (value < 0 && !may_be_below_zero(column)) {
    return CellFault{code::load_cell_range, "a number of at least 0 was expected",
                     "write a count, not a change: people and posts are never negative"};
  }
  bool below = column.minimum && value < *column.minimum;
  bool above = column.maximum && value > *column.maximum;
  if (!below && !above) return std::nullopt;
  double limit = below ? *column.minimum : *column.maximum;
  std::string shown = column.kind == Kind::rate
                          ? format_figure(limit, Unit::percent, 0)
                          : format_number(limit, {.thousands = false, .ascii = true});
  return CellFault{
      code::load_cell_range,
      std::string("a number of at ") + (below ? "least " : "most ") + shown + " was expected",
      column.unit == Unit::million_pounds ? "write millions of pounds: 71 for £71 million" : ""};
}

}  // namespace muster::load
