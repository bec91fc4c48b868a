// SPDX-License-Identifier: MIT
// A sector that has the standard retention section and nothing else, and the small tables behind
// its tests.
#pragma once

#include "muster/sdk/retention_section.hpp"
#include "muster/sector.hpp"
#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {

class RetentionOnly : public muster::Sector {
 public:
  void gap(const sdk::Input&, sdk::Section&) override {}
  void retention(const sdk::Input& input, sdk::Section& section) override {
    sdk::RetentionSection(input, section).standard();
  }
};

/// Runs as the sector "acute".
inline PluginRun run_retention_only(const ImageBuilder& image) {
  muster_plugin_entry entry{};
  entry.compute = &sdk::glue::compute_sector<RetentionOnly>;
  return PluginRun(entry, image, {.sector = "acute"});
}

inline constexpr const char* months[] = {"2021-09-01", "2021-10-01", "2021-11-01", "2021-12-01",
                                         "2022-01-01", "2022-02-01", "2022-03-01", "2022-04-01",
                                         "2022-05-01", "2022-06-01", "2022-07-01", "2022-08-01",
                                         "2022-09-01"};

/// Thirteen months of nurses: 5 leavers and 6 joiners each; 250 in post at each month's end.
inline RowsOfText movements(const std::string& basis = "published") {
  RowsOfText rows;
  for (const char* month : months)
    rows.push_back({month, "acute", "Nurses", "6", "5", "250", basis});
  return rows;
}

inline ImageBuilder& add_movements(ImageBuilder& image, const RowsOfText& rows) {
  return image.table(
      "movements",
      {"month@", "sector", "profession", "joiners#", "leavers#", "staff_in_post#", "basis"}, rows);
}

inline ImageBuilder image_with(const RowsOfText& rows) {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2022-10-01", "acute", "Nurses", "200"}, {"2022-10-01", "acute", "Doctors", "50"}});
  add_movements(image, rows);
  return image;
}

}  // namespace muster::testing
