// SPDX-License-Identifier: MIT
// Figures that compose calculates while it prints them: counts, totals of tables and differences.
// They are kept so that they can be traced.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/findings.hpp"

namespace muster::compose {

/// A figure that compose calculated, with its inputs.
struct MadeFigure {
  model::Figure figure;  ///< with rows and figures of this edition as inputs and parts
  std::vector<model::InputRows> previous_inputs = {};  ///< rows of the edition before
  /// Ids of figures of the previous edition that it was calculated from, in addition to
  /// figure.parts.
  std::vector<std::string> previous_parts = {};
};

/// Calculated figures by id.
using MadeFigures = std::map<std::string, MadeFigure>;

}  // namespace muster::compose
