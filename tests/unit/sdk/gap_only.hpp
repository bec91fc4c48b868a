// SPDX-License-Identifier: MIT
// A sector that has the standard gap section and nothing else, run over tables made by hand.
#pragma once

#include "muster/sector.hpp"
#include "unit/sdk/plugin_run.hpp"

namespace muster::testing {

class GapOnly : public muster::Sector {
 public:
  void gap(const sdk::Input& input, sdk::Section& section) override {
    sdk::GapSection(input, section).standard();
  }
  void retention(const sdk::Input&, sdk::Section&) override {}
};

/// Runs as the sector "acute".
inline PluginRun run_gap_only(const ImageBuilder& image, Asked asked = {}) {
  asked.sector = "acute";
  muster_plugin_entry entry{};
  entry.compute = &sdk::glue::compute_sector<GapOnly>;
  return PluginRun(entry, image, asked);
}

}  // namespace muster::testing
