// SPDX-License-Identifier: MIT
#include "maternity.hpp"

namespace maternity {

void show_attrition(const muster::Input& input, const muster::GapSection& gaps,
                    muster::Section& section) {
  muster::List list{"attrition", {}};
  for (const auto& line : gaps.lines()) {
    const auto& values = line.values;
    if (!values.supply.has_number() || values.supply.number() >= 0) continue;
    const muster::Value change = muster::rates::share(values.supply, values.in_post);
    list.items.push_back({values.profession + ": if the trend holds, staff in post change by ",
                          section.figure(muster::measure::supply_change, values.profession, change),
                          " by " + input.edition.horizon_label + " (", line.supply, " WTE of ",
                          line.in_post, ")."});
  }
  if (!list.items.empty()) section.add(std::move(list));
}

}  // namespace maternity
