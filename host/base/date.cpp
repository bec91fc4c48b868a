// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <muster/figures/names.hpp>

namespace muster {

namespace {

std::chrono::year_month_day calendar(Date date) {
  return std::chrono::sys_days{std::chrono::days{date.days}};
}

/// Returns the number, or nothing if `text` has other characters than digits.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool whole = error == std::errc{} && end == text.data() + text.size() && text[0] != '-';
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<Date> checked(std::optional<int> year, std::optional<int> month,
                            std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  std::chrono::year_month_day ymd{std::chrono::year{*year},
                                  std::chrono::month{static_cast<unsigned>(*month)},
                                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok() || *year < 1800 || *year > 2200) return std::nullopt;
  return from_civil({*year, *month, *day});
}

void append_padded(std::string& out, int value, int width) {
  std::string text = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(text.size()))), '0');
  out += text;
}

}  // namespace

Date from_civil(CivilDate civil) {
  std::chrono::sys_days days = std::chrono::year{civil.year} /
                               std::chrono::month{static_cast<unsigned>(civil.month)} /
                               std::chrono::day{static_cast<unsigned>(civil.day)};
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

CivilDate to_civil(Date date) {
  auto ymd = calendar(date);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    return checked(digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2)));
  }
  if (text.size() == 7 && text[4] == '-') {
    return checked(digits(text.substr(0, 4)), digits(text.substr(5, 2)), 1);
  }
  if (text.size() == 10 && text[2] == '/' && text[5] == '/') {
    return checked(digits(text.substr(6, 4)), digits(text.substr(3, 2)), digits(text.substr(0, 2)));
  }
  return std::nullopt;
}

std::string iso_date(Date date) {
  auto civil = to_civil(date);
  std::string out;
  append_padded(out, civil.year, 4);
  out += '-';
  append_padded(out, civil.month, 2);
  out += '-';
  append_padded(out, civil.day, 2);
  return out;
}

std::string long_date(Date date) {
  return std::to_string(to_civil(date).day) + " " + month_year(date);
}

std::string month_year(Date date) {
  auto civil = to_civil(date);
  return std::string(figures::month_name(static_cast<unsigned>(civil.month))) + " " +
         std::to_string(civil.year);
}

std::string financial_year(Date date) {
  auto civil = to_civil(date);
  int start = civil.month >= 4 ? civil.year : civil.year - 1;
  std::string out = std::to_string(start) + "/";
  append_padded(out, (start + 1) % 100, 2);
  return out;
}

int months_between(Date from, Date to) {
  if (to < from) return -months_between(to, from);
  auto a = to_civil(from);
  auto b = to_civil(to);
  int months = (b.year - a.year) * 12 + b.month - a.month;
  return b.day < a.day ? months - 1 : months;
}

namespace {

constexpr int quarters_a_year = 4;
constexpr int financial_begin = 1;  ///< its first quarter, counted from January as 0: April

struct Months {
  const char* brief;
  const char* full;
};

/// The months of each quarter of the calendar year.
constexpr std::array<Months, quarters_a_year> months = {{{"Jan–Mar", "January to March"},
                                                         {"Apr–Jun", "April to June"},
                                                         {"Jul–Sep", "July to September"},
                                                         {"Oct–Dec", "October to December"}}};

const Months& months_of(long quarter) {
  return months[static_cast<std::size_t>(quarter % quarters_a_year)];
}

int begin_of_year(Quarters naming) { return naming == Quarters::financial ? financial_begin : 0; }

}  // namespace

const char* quarters_word(Quarters naming) {
  constexpr std::array<const char*, 3> words = {"months", "calendar", "financial"};
  return words[static_cast<std::size_t>(naming)];
}

long quarter_of(Date date) {
  const CivilDate civil = to_civil(date);
  return civil.year * long{quarters_a_year} + (civil.month - 1) / 3;
}

std::string quarter_name(long quarter, Quarters naming) {
  if (naming == Quarters::months) return months_of(quarter).brief;
  return "Q" + std::to_string((quarter - begin_of_year(naming)) % quarters_a_year + 1);
}

std::string quarter_year(long quarter, Quarters naming) {
  const auto year = static_cast<int>(quarter / quarters_a_year);
  if (naming != Quarters::financial) return std::to_string(year);
  const auto month = static_cast<int>(quarter % quarters_a_year) * 3 + 1;
  return financial_year(from_civil({year, month, 1}));
}

bool begins_year(long quarter, Quarters naming) {
  return quarter % quarters_a_year == begin_of_year(naming);
}

std::string quarter_words(long quarter, Quarters naming) {
  const std::string year = " " + quarter_year(quarter, Quarters::calendar);
  if (naming == Quarters::months) return months_of(quarter).full + year;
  return quarter_name(quarter, naming) + " " + quarter_year(quarter, naming) + " (" +
         months_of(quarter).brief + year + ")";
}

}  // namespace muster
