// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>

#include "base/date.hpp"
#include "disclosure/published_rates.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

Bounds sum_of(const std::vector<Bounds>& parts) {
  Bounds sum;
  for (const Bounds& part : parts) sum = {sum.low + part.low, sum.high + part.high};
  return sum;
}

/// A count with a wider range than this is assumed to be able to give any rate, because trying all
/// its values would take too long.
constexpr double most_steps = 10'000;
/// Tolerance for the rounding errors of doubles; enough for counts up to 100,000,000.
constexpr double dust = 1e-9;

bool whole_between(double low, double high) {
  return std::ceil(low - std::fabs(low) * dust - dust) <= high + std::fabs(high) * dust + dust;
}

/// Whether some values within `above` and `below` give a rate within `rate`.
bool can_give(const Fraction& fraction, Bounds above, Bounds below, Bounds rate) {
  const auto months = static_cast<double>(fraction.months);
  const auto fits = [&](double number) {
    const double most = rate.low <= 0 ? below.high : number * months / rate.low;
    const double low = std::fmax(below.low, number * months / rate.high);
    const double high = std::fmin(below.high, most);
    return fraction.whole ? low <= high + dust && whole_between(low, high) : low <= high + dust;
  };
  if (above.high - above.low > most_steps) return true;
  // Only whole numbers are tried. The one count that may not be whole, vacant posts, is known
  // exactly, so its only value is tried.
  for (double number = above.low; number <= above.high; ++number) {
    if (fits(number)) return true;
  }
  return false;
}

/// Returns the bounds of the sum when one of its terms, with the bounds `part`, has the value
/// `value`.
Bounds with(Bounds sum, const Bounds& part, double value) {
  return {sum.low - part.low + value, sum.high - part.high + value};
}

template <class Fits>
bool every_value(const Bounds& count, bool whole, Fits fits) {
  if (!whole) return fits(count.low) && fits(count.high);
  for (double value = count.low; value <= count.high; ++value) {
    if (!fits(value)) return false;
  }
  return true;
}

}  // namespace

Bounds as_printed(double rate) {
  constexpr int tenths_of_a_per_cent = 3, finest = 6;
  double unit = std::pow(10, -tenths_of_a_per_cent);
  for (int places = tenths_of_a_per_cent; places < finest; ++places) {
    if (std::fabs(rate / unit - std::round(rate / unit)) < 1e-6) break;
    unit /= 10;
  }
  return {rate - unit / 2, rate + unit / 2};
}

bool leaves_open(const Fraction& fraction, Bounds rate) {
  Bounds above = sum_of(fraction.above), below = sum_of(fraction.below);
  above = {above.low + fraction.added, above.high + fraction.added};
  below = {below.low + fraction.added * static_cast<double>(fraction.months),
           below.high + fraction.added * static_cast<double>(fraction.months)};
  if (!can_give(fraction, above, below, rate)) return true;
  for (const Bounds& count : fraction.above) {
    const bool open = every_value(count, fraction.whole, [&](double value) {
      return can_give(fraction, with(above, count, value), below, rate);
    });
    if (!open) return false;
  }
  for (const Bounds& count : fraction.below) {
    const bool open = every_value(count, fraction.whole, [&](double value) {
      return can_give(fraction, above, with(below, count, value), rate);
    });
    if (!open) return false;
  }
  return true;
}

namespace {

using model::Column;
using model::Status;
using model::Table;

/// A count from which a measure in published_rates is calculated. Sickness is not listed, because
/// it counts days and not people.
struct Behind {
  std::string_view measure;
  const char* table;
  const char* column;
};

constexpr std::array<Behind, 6> counts_behind = {{
    {"turnover", "movements", "leavers"},
    {"turnover", "movements", "staff_in_post"},
    {"stability", "cohorts", "stayed"},
    {"stability", "cohorts", "in_post"},
    {"vacancy", "staff", "headcount"},
    {"vacancy", "staff", "fte"},
}};

constexpr std::string_view all_sectors = "all";

/// The rows of a table that a rate may be about.
class RowsOf {
 public:
  RowsOf(const model::Dataset& dataset, const char* name, const Whom& whom)
      : x_table(dataset.find(name)) {
    if (x_table == nullptr) return;
    const Column& sectors = *x_table->find("sector");
    const Column& professions = *x_table->find("profession");
    const auto text = [&](const Column& column, std::size_t row) {
      return dataset.texts.at(column.texts[row]);
    };
    std::vector<std::size_t> of_sector;
    for (std::size_t row = 0; row < x_table->row_count(); ++row) {
      const bool here = whom.sector == all_sectors || text(sectors, row) == whom.sector;
      if (here) of_sector.push_back(row);
    }
    const auto is_named = [&](std::size_t row) {
      return text(professions, row) == whom.profession;
    };
    std::copy_if(of_sector.begin(), of_sector.end(), std::back_inserter(x_rows), is_named);
    if (x_rows.empty()) x_rows = std::move(of_sector);
  }
  const std::vector<std::size_t>& rows() const { return x_rows; }
  const Column* column(const char* name) const {
    return x_table == nullptr ? nullptr : x_table->find(name);
  }

 private:
  const Table* x_table;
  std::vector<std::size_t> x_rows;
};

/// Returns the bounds of a count. For an exact count both bounds are its value; for a rounded count
/// they enclose the values that round to it. Returns nothing if the cell has no number.
std::optional<Bounds> bounds_of(const Column& column, std::size_t row, const RuleSet& rule) {
  const double shown = column.numbers[row];
  if (!has_number(column.status[row])) return std::nullopt;
  if (column.status[row] != Status::rounded || rule.base == 0) return Bounds{shown, shown};
  const bool whole = column.schema.kind == model::Kind::person_count;
  const double half = static_cast<double>(rule.base) / 2;
  const double least = static_cast<double>(rule.threshold) + (whole ? 1 : 0);
  const double reach = whole ? std::floor(half) : half;
  return Bounds{std::fmax(least, shown - reach), shown + reach};
}

using ByDay = std::map<std::int32_t, std::vector<Bounds>>;

/// Returns the counts in column `counts`, by the date in column `dates`. Returns an empty map if
/// one of the counts has no number.
ByDay by_day(const RowsOf& rows, const char* dates, const char* counts, const RuleSet& rule) {
  ByDay days;
  const Column* date = rows.column(dates);
  const Column* column = rows.column(counts);
  if (date == nullptr || column == nullptr) return days;
  for (std::size_t row : rows.rows()) {
    const auto bounds = bounds_of(*column, row, rule);
    if (bounds) days[date->dates[row]].push_back(*bounds);
  }
  return days;
}

void add(const ByDay& days, std::int32_t day, std::vector<Bounds>& to) {
  const auto at = days.find(day);
  if (at != days.end()) to.insert(to.end(), at->second.begin(), at->second.end());
}

std::vector<Fraction> cohorts(const RowsOf& rows, const RuleSet& rule) {
  const ByDay stayed = by_day(rows, "start", "stayed", rule);
  std::vector<Fraction> fractions;
  for (const auto& [start, in_post] : by_day(rows, "start", "in_post", rule)) {
    Fraction& fraction = fractions.emplace_back();
    fraction.below = in_post;
    fraction.months = 1;
    add(stayed, start, fraction.above);
  }
  return fractions;
}

/// Returns the turnover rates of every 12 consecutive months. For each of them there are three:
/// leavers divided by the mean of staff at 13 month ends, beginning with the month before; by the
/// mean of the 12 month ends; and by the mean of the first and the last month end.
std::vector<Fraction> years(const RowsOf& rows, const RuleSet& rule) {
  constexpr std::size_t months_of_a_year = 12;
  const ByDay leavers = by_day(rows, "month", "leavers", rule);
  const ByDay stocks = by_day(rows, "month", "staff_in_post", rule);
  std::vector<std::int32_t> months;
  for (const auto& [month, counts] : stocks) months.push_back(month);
  std::vector<Fraction> fractions;
  for (std::size_t end = months_of_a_year; end <= months.size(); ++end) {
    const std::size_t begin = end - months_of_a_year;
    Fraction year, with_opening, outer;
    for (std::size_t i = begin; i < end; ++i) {
      add(leavers, months[i], year.above);
      add(stocks, months[i], year.below);
    }
    year.months = months_of_a_year;
    fractions.push_back(year);
    if (begin == 0) continue;
    with_opening = year;
    add(stocks, months[begin - 1], with_opening.below);
    with_opening.months = months_of_a_year + 1;
    outer.above = year.above;
    add(stocks, months[begin - 1], outer.below);
    add(stocks, months[end - 1], outer.below);
    outer.months = 2;
    fractions.push_back(std::move(with_opening));
    fractions.push_back(std::move(outer));
  }
  return fractions;
}

double sum_of_lows(const std::vector<Bounds>& known) {
  double sum = 0;
  for (const Bounds& each : known) sum += each.low;
  return sum;
}

std::vector<Fraction> posts(const RowsOf& staff, const RowsOf& vacancies, const RuleSet& rule) {
  const ByDay vacant = by_day(vacancies, "date", "fte", {});
  std::vector<Fraction> fractions;
  for (const char* column : {"fte", "headcount"}) {
    for (const auto& [date, in_post] : by_day(staff, "date", column, rule)) {
      const auto at = vacant.find(date);
      if (at == vacant.end() || sum_of_lows(at->second) <= 0) continue;
      fractions.push_back({{}, in_post, sum_of_lows(at->second), false, 1});
    }
  }
  return fractions;
}

}  // namespace

std::vector<Fraction> fractions_behind(const model::Dataset& dataset, const RuleSet& rule,
                                       std::string_view measure, const Whom& whom) {
  if (measure == "stability") return cohorts(RowsOf(dataset, "cohorts", whom), rule);
  if (measure == "turnover") return years(RowsOf(dataset, "movements", whom), rule);
  if (measure == "vacancy")
    return posts(RowsOf(dataset, "staff", whom), RowsOf(dataset, "vacancies", whom), rule);
  return {};
}

bool is_withheld_behind(const model::Dataset& dataset, std::string_view measure,
                        const Whom& whom) {
  return std::any_of(counts_behind.begin(), counts_behind.end(), [&](const Behind& behind) {
    if (behind.measure != measure) return false;
    const RowsOf rows(dataset, behind.table, whom);
    const Column* column = rows.column(behind.column);
    return column != nullptr &&
           std::any_of(rows.rows().begin(), rows.rows().end(), [&](std::size_t row) {
             return column->status[row] == Status::withheld;
           });
  });
}

}  // namespace muster::disclosure
