// SPDX-License-Identifier: MIT
#include "check/check.hpp"

#include "base/diagnostic.hpp"
#include "check/codes.hpp"
#include "check/period_checks.hpp"

namespace muster::check {

void check_tables(const Inspection& inspection) {
  check_rows(inspection);
  check_periods(inspection);
  check_rates(inspection);
  check_shares(inspection);
  check_plan(inspection);
  check_meeting(inspection);
  check_provenance(inspection);
}

void check_narrative_use(const Inspection& inspection, const std::set<std::string>& used) {
  for (const model::Narrative& narrative : inspection.dataset.narrative) {
    // A file with nothing for this audience is treated as missing.
    bool empty = narrative.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (empty || used.contains("narrative/" + narrative.name + ".md")) continue;
    inspection.diagnostics.warning(code::narrative_unused, {narrative.file, 0, 0},
                                   "no publication of this edition prints this file",
                                   {"name it in a template or table, or delete it"});
  }
}

}  // namespace muster::check
