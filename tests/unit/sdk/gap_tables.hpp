// SPDX-License-Identifier: MIT
// The small tables behind the tests of the gap section, with the arithmetic next to them.
#pragma once

#include "unit/sdk/gap_only.hpp"

namespace muster::testing {

/// Nurses: S 100, V 25, g 8%, S five years ago 80: D = 25 + 0.08 * 125 = 35; P = 100 * 0.25 = 25;
/// gap -10. Doctors: S 50, V unknown, g 10%, S five years ago 40: D = 5; P = 50 * 0.25 = 12.5; gap
/// +7.5.
struct Edition2022 {
  RowsOfText staff{{"2017-10-01", "acute", "Nurses", "80"},
                   {"2022-10-01", "acute", "Nurses", "100"},
                   {"2017-10-01", "acute", "Doctors", "40"},
                   {"2022-10-01", "acute", "Doctors", "50"},
                   {"2022-10-01", "maternity", "Midwives", "7"}};
  RowsOfText vacancies{{"2022-10-01", "acute", "Nurses", "25"},
                       {"2022-10-01", "acute", "Doctors", "n/a"}};
  RowsOfText demand{{"acute", "Nurses", "central", "0.08", "5"},
                    {"acute", "Doctors", "central", "0.10", "5"}};

  /// Staff as five years ago, no growth, and these vacancies: each gap is minus its vacancies.
  void hold_steady(const std::string& nurses_vacant, const std::string& doctors_vacant) {
    staff[0][3] = staff[1][3];
    staff[2][3] = staff[3][3];
    for (auto& row : demand) row[3] = "0";
    vacancies = {{"2022-10-01", "acute", "Nurses", nurses_vacant},
                 {"2022-10-01", "acute", "Doctors", doctors_vacant}};
  }

  ImageBuilder image() const {
    ImageBuilder image;
    image.table("staff", {"date@", "sector", "profession", "fte#"}, staff);
    image.table("vacancies", {"date@", "sector", "profession", "fte#"}, vacancies);
    image.table("demand", {"sector", "profession", "scenario", "growth#", "horizon_years#"},
                demand);
    return image;
  }
};

}  // namespace muster::testing
