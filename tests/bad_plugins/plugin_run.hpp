// SPDX-License-Identifier: MIT
// Finds and runs plugins of tests/bad_plugins by name over a table of two rows.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors::test {

/// The result of a run, and all that it reported.
struct Outcome {
  std::vector<Plugin> plugins;
  model::Findings findings;
  Diagnostics diagnostics;

  /// The verdict on the only plugin.
  const std::string& verdict() const { return plugins.at(0).verdict; }
  /// The reason why the only sector failed; "" if it succeeded.
  const std::string& failure() const { return findings.sectors.at(0).failure; }
  bool reports(Code code) const;
};

/// Folders of the named plugins, a short time limit, and the built helper.
SectorOptions options_for(const std::vector<std::string>& names);

/// `staff`: two rows of date, profession and fte, with a margin.
model::Dataset small_dataset();

/// Staff, vacancies and demand of the sector mental_health: enough for a gap section.
model::Dataset sector_dataset();

Outcome run(const std::vector<std::string>& names);
Outcome run(const SectorOptions& options, const model::Dataset& dataset);

/// A plugin's file as the tests built it.
std::string plugin_file(const std::string& name);

}  // namespace muster::sectors::test

namespace muster {
inline void PrintTo(Code code, std::ostream* out) { *out << code.id; }
}  // namespace muster
