// SPDX-License-Identifier: MIT
// Figures that compose itself calculates: counts, totals of tables and differences. They are
// recorded so that readers can trace them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/findings.hpp"

namespace muster::compose {

/// A figure that compose calculated, with its inputs.
struct MadeFigure {
  model::Figure figure;  ///< its inputs and parts are rows and figures of this edition
  std::vector<model::InputRows> previous_inputs = {};  ///< rows of the previous edition
  /// Ids of figures of the previous edition that this figure was calculated from, in addition to
  /// figure.parts.
  std::vector<std::string> previous_parts = {};
};

/// Calculated figures by id.
using MadeFigures = std::map<std::string, MadeFigure>;

}  // namespace muster::compose
