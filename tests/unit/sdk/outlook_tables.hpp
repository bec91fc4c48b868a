// SPDX-License-Identifier: MIT
// The small tables behind the tests of what could change the gap, with the arithmetic beside them.
#pragma once

#include "unit/sdk/gap_only.hpp"

namespace muster::testing {

/// As the sector "acute", with unknown vacancies by the rate.
inline PluginRun run_outlook(const ImageBuilder& image, Asked asked = {}) {
  asked.method = "rate";
  return run_gap_only(image, asked);
}

/// Nurses: S 100, V 25, g 8%, S five years ago 80: D 35, P 25, gap -10. Doctors: S 50, V unknown,
/// g 10%, S five years ago 40: D 5, P 12.5, gap +7.5. Together: gap -2.5; needed 135 + 55 = 190.
struct Outlook2022 {
  RowsOfText staff{{"2017-10-01", "acute", "Nurses", "80"},
                   {"2022-10-01", "acute", "Nurses", "100"},
                   {"2017-10-01", "acute", "Doctors", "40"},
                   {"2022-10-01", "acute", "Doctors", "50"},
                   {"2022-10-01", "maternity", "Midwives", "7"}};
  RowsOfText demand{{"acute", "Nurses", "central", "0.08", "5"},
                    {"acute", "Doctors", "central", "0.10", "5"}};
  RowsOfText vacancies{{"2022-10-01", "acute", "Nurses", "25"}};
  RowsOfText scenarios;
  RowsOfText assumptions;

  Outlook2022& scenario(std::vector<std::string> row) {
    scenarios.push_back(std::move(row));
    return *this;
  }

  ImageBuilder image() const {
    ImageBuilder image;
    image.table("staff", {"date@", "sector", "profession", "fte#"}, staff);
    image.table("vacancies", {"date@", "sector", "profession", "fte#"}, vacancies);
    image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
                demand);
    if (!scenarios.empty())
      image.table("scenarios",
                  {"scenario", "sector", "profession", "lever", "from@", "until@", "value#", "unit",
                   "assumption"},
                  scenarios);
    if (!assumptions.empty()) image.table("assumptions", {"id", "input"}, assumptions);
    return image;
  }
};

}  // namespace muster::testing
