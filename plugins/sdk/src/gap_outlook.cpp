// SPDX-License-Identifier: MIT
// Turns the professions of the gap section into the rows of the outlook section.
#include "muster/sdk/gap_section.hpp"
#include "muster/sdk/outlook_section.hpp"

namespace muster::sdk {
namespace {

OutlookRow row_of(const ProfessionGap& values) {
  OutlookRow row;
  row.subject = values.profession;
  row.in_post = values.in_post;
  row.vacancies = values.vacancies;
  row.growth = values.growth;
  row.trend = values.trend;
  row.demand = values.demand;
  row.supply = values.supply;
  row.gap = values.gap;
  row.growth_range = {values.growth_low, values.growth_high};
  return row;
}

}  // namespace

void GapSection::what_could_change() {
  if (!x_total.values.gap.has_number()) return;
  const Edition& edition = x_input.edition;
  const Uncertainty uncertainty = uncertainty_of(edition);
  const Rows staff = x_input.own_rows("staff");
  std::vector<OutlookRow> rows;
  for (const Line& line : x_lines) {
    if (!line.values.gap.has_number()) continue;
    OutlookRow& row = rows.emplace_back(row_of(line.values));
    row.history = staff_history(staff.where("profession", row.subject), edition.baseline);
    row.trend_range = range_of_trend(row, edition.look_back(), uncertainty, edition.horizon_years);
  }
  const OutlookFrame frame{edition.baseline, edition.horizon_years, edition.horizon_label,
                           Unit::wte, "Profession"};
  Section& section = x_section.next(outlook_id, outlook_title);
  OutlookSection(x_input, frame, std::move(rows), x_total.gap, section).standard();
}

}  // namespace muster::sdk
