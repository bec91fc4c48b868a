// SPDX-License-Identifier: MIT
#include "import/span_of_days.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.hpp"

namespace muster::importing {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

int days_in(int year, int month) {
  const CivilDate next{month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1};
  return to_civil(Date{from_civil(next).days - 1}).day;
}

/// Returns `count` months as one span, from the first day of the given month.
SpanOfDays months_of(int year, int month, int count) {
  const int last = month + count - 1;
  const int last_year = year + (last - 1) / 12;
  const int last_month = (last - 1) % 12 + 1;
  return {from_civil({year, month, 1}),
          from_civil({last_year, last_month, days_in(last_year, last_month)})};
}

/// Takes a number of `least` to `most` digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t size = 0;
  while (size < text.size() && size < most && is_digit(text[size])) ++size;
  if (size < least) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + size, number);
  text.remove_prefix(size);
  return number;
}

/// Takes a month's name, or its first three letters, off the front. "Sept" is read as well.
std::optional<int> take_month(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[size])) ++size;
  const std::string word = lower(text.substr(0, size));
  for (std::size_t i = 0; i < months.size() && size >= 3; ++i) {
    if (!months[i].starts_with(word)) continue;
    text.remove_prefix(size);
    return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool is_date_letter(char c) { return c == 'd' || c == 'm' || c == 'y'; }

/// The parts of a date that have been read so far; 0 if a part was not read.
struct ReadParts {
  int year = 0;
  int month = 0;
  int day = 0;
};

constexpr int century = 2000;

bool read_part(std::string_view& text, char letter, std::size_t count, bool packed,
               ReadParts& parts) {
  if (letter == 'm' && count >= 3) {
    parts.month = take_month(text).value_or(0);
    return parts.month > 0;
  }
  const std::size_t least = letter == 'y' || packed ? count : 1;
  const auto number = take_number(text, least, std::max<std::size_t>(count, 2));
  if (!number) return false;
  if (letter == 'y') parts.year = count <= 2 ? century + *number : *number;
  if (letter == 'm') parts.month = *number;
  if (letter == 'd') parts.day = *number;
  return true;
}

/// Removes a time of day such as " 00:00:00" or "T00:00".
std::string_view without_time(std::string_view text) {
  const std::size_t at = text.find_first_of(" T", 6);
  if (at == std::string_view::npos || text.find(':', at) == std::string_view::npos) return text;
  return text.substr(0, at);
}

std::optional<SpanOfDays> by_letters(std::string_view text, std::string_view form) {
  ReadParts parts;
  const bool packed = std::all_of(form.begin(), form.end(), is_date_letter);
  while (!form.empty()) {
    const char letter = form[0];
    std::size_t count = 1;
    while (is_date_letter(letter) && count < form.size() && form[count] == letter) ++count;
    form.remove_prefix(count);
    if (is_date_letter(letter)) {
      if (!read_part(text, letter, count, packed, parts)) return std::nullopt;
    } else if (text.empty() || text[0] != letter) {
      return std::nullopt;
    } else {
      text.remove_prefix(1);
    }
  }
  const bool in_range = text.empty() && parts.year >= 1900 && parts.month >= 1 && parts.month <= 12;
  if (!in_range || parts.day > days_in(parts.year, parts.month)) return std::nullopt;
  if (parts.day == 0) return months_of(parts.year, parts.month, 1);
  const Date day = from_civil({parts.year, parts.month, parts.day});
  return SpanOfDays{day, day};
}

/// Reads "2023/24", "2023-24", "2023/2024" and "202324" as the twelve months from `month` on.
std::optional<SpanOfDays> two_years(std::string_view text, int month) {
  const auto year = take_number(text, 4, 4);
  if (!year || *year < 1900) return std::nullopt;
  for (std::string_view between : {"/", "-", "\xE2\x80\x93"})
    if (text.starts_with(between)) {
      text.remove_prefix(between.size());
      break;
    }
  const std::size_t digits = text.size();
  const auto next = take_number(text, 2, 4);
  if (!next || !text.empty() || digits == 3) return std::nullopt;
  if ((digits == 2 ? *next : *next % 100) != (*year + 1) % 100) return std::nullopt;
  return months_of(*year, month, 12);
}

std::optional<SpanOfDays> financial_year_span(std::string_view text) { return two_years(text, 4); }
std::optional<SpanOfDays> academic_year_span(std::string_view text) { return two_years(text, 9); }

std::optional<SpanOfDays> calendar_year(std::string_view text) {
  const auto year = take_number(text, 4, 4);
  if (!year || !text.empty() || *year < 1900) return std::nullopt;
  return months_of(*year, 1, 12);
}

/// Reads "2023/24 Q4"; what follows the quarter, such as " (Mar-24)", is ignored.
std::optional<SpanOfDays> financial_quarter(std::string_view text) {
  const std::size_t at = text.find_first_of("Qq");
  if (at == std::string_view::npos || at + 1 >= text.size()) return std::nullopt;
  const auto year = two_years(trimmed(text.substr(0, at)), 4);
  const int quarter = text[at + 1] - '0';
  if (!year || quarter < 1 || quarter > 4) return std::nullopt;
  const int begins = to_civil(year->first).year;
  return quarter == 4 ? months_of(begins + 1, 1, 3) : months_of(begins, 1 + quarter * 3, 3);
}

std::optional<SpanOfDays> day_since(std::string_view text, CivilDate origin) {
  const auto number = take_number(text, 1, 6);
  if (!number || *number < 1 || (!text.empty() && text[0] != '.')) return std::nullopt;
  const Date day{from_civil(origin).days + *number};
  return SpanOfDays{day, day};
}

std::optional<SpanOfDays> excel_day(std::string_view text) {
  return day_since(text, {1899, 12, 30});
}
std::optional<SpanOfDays> excel_day_1904(std::string_view text) {
  return day_since(text, {1904, 1, 1});
}

/// A form that has a name, and its reader.
struct NamedForm {
  std::string_view word;
  std::optional<SpanOfDays> (*read)(std::string_view);
};

constexpr std::array named_forms = {NamedForm{"year", calendar_year},
                                    NamedForm{"financial year", financial_year_span},
                                    NamedForm{"academic year", academic_year_span},
                                    NamedForm{"financial quarter", financial_quarter},
                                    NamedForm{"excel", excel_day},
                                    NamedForm{"excel 1904", excel_day_1904}};

}  // namespace

bool is_date_form(std::string_view form) {
  const auto named = [&](const NamedForm& one) { return one.word == form; };
  if (std::any_of(named_forms.begin(), named_forms.end(), named)) return true;
  const auto fits = [](char c) { return is_date_letter(c) || !is_letter(c); };
  return form.find("yy") != std::string_view::npos && form.find('m') != std::string_view::npos &&
         std::all_of(form.begin(), form.end(), fits);
}

std::vector<std::string> date_form_words() {
  std::vector<std::string> words{"dd/mm/yyyy", "yyyy-mm-dd", "mmm-yy"};
  for (const NamedForm& form : named_forms) words.emplace_back(form.word);
  return words;
}

std::optional<SpanOfDays> read_span(std::string_view cell, std::string_view form) {
  const std::string_view text = trimmed(without_time(cell));
  for (const NamedForm& named : named_forms)
    if (named.word == form) return named.read(text);
  return by_letters(text, form);
}

std::string span_text(SpanOfDays span, SpanStyle style) {
  const CivilDate last = to_civil(span.last);
  switch (style) {
    case SpanStyle::last_day:
      return iso_date(span.last);
    case SpanStyle::first_day:
      return iso_date(span.first);
    case SpanStyle::month:
      return iso_date(from_civil({last.year, last.month, 1}));
    case SpanStyle::year:
      return std::to_string(last.year);
    case SpanStyle::financial_year:
      return financial_year(span.last);
    case SpanStyle::quarter:
      return financial_year(span.last) + " Q" + std::to_string((last.month + 8) / 3 % 4 + 1);
  }
  return "";
}

}  // namespace muster::importing
