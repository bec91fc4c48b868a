// SPDX-License-Identifier: MIT
// From the tables to the gap model: which rows are which symbol.
#include <algorithm>

#include "muster/sdk/gap_section.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/refusal.hpp"

namespace muster::sdk {
namespace {

/// The two ends of the look-back.
struct History {
  Value first;
  Day first_day;
};

/// The earliest staff figure within the look-back that is a number; unknown if there is none before
/// the baseline.
History history_of(const Rows& staff, const Edition& edition) {
  const Day earliest = add_years(edition.baseline, -edition.look_back_years);
  for (const Day day : staff.days("date")) {
    if (day < earliest || day >= edition.baseline) continue;
    const Value in_post = staff.where("date", day).total("fte");
    if (in_post.has_number()) return {in_post, day};
  }
  return {Value(), edition.baseline};
}

/// Growth over the edition's horizon in one scenario; unknown where none is given.
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
struct Sources {
  Rows staff, vacancies, demand;
};

ProfessionGap read_gap(const Sources& sources, std::string_view profession,
                       const Edition& edition) {
  const Rows staff = sources.staff.where("profession", profession);
  const Rows demand = sources.demand.where("profession", profession);
  const History history = history_of(staff, edition);
  ProfessionGap gap;
  gap.profession = profession;
  gap.in_post = staff.where("date", edition.baseline).total("fte");
  gap.vacancies = sources.vacancies.where("profession", profession)
                      .where("date", edition.baseline)
                      .total_if("fte");
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

/// Professions that other tables name and staff does not: said, since they are in no total.
void report_left_out(const Input& input, const Rows& others,
                     const std::vector<std::string_view>& professions) {
  for (const std::string_view name : others.distinct("profession")) {
    if (std::find(professions.begin(), professions.end(), name) != professions.end()) continue;
    input.report(Severity::warning,
                 "'" + std::string(name) + "' has no staff at " +
                     long_date(input.edition.baseline) + " and is left out of the gap",
                 others.table_name(), others.where("profession", name)[0].index());
  }
}

template <class Part>
std::vector<Value> each(const std::vector<ProfessionGap>& professions, Part part) {
  std::vector<Value> values;
  for (const ProfessionGap& profession : professions) values.push_back(profession.*part);
  return values;
}

}  // namespace

std::vector<ProfessionGap> read_gaps(const Input& input) {
  const Day baseline = input.edition.baseline;
  const Sources sources{input.tables.rows("staff").where("sector", input.sector),
                        input.own_rows("vacancies"), input.own_rows("demand")};
  const Rows staff = sources.staff.where("date", baseline);
  const std::vector<std::string_view> professions = staff.distinct("profession");
  if (professions.empty())
    throw Refusal("Table 'staff' has no rows of sector '" + input.sector + "' at " +
                  long_date(baseline));
  report_left_out(input, sources.vacancies, professions);
  report_left_out(input, sources.demand, professions);
  std::vector<ProfessionGap> gaps;
  for (const std::string_view profession : professions)
    gaps.push_back(read_gap(sources, profession, input.edition));
  return gaps;
}

ProfessionGap total_of(const std::vector<ProfessionGap>& professions) {
  std::vector<Value> staff_beside_vacancies;
  for (const ProfessionGap& profession : professions)
    if (!profession.vacancies_missing()) staff_beside_vacancies.push_back(profession.in_post);
  ProfessionGap total;
  total.in_post = sum_of_known(each(professions, &ProfessionGap::in_post));
  total.vacancies = sum_of_known(each(professions, &ProfessionGap::vacancies));
  total.vacancy_rate = rates::vacancy_rate(sum_of_known(staff_beside_vacancies), total.vacancies);
  total.demand = sum_of_known(each(professions, &ProfessionGap::demand));
  total.supply = sum_of_known(each(professions, &ProfessionGap::supply));
  total.gap = sum_of_known(each(professions, &ProfessionGap::gap));
  total.gap_low = sum_of_known(each(professions, &ProfessionGap::gap_low));
  total.gap_high = sum_of_known(each(professions, &ProfessionGap::gap_high));
  return total;
}

}  // namespace muster::sdk
