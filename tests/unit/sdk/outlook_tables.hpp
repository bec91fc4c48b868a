// SPDX-License-Identifier: MIT
// The small tables behind the tests of what could change the gap, with the arithmetic next to them.
#pragma once

#include "unit/sdk/gap_tables.hpp"

namespace muster::testing {

/// Runs as the sector "acute", with unknown vacancies by the method `rate`.
inline PluginRun run_outlook(const ImageBuilder& image, Asked asked = {}) {
  asked.method = "rate";
  return run_gap_only(image, asked);
}

/// The gaps of Edition2022, which are -2.5 together; needed are 135 + 55 = 190.
struct Outlook2022 : Edition2022 {
  RowsOfText scenarios;
  RowsOfText assumptions;

  Outlook2022& scenario(std::vector<std::string> row) {
    scenarios.push_back(std::move(row));
    return *this;
  }

  ImageBuilder image() const {
    ImageBuilder image = Edition2022::image();
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
