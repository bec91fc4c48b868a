// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "check/rate_counts.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Table;

/// Allows for the rounding errors of binary numbers.
constexpr double noise = 1e-9;

constexpr const char* how_to_write_periods =
    "write the period as 2024/25 (April to March), 2025, September 2025, Year to September 2025, "
    "October 2024 to September 2025 or 2024/25 (October to September)";

/// One row of published_rates.
struct Published {
  const Inspection& inspection;
  const Table& table;
  const Column& rates;
  std::size_t row;
  double rate;
  std::string_view measure, period;
  RateSubject subject;
  bool is_understood = false;  ///< whether the period is understood

  double half_unit() const { return half_unit_at(rates, row); }
};

/// How far the printed rate is from the range that the counts allow; 0 if it is within that range.
double distance(const Published& published, const Worked& worked) {
  return std::max({0.0, published.rate - published.half_unit() - worked.high,
                   worked.low - published.rate - published.half_unit()});
}

/// Returns the hint for a rate. The most common mistake is to divide vacancies by staff in post
/// alone.
std::string hint(const Published& published, const Worked& worked) {
  const double over_staff = worked.rate < 1 ? worked.rate / (1 - worked.rate) : 0;
  if (published.measure == "vacancy" &&
      std::abs(over_staff - published.rate) <= published.half_unit() + noise)
    return "this rate is the vacancies divided by the staff in post; divide them by the "
           "establishment, which is "
           "staff in post and vacancies together";
  return "correct the rate or the counts, or write in 'period' which time the rate is for";
}

/// Returns "22.8%", or "22.8% to 22.9%" if the rounding of the counts leaves both possible.
std::string given_by(const Worked& worked, int decimals) {
  const auto percent = [&](double rate) { return format_figure(rate, Unit::percent, decimals); };
  if (percent(worked.low) == percent(worked.high)) return percent(worked.rate);
  return percent(worked.low) + " to " + percent(worked.high);
}

void judge(const Published& published, const std::vector<Worked>& worked) {
  const auto nearest =
      std::min_element(worked.begin(), worked.end(), [&](const Worked& a, const Worked& b) {
        return distance(published, a) < distance(published, b);
      });
  if (distance(published, *nearest) <= noise) return;
  const Inspection& inspection = published.inspection;
  const int decimals = std::max(decimals_at(published.rates, published.row) - 2, 1);
  auto report =
      is_noted(inspection.dataset, "published_rates") ? &Diagnostics::warning : &Diagnostics::error;
  (inspection.diagnostics.*report)(
      code::rate_counts, place_of(inspection, published.table, published.row),
      std::string(published.measure) + " rate, " + std::string(published.subject.profession) +
          ", " + std::string(published.period) + ": " + printed_at(published.rates, published.row) +
          " is stated, and the counts give " + given_by(*nearest, decimals) + ", " + nearest->how,
      {hint(published, *nearest)});
}

/// Collects the rates that were not compared with counts, by measure, period and reason.
class NotCompared {
 public:
  /// `why` completes "not compared with counts, because". `of_time`: it may help to write the
  /// period in another way.
  void add(const Published& published, const char* why, bool of_time) {
    Group& group = x_groups[{published.measure, published.period, why}];
    if (group.names.empty()) group.first_row = published.row;
    group.names += (group.names.empty() ? "" : ", ") + std::string(published.subject.profession);
    group.of_time = of_time;
  }

  void report(const Inspection& inspection, const Table& table) const {
    for (const auto& [key, group] : x_groups) {
      const auto& [measure, period, why] = key;
      inspection.diagnostics.note(
          code::rate_not_compared, place_of(inspection, table, group.first_row),
          std::string(measure) + " rate, " + std::string(period) +
              ": not compared with counts, because " + std::string(why) +
              ": " + group.names,
          group.of_time ? std::vector<std::string>{how_to_write_periods}
                        : std::vector<std::string>{});
    }
  }

 private:
  struct Group {
    std::size_t first_row = 0;
    std::string names;
    bool of_time = false;
  };

  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, Group> x_groups;
};

/// Returns the counts that may be compared with the rate. Synthetic counts can't be used to check a
/// rate that isn't synthetic.
std::vector<Worked> counts_of_row(const Published& published, std::vector<Worked> worked) {
  const Column* basis = published.table.find("basis");
  if (text_at(published.inspection.dataset, basis, published.row) != "synthetic")
    std::erase_if(worked, [](const Worked& one) { return one.synthetic; });
  return worked;
}

void check_rate(const Published& published, NotCompared& not_compared) {
  const auto found =
      counts_behind(published.inspection.dataset, published.measure, published.subject);
  const bool has_time = published.is_understood || published.period.empty();
  if (!found || !found->has_rows)
    return not_compared.add(published, "the edition has no counts for these groups", false);
  if (!has_time) return not_compared.add(published, "the period is not understood", true);
  if (found->worked.empty())
    return not_compared.add(published, "the counts for that period are not known", true);
  const auto usable = counts_of_row(published, found->worked);
  if (usable.empty()) return not_compared.add(published, "the counts are synthetic", false);
  judge(published, usable);
}

}  // namespace

void check_rates(const Inspection& inspection) {
  const model::Dataset& dataset = inspection.dataset;
  const Table* table = dataset.find("published_rates");
  if (table == nullptr) return;
  NotCompared not_compared;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const Column* rates = table->find("rate");
    const auto rate = number_at(rates, row);
    if (!rate) continue;
    const auto text = [&](const char* column) { return text_at(dataset, table->find(column), row); };
    const auto period = period_of(text("period"));
    check_rate({inspection, *table, *rates, row, *rate, text("measure"), text("period"),
                {text("sector"), text("profession"), period}, period.has_value()},
               not_compared);
  }
  not_compared.report(inspection, *table);
}

}  // namespace muster::check
