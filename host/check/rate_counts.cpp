// SPDX-License-Identifier: MIT
#include "check/rate_counts.hpp"

#include <algorithm>
#include <map>

#include "check/cells.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

/// A sum of counts, and the most by which it may be wrong because its parts are rounded.
struct Count {
  double value = 0;
  double half_unit = 0;
  bool synthetic = false;
};

Count operator+(const Count& a, const Count& b) {
  return {a.value + b.value, a.half_unit + b.half_unit, a.synthetic || b.synthetic};
}

/// The sums by day; a sum has no value if any part of it is unknown.
using Counts = std::map<Date, std::optional<Count>>;

bool is_about(const Dataset& dataset, const Table& table, std::size_t row,
              const RateSubject& subject) {
  return text_at(dataset, table.find("sector"), row) == subject.sector &&
         text_at(dataset, table.find("profession"), row) == subject.profession;
}

/// Returns the sum of `column` for each day, over the rows of the subject's sector and profession.
Counts by_date(const Dataset& dataset, const char* name, const char* date, const char* column,
               const RateSubject& subject) {
  Counts sums;
  const Table* table = dataset.find(name);
  if (table == nullptr) return sums;
  const Column* counts = table->find(column);
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    auto day = date_at(table->find(date), row);
    if (!day || !is_about(dataset, *table, row, subject)) continue;
    auto value = number_at(counts, row);
    std::optional<Count>& sum = sums.try_emplace(*day, Count{}).first->second;
    const bool synthetic = text_at(dataset, table->find("basis"), row) == "synthetic";
    if (sum && value)
      sum = *sum + Count{*value, half_unit_at(*counts, row), synthetic};
    else
      sum.reset();
  }
  return sums;
}

std::optional<Count> at(const Counts& counts, Date day) {
  auto found = counts.find(day);
  return found == counts.end() ? std::nullopt : found->second;
}

std::string words_of(const Count& count) {
  return format_number(count.value, {.decimals = std::min(decimals_of(count.value), 1)});
}

/// Returns a / (a + b). The rate is highest if `a` is as high and `b` as low as rounding allows.
Worked part_of_both(const Count& a, const Count& b, std::string how) {
  const auto rate = [&](double up) {
    const double part = a.value + up * a.half_unit;
    return part / (part + b.value - up * b.half_unit);
  };
  return {rate(0), rate(-1), rate(1), std::move(how), a.synthetic || b.synthetic};
}

bool fits(const RateSubject& subject, Date day) {
  return !subject.period || subject.period->has(day);
}

/// Returns the vacancies as a share of the establishment, which is staff in post and vacancies
/// together.
RateCounts vacancy(const Dataset& dataset, const RateSubject& subject) {
  const Counts vacant = by_date(dataset, "vacancies", "date", "fte", subject);
  const Counts staff = by_date(dataset, "staff", "date", "fte", subject);
  RateCounts found{{}, !vacant.empty() && !staff.empty()};
  for (const auto& [date, posts] : vacant) {
    const auto in_post = at(staff, date);
    if (!fits(subject, date) || !posts || !in_post) continue;
    if (posts->value + in_post->value <= posts->half_unit + in_post->half_unit) continue;
    found.worked.push_back(part_of_both(*posts, *in_post,
                                        words_of(*posts) + " vacancies / (" + words_of(*in_post) +
                                            " in post + " + words_of(*posts) + ")"));
  }
  return found;
}

Worked share(const Count& part, const Count& whole, std::string how) {
  return {part.value / whole.value, (part.value - part.half_unit) / (whole.value + whole.half_unit),
          (part.value + part.half_unit) / (whole.value - whole.half_unit), std::move(how),
          part.synthetic || whole.synthetic};
}

/// Returns the share of each cohort that stayed. Its twelve months begin on the day of its count or
/// on the day after.
RateCounts stability(const Dataset& dataset, const RateSubject& subject) {
  const Counts in_post = by_date(dataset, "cohorts", "start", "in_post", subject);
  const Counts stayed = by_date(dataset, "cohorts", "start", "stayed", subject);
  RateCounts found{{}, !in_post.empty()};
  for (const auto& [start, people] : in_post) {
    const auto left = at(stayed, start);
    const bool is_then = fits(subject, start) || fits(subject, {start.days + 1});
    if (!is_then || !people || !left || people->value <= 0) continue;
    found.worked.push_back(
        share(*left, *people, words_of(*left) + " who stayed / " + words_of(*people)));
  }
  return found;
}

/// Returns the leavers of the twelve months up to `end`, divided by the mean of staff in post at
/// those month ends that the table has.
std::optional<Worked> year_to(const Counts& leavers, const Counts& staff, Date end) {
  Count left, in_post;
  int months = 0, ends = 0;
  for (const auto& [month, people] : leavers) {
    const int back = months_between(month, end);
    if (back < 0 || back > 12) continue;
    const auto stock = at(staff, month);
    if (back == 12 && !stock) continue;
    if (!stock || (back < 12 && !people)) return std::nullopt;
    in_post = in_post + *stock;
    ++ends;
    if (back == 12) continue;
    left = left + *people;
    ++months;
  }
  if (months < 12 || in_post.value <= 0) return std::nullopt;
  const Count mean{in_post.value / ends, in_post.half_unit / ends, in_post.synthetic};
  return share(left, mean,
               words_of(left) + " leavers in the 12 months to " + month_year(end) + " / " +
                   format_number(round_half_away(mean.value, 0), {.decimals = 0}) +
                   " in post on average");
}

/// Whether the period ends with `month`. A period of one month means the year that ends with it.
bool ends_with(const std::optional<Period>& period, Date month) {
  if (!period) return true;
  if (!period->is_year() && !period->is_moment()) return false;
  return months_between(month, period->last) == 0 && month <= period->last;
}

RateCounts turnover(const Dataset& dataset, const RateSubject& subject) {
  const Counts leavers = by_date(dataset, "movements", "month", "leavers", subject);
  const Counts staff = by_date(dataset, "movements", "month", "staff_in_post", subject);
  RateCounts found{{}, !leavers.empty()};
  for (const auto& [month, people] : leavers) {
    if (!ends_with(subject.period, month)) continue;
    if (auto year = year_to(leavers, staff, month)) found.worked.push_back(std::move(*year));
  }
  return found;
}

}  // namespace

std::optional<RateCounts> counts_behind(const Dataset& dataset, std::string_view measure,
                                        const RateSubject& subject) {
  if (measure == "vacancy") return vacancy(dataset, subject);
  if (measure == "stability") return stability(dataset, subject);
  if (measure == "turnover") return turnover(dataset, subject);
  return std::nullopt;
}

}  // namespace muster::check
