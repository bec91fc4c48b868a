// SPDX-License-Identifier: MIT
// The edition's scenarios for one sector: rows of scenarios.csv, grouped by name, and the gap under
// each. Formulas are in interventions.hpp.
#pragma once

#include <string>
#include <vector>

#include "muster/sdk/input.hpp"
#include "muster/sdk/interventions.hpp"
#include "muster/sdk/outlook.hpp"

namespace muster::sdk {

/// The case that all scenarios are compared with; the host recognises it by this name.
inline constexpr const char* do_nothing_name = "Do nothing";

/// One row of scenarios.csv.
struct Intervention {
  interventions::Lever lever = interventions::Lever::retention;
  std::string subject;  ///< the profession; "" for all
  Value amount;         ///< a share, or staff a year; its input is the row that it was read from
  interventions::Span span;
  bool for_all_sectors = false;
};

/// The interventions that scenarios.csv gives under one name and that concern the sector.
struct Scenario {
  std::string name;
  std::vector<Intervention> interventions;
  std::vector<std::string> assumptions;  ///< ids in the register, each once
};

/// Returns the scenarios that concern the sector, in order of their first row. Ignores recruitment
/// for all sectors if its amount is not in `unit`. Throws Refusal if a row for this sector is
/// invalid: a unit that doesn't fit the lever, or a share above 0.5 or below -0.5.
std::vector<Scenario> read_scenarios(const Input& input, Unit unit);

/// Whether a scenario combines others: it has every intervention of at least two of them.
bool combines(const Scenario& scenario, const std::vector<Scenario>& all);

/// The gap under a scenario, for one row or added up.
struct ScenarioGap {
  Value need;  ///< S + D less staff saved
  Value supply;
  Value gap;
};

/// Returns the values if nothing is done: need S + D, supply P, gap P - D.
ScenarioGap do_nothing(const OutlookRow& row);

/// Calculates gaps under scenarios; stores the staff totals by which recruitment is shared out.
class ScenarioModel {
 public:
  ScenarioModel(const Input& input, const OutlookFrame& frame, const std::vector<OutlookRow>& rows);

  /// intervention.gap: (P + leavers avoided + recruited) - (D - saved). Shares saved by several
  /// interventions of one scenario are added up. Recruitment that names no profession is shared out
  /// by staff in post, among the sector's rows or, for all sectors, among all staff.
  ScenarioGap under(const Scenario& scenario, const OutlookRow& row) const;

 private:
  Value recruited(const Intervention& intervention, const OutlookRow& row) const;

  const OutlookFrame& x_frame;
  Value x_sector_staff;
  Value x_all_staff;
};

/// Returns the sector's need, supply and gap: sums of unrounded values over its rows.
ScenarioGap total_of(const std::vector<ScenarioGap>& rows);

}  // namespace muster::sdk
