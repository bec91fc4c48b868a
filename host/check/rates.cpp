// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>

#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/data_checks.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

/// A rate worked out from counts, and the words that say from which.
struct Worked {
  double rate = 0;
  std::string how;  ///< "346 vacancies / (1,480 in post + 346)"
};

/// What a printed rate is about.
struct Published {
  const Inspection& inspection;
  const Table& table;
  std::size_t row;
  std::string_view sector, profession, period;
  double rate;
};

bool is_about(const Dataset& dataset, const Table& table, std::size_t row,
              const Published& published) {
  return text_at(dataset, table.find("sector"), row) == published.sector &&
         text_at(dataset, table.find("profession"), row) == published.profession;
}

/// "October 2022", "2022-10-01" or "2022/23" for a day; a period without a year fits any.
bool period_has(std::string_view period, Date date) {
  return period.empty() || period == month_year(date) || period == iso_date(date) ||
         period == long_date(date) || period == financial_year(date);
}

/// The sum of `column` over the rows of the group, for each day. Nothing where a part is not known.
std::map<Date, std::optional<double>> by_date(const Published& published, const Table* table,
                                              const char* date, const char* column) {
  std::map<Date, std::optional<double>> sums;
  if (table == nullptr) return sums;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    auto day = date_at(table->find(date), row);
    if (!day || !is_about(published.inspection.dataset, *table, row, published)) continue;
    auto value = number_at(table->find(column), row);
    auto [at, is_new] = sums.try_emplace(*day, 0.0);
    at->second = at->second && value ? std::optional(*at->second + *value) : std::nullopt;
  }
  return sums;
}

std::string whole(double value) {
  return format_number(value, {.decimals = std::min(decimals_of(value), 1)});
}

/// Vacancies over the establishment: those in post and the vacancies.
std::vector<Worked> vacancy(const Published& published) {
  const Dataset& dataset = published.inspection.dataset;
  auto vacant = by_date(published, dataset.find("vacancies"), "date", "fte");
  auto staff = by_date(published, dataset.find("staff"), "date", "fte");
  std::vector<Worked> worked;
  for (const auto& [date, posts] : vacant) {
    auto in_post = staff.contains(date) ? staff.at(date) : std::nullopt;
    if (!period_has(published.period, date) || !posts || !in_post || *posts + *in_post <= 0)
      continue;
    worked.push_back(
        {*posts / (*posts + *in_post),
         whole(*posts) + " vacancies / (" + whole(*in_post) + " in post + " + whole(*posts) + ")"});
  }
  return worked;
}

std::vector<Worked> stability(const Published& published) {
  const Table* cohorts = published.inspection.dataset.find("cohorts");
  auto in_post = by_date(published, cohorts, "start", "in_post");
  auto stayed = by_date(published, cohorts, "start", "stayed");
  std::vector<Worked> worked;
  for (const auto& [start, people] : in_post) {
    auto left = stayed.at(start);
    if (!period_has(published.period, start) || !people || !left || *people <= 0) continue;
    worked.push_back({*left / *people, whole(*left) + " who stayed / " + whole(*people)});
  }
  return worked;
}

using Months = std::map<Date, std::optional<double>>;

/// The twelve months up to `end`; staff in post are the mean of the month ends there are.
std::optional<Worked> year_to(const Months& leavers, const Months& staff,
                              Months::const_iterator end) {
  double left = 0;
  double mean = 0;
  int months = 0;
  for (auto at = leavers.begin(); at != std::next(end); ++at) {
    int back = months_between(at->first, end->first);
    auto in_post = staff.at(at->first);
    if (back >= 12) {
      if (back == 12 && in_post) mean += *in_post;
      continue;
    }
    if (!at->second || !in_post) return std::nullopt;
    left += *at->second;
    mean += *in_post;
    ++months;
  }
  CivilDate last = to_civil(end->first);
  bool has_start = leavers.contains(from_civil({last.year - 1, last.month, last.day}));
  if (months < 12 || mean <= 0) return std::nullopt;
  mean /= has_start ? 13 : 12;
  return Worked{left / mean, whole(left) + " leavers in the 12 months to " +
                                 month_year(end->first) + " / " + whole(round_half_away(mean, 0)) +
                                 " in post on average"};
}

/// A period such as 2021/22 does not say in which month its year ends: any twelve months that begin
/// in it will do.
bool year_fits(std::string_view period, Date end) {
  CivilDate civil = to_civil(end);
  int month = civil.month + 1;
  Date start = from_civil({month > 12 ? civil.year : civil.year - 1, (month - 1) % 12 + 1, 1});
  return period.empty() || period == month_year(end) || period == financial_year(start);
}

std::vector<Worked> turnover(const Published& published) {
  const Table* movements = published.inspection.dataset.find("movements");
  auto leavers = by_date(published, movements, "month", "leavers");
  auto staff = by_date(published, movements, "month", "staff_in_post");
  std::vector<Worked> worked;
  for (auto end = leavers.begin(); end != leavers.end(); ++end) {
    if (!year_fits(published.period, end->first)) continue;
    if (auto year = year_to(leavers, staff, end)) worked.push_back(std::move(*year));
  }
  return worked;
}

struct Measure {
  std::string_view name;
  std::vector<Worked> (*work_out)(const Published&);
};
constexpr Measure measures[] = {
    {"vacancy", vacancy}, {"stability", stability}, {"turnover", turnover}};

/// Half of the last digit that is printed: 24% stands for 23.5% to 24.5%.
double half_digit(double rate) {
  double percent = round_half_away(rate * 100, 4);
  return 0.5 * std::pow(10.0, -decimals_of(percent)) / 100 + 1e-9;
}

double distance(const Published& published, const Worked& worked) {
  return std::abs(worked.rate - published.rate);
}

/// A rate over those in post alone is the commonest slip.
std::string hint(const Published& published, std::string_view measure, const Worked& worked) {
  double over_staff = worked.rate < 1 ? worked.rate / (1 - worked.rate) : 0;
  if (measure == "vacancy" && std::abs(over_staff - published.rate) <= half_digit(published.rate))
    return "it is vacancies over those in post; a vacancy rate is over the establishment, those in "
           "post and the vacancies";
  return "mend the rate or the counts, or say in `period` which time the rate is for";
}

void judge(const Published& published, const Measure& measure) {
  auto worked = measure.work_out(published);
  if (worked.empty()) return;
  auto nearest = std::min_element(worked.begin(), worked.end(), [&](const auto& a, const auto& b) {
    return distance(published, a) < distance(published, b);
  });
  if (distance(published, *nearest) <= half_digit(published.rate)) return;
  const Inspection& inspection = published.inspection;
  const model::ColumnSchema& column = published.table.find("rate")->schema;
  auto report =
      is_noted(inspection.dataset, "published_rates") ? &Diagnostics::warning : &Diagnostics::error;
  (inspection.diagnostics.*report)(
      code::rate_counts, place_of(inspection, published.table, published.row),
      std::string(measure.name) + " rate, " + std::string(published.profession) + ", " +
          std::string(published.period) + ": " + printed(published.rate, column) +
          " is stated, and the counts give " + format_figure(nearest->rate, Unit::percent) + ", " +
          nearest->how,
      {hint(published, measure.name, *nearest)});
}

}  // namespace

void check_rates(const Inspection& inspection) {
  const Dataset& dataset = inspection.dataset;
  const Table* table = dataset.find("published_rates");
  if (table == nullptr) return;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    auto rate = number_at(table->find("rate"), row);
    if (!rate) continue;
    auto text = [&](const char* column) { return text_at(dataset, table->find(column), row); };
    Published published{inspection,         *table,         row,  text("sector"),
                        text("profession"), text("period"), *rate};
    for (const Measure& measure : measures)
      if (measure.name == text("measure")) judge(published, measure);
  }
}

}  // namespace muster::check
