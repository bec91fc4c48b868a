// SPDX-License-Identifier: MIT
// Checks in full the findings that a plugin wrote (plugins/sdk/findings.md), and converts them to
// the findings of the model. Later stages may rely on every index, unit and text in them.
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
  std::vector<model::Figure> figures;  ///< each id begins with the sector's id
  std::vector<model::FindingSection> sections;
  std::vector<FindingsProblem>
      problems;  ///< up to 1000; if there are any, figures and sections must not be used
};

/// `dataset` is the one that the plugin received. Figures may name only tables and rows of it.
FindingsResult read_findings(std::string_view json, const std::string& sector,
                             const model::Dataset& dataset);

}  // namespace muster::sectors
