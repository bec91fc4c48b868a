// SPDX-License-Identifier: MIT
#include "muster/sdk/scenario.hpp"

#include <algorithm>

#include "muster/sdk/gap_model.hpp"

namespace muster::sdk {
namespace {

using interventions::Lever;

/// The value with which a sum begins: a known 0, because an unknown value would make it unknown.
Value nothing() { return Value(0.0); }

bool concerns(const Intervention& intervention, const OutlookRow& row) {
  return intervention.subject.empty() || intervention.subject == row.subject;
}

bool are_alike(const Intervention& a, const Intervention& b) {
  return a.lever == b.lever && a.subject == b.subject && a.span.from == b.span.from &&
         a.span.until == b.span.until && a.for_all_sectors == b.for_all_sectors &&
         a.amount.has_number() && b.amount.has_number() && a.amount.number() == b.amount.number();
}

bool has_all_of(const Scenario& whole, const Scenario& part) {
  return std::all_of(
      part.interventions.begin(), part.interventions.end(), [&](const Intervention& wanted) {
        return std::any_of(whole.interventions.begin(), whole.interventions.end(),
                           [&](const Intervention& each) { return are_alike(each, wanted); });
      });
}

}  // namespace

bool combines(const Scenario& scenario, const std::vector<Scenario>& all) {
  return std::count_if(all.begin(), all.end(), [&](const Scenario& other) {
           return other.name != scenario.name &&
                  other.interventions.size() < scenario.interventions.size() &&
                  has_all_of(scenario, other);
         }) > 1;
}

ScenarioGap do_nothing(const OutlookRow& row) {
  return {interventions::need(row.in_post, row.demand), row.supply, row.gap};
}

ScenarioModel::ScenarioModel(const Input& input, const OutlookFrame& frame,
                             const std::vector<OutlookRow>& rows)
    : x_frame(frame), x_sector_staff(nothing()) {
  for (const OutlookRow& row : rows) x_sector_staff = x_sector_staff + row.in_post;
  x_all_staff = input.tables.rows_if("staff").where("date", frame.baseline).total("fte");
}

Value ScenarioModel::recruited(const Intervention& intervention, const OutlookRow& row) const {
  const double years =
      interventions::years_in_effect(intervention.span, x_frame.baseline, x_frame.years);
  const Value all = interventions::recruited(intervention.amount, years);
  if (!intervention.subject.empty()) return all;
  const bool among_all = intervention.for_all_sectors && x_frame.unit == Unit::wte;
  return all * (row.in_post / (among_all ? x_all_staff : x_sector_staff));
}

ScenarioGap ScenarioModel::under(const Scenario& scenario, const OutlookRow& row) const {
  Value gained = nothing();
  Value share = nothing();
  for (const Intervention& each : scenario.interventions) {
    if (!concerns(each, row)) continue;
    const double years = interventions::years_in_effect(each.span, x_frame.baseline, x_frame.years);
    if (each.lever == Lever::retention)
      gained = gained + interventions::leavers_avoided(row.in_post, each.amount, years);
    else if (each.lever == Lever::recruitment)
      gained = gained + recruited(each, row);
    else if (interventions::lasts_to_horizon(each.span, x_frame.baseline, x_frame.years))
      share = share + each.amount;
  }
  const Value whole = interventions::need(row.in_post, row.demand);
  const Value saved = interventions::saved(whole, share);
  const Value supply = row.supply + gained;
  return {whole - saved, supply, gap_model::gap(supply, row.demand - saved)};
}

ScenarioGap total_of(const std::vector<ScenarioGap>& rows) {
  std::vector<Value> need, supply, gap;
  for (const ScenarioGap& row : rows) {
    need.push_back(row.need);
    supply.push_back(row.supply);
    gap.push_back(row.gap);
  }
  return {sum_of_known(need), sum_of_known(supply), sum_of_known(gap)};
}

}  // namespace muster::sdk
