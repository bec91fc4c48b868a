// SPDX-License-Identifier: MIT
// Findings as a plugin wrote them (plugins/sdk/findings.md), checked in full and turned into the
// model's. Whoever comes after may rely on every index, unit and text in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/findings_problem.hpp"

namespace muster::sectors {

/// The findings of one plugin, after all checks.
struct FindingsResult {
  std::vector<model::Figure> figures;  ///< ids with the sector's in front
  std::vector<model::FindingSection> sections;
  std::vector<FindingsProblem>
      problems;  ///< all of them, up to 1000; if there are any, the rest is unfit for use
};

/// `dataset` is what the plugin was given: figures may name its tables and rows only.
FindingsResult read_findings(std::string_view json, const std::string& sector,
                             const model::Dataset& dataset);

}  // namespace muster::sectors
