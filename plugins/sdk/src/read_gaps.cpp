// SPDX-License-Identifier: MIT
// Reads the symbols of the gap model from the tables.
#include <algorithm>
#include <cmath>
#include <limits>

#include "gap_reports.hpp"
#include "muster/sdk/gap_section.hpp"
#include "muster/sdk/group_sets.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/refusal.hpp"
#include "muster/sdk/staff_history.hpp"

namespace muster::sdk {
namespace {

/// The figure at which the trend begins.
struct History {
  Value first;
  Day first_day;
};

/// Returns the figure at which the trend up to the baseline begins; unknown if there is no figure
/// before the baseline.
History history_of(const Rows& staff, const Edition& edition) {
  StaffHistory history = staff_history(staff, edition.baseline);
  if (history.empty() || history.back().day != edition.baseline)
    history.push_back({edition.baseline, Value()});
  const std::size_t end = history.size() - 1;
  const std::size_t first = begin_of_trend(history, end, edition.look_back());
  if (first == end) return {Value(), edition.baseline};
  return {history[first].in_post, history[first].day};
}

/// Returns the growth over the edition's horizon in one scenario; unknown if the scenario has no
/// row.
Value growth_of(const Rows& demand, const char* scenario, const Edition& edition) {
  const Rows rows = demand.where("scenario", scenario);
  if (rows.empty()) return Value();
  const Value growth = rows[0].number("growth");
  const Value years = rows[0].number("horizon_years");
  const double from = years.has_number() ? years.number() : edition.horizon_years;
  return rates::over_other_horizon(growth, from, edition.horizon_years).with_inputs_of(years);
}

Value gap_with(const ProfessionGap& profession, const Value& growth) {
  const Value demand = gap_model::demand(profession.in_post, profession.vacancies, growth);
  return gap_model::gap(profession.supply, demand);
}

void add_sensitivity(ProfessionGap& profession, const Edition& edition) {
  if (!profession.vacancies_missing()) return;
  profession.assumed_vacancies = gap_model::assumed_vacancies(
      edition.sensitivity, profession.in_post, edition.assumed_vacancy_rate);
  profession.gap_if_vacant =
      gap_model::gap_if_vacant(edition.sensitivity, profession.in_post, profession.growth,
                               profession.supply, edition.assumed_vacancy_rate);
}

/// The sector's own rows of the tables behind the model.
struct GapSources {
  Rows staff, vacancies, demand;
};

/// Reads the vacancies of the day nearest to the baseline. They stay unknown if an organisation
/// with staff has no row on that day.
void read_vacancies(ProfessionGap& gap, const Rows& vacancies, const Rows& staff,
                    const Edition& edition) {
  const std::vector<Day> days = vacancies.days("date");
  gap.vacancies_day = nearest_day(days, edition.baseline, edition.date_tolerance());
  if (gap.vacancies_day) {
    const Rows near = vacancies.where("date", *gap.vacancies_day);
    if (!near.has_column("organisation") || groups_missing(near, staff, "organisation").empty())
      gap.vacancies = near.total_if("fte");
    return;
  }
  gap.vacancies_day = nearest_day(days, edition.baseline, std::numeric_limits<int>::max());
  gap.has_distant_vacancies = gap.vacancies_day.has_value();
}

ProfessionGap read_gap(const GapSources& sources, std::string_view profession,
                       const Edition& edition) {
  const Rows staff = sources.staff.where("profession", profession);
  const Rows demand = sources.demand.where("profession", profession);
  const History history = history_of(staff, edition);
  ProfessionGap gap;
  gap.profession = profession;
  gap.in_post = staff.where("date", edition.baseline).total("fte");
  read_vacancies(gap, sources.vacancies.where("profession", profession),
                 staff.where("date", edition.baseline), edition);
  gap.vacancy_rate = rates::vacancy_rate(gap.in_post, gap.vacancies);
  gap.growth = growth_of(demand, "central", edition);
  gap.first_in_post = history.first;
  gap.first_day = history.first_day;
  gap.trend = rates::compound_annual(history.first, gap.in_post,
                                     years_between(history.first_day, edition.baseline));
  gap.demand = gap_model::demand(gap.in_post, gap.vacancies, gap.growth);
  gap.supply = gap_model::supply(gap.in_post, gap.trend, edition.horizon_years);
  gap.gap = gap_model::gap(gap.supply, gap.demand);
  gap.growth_low = growth_of(demand, "low", edition);
  gap.growth_high = growth_of(demand, "high", edition);
  gap.gap_low = gap_with(gap, gap.growth_low);
  gap.gap_high = gap_with(gap, gap.growth_high);
  add_sensitivity(gap, edition);
  return gap;
}

template <class Part>
std::vector<Value> each(const std::vector<ProfessionGap>& professions, Part part) {
  std::vector<Value> values;
  for (const ProfessionGap& profession : professions) values.push_back(profession.*part);
  return values;
}

/// Adds up gaps. If gaps of both signs add up to zero except for an error of binary arithmetic, the
/// sum is exactly 0.
Value sum_of_gaps(const std::vector<ProfessionGap>& professions, Value ProfessionGap::*part) {
  const std::vector<Value> gaps = each(professions, part);
  double largest = 0;
  for (const Value& gap : gaps)
    if (gap.has_number()) largest = std::max(largest, std::abs(gap.number()));
  return without_noise(sum_of_known(gaps), largest);
}

std::string nearest_in_words(const Rows& staff, Day baseline) {
  const auto days = staff.days("date");
  const auto nearest = nearest_day(days, baseline, std::numeric_limits<int>::max());
  return nearest ? "; the nearest rows are for " + long_date(*nearest) : "";
}

}  // namespace

std::vector<ProfessionGap> read_gaps(const Input& input) {
  const Day baseline = input.edition.baseline;
  const GapSources sources{input.tables.rows("staff").where("sector", input.sector),
                           input.own_rows("vacancies"), input.own_rows("demand")};
  const Rows staff = sources.staff.where("date", baseline);
  const std::vector<std::string_view> professions = staff.distinct("profession");
  if (professions.empty())
    throw Refusal("table 'staff' has no rows of sector '" + input.sector + "' at " +
                  long_date(baseline) + nearest_in_words(sources.staff, baseline));
  std::vector<ProfessionGap> gaps;
  for (const std::string_view profession : professions)
    gaps.push_back(read_gap(sources, profession, input.edition));
  report_gaps(input, gaps);
  return gaps;
}

ProfessionGap total_of(const std::vector<ProfessionGap>& professions) {
  // The rate covers professions with both figures: vacancies without staff would raise it.
  std::vector<Value> staff_with_vacancies, vacancies_with_staff;
  for (const ProfessionGap& profession : professions) {
    if (profession.vacancies_missing() || profession.in_post.status() == Status::unknown) continue;
    staff_with_vacancies.push_back(profession.in_post);
    vacancies_with_staff.push_back(profession.vacancies);
  }
  ProfessionGap total;
  total.in_post = sum_of_known(each(professions, &ProfessionGap::in_post));
  total.vacancies = sum_of_known(each(professions, &ProfessionGap::vacancies));
  total.vacancy_rate =
      rates::vacancy_rate(sum_of_known(staff_with_vacancies), sum_of_known(vacancies_with_staff));
  if (vacancies_with_staff.size() < professions.size())
    total.vacancy_rate = total.vacancy_rate.flag();
  total.demand = sum_of_known(each(professions, &ProfessionGap::demand));
  total.supply = sum_of_known(each(professions, &ProfessionGap::supply));
  total.gap = sum_of_gaps(professions, &ProfessionGap::gap);
  total.shortfall = sum_of_shortfalls(each(professions, &ProfessionGap::gap));
  total.gap_low = sum_of_gaps(professions, &ProfessionGap::gap_low);
  total.gap_high = sum_of_gaps(professions, &ProfessionGap::gap_high);
  return total;
}

}  // namespace muster::sdk
