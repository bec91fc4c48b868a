// SPDX-License-Identifier: MIT
// The edition's scenarios as one sector meets them: rows of scenarios.csv, grouped by name, and the
// gap under each. Formulas are in interventions.hpp.
#pragma once

#include <string>
#include <vector>

#include "muster/sdk/input.hpp"
#include "muster/sdk/interventions.hpp"
#include "muster/sdk/outlook.hpp"

namespace muster::sdk {

/// The case that scenarios are compared with; the host knows it by this name.
inline constexpr const char* do_nothing_name = "Do nothing";

/// One row of scenarios.csv.
struct Intervention {
  interventions::Lever lever = interventions::Lever::retention;
  std::string subject;  ///< whom it is for; "" for each
  Value amount;         ///< a share, or staff a year; it rests on the row that it is read from
  interventions::Span span;
  bool for_all_sectors = false;
};

struct Scenario {
  std::string name;
  std::vector<Intervention> interventions;
  std::vector<std::string> assumptions;  ///< ids in the register, each once
};

/// Those that concern the sector, in order of their first row. What is recruited in another unit
/// for all sectors is passed over. A Refusal where a row of the sector's own makes no sense: a unit
/// that does not go with its lever, or a share beyond one half either way.
std::vector<Scenario> read_scenarios(const Input& input, Unit unit);

/// The gap under a scenario, for one row or added up.
struct ScenarioGap {
  Value need;  ///< S + D less what is saved
  Value supply;
  Value gap;
};

/// Doing nothing: need S + D, supply P, gap P - D.
ScenarioGap do_nothing(const OutlookRow& row);

/// Works out gaps under scenarios; keeps what recruitment is shared out by.
class ScenarioModel {
 public:
  ScenarioModel(const Input& input, const OutlookFrame& frame, const std::vector<OutlookRow>& rows);

  /// intervention.gap: (P + leavers avoided + recruited) - (D - saved). Shares saved by several
  /// interventions of one scenario are added up. What is recruited without naming a profession is
  /// shared out by staff in post, among the sector's rows or, for all sectors, among all staff.
  ScenarioGap under(const Scenario& scenario, const OutlookRow& row) const;

 private:
  Value recruited(const Intervention& intervention, const OutlookRow& row) const;

  const OutlookFrame& x_frame;
  Value x_sector_staff;
  Value x_all_staff;
};

/// Sums of unrounded values.
ScenarioGap total_of(const std::vector<ScenarioGap>& rows);

}  // namespace muster::sdk
