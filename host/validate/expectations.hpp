// SPDX-License-Identifier: MIT
// Expected figures, worked out by hand, in a CSV file of two columns: `figure`, an id with or
// without the sector's in front, and `value`, a number or the word of a status.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "model/findings.hpp"

namespace muster::validate {

/// A row of the file of expected figures.
struct Expectation {
  std::string figure;
  std::string value;  ///< "-14.6", "unknown"
  std::uint32_t line = 0;
};

/// Reads the file. Errors are in `diagnostics`, with their lines.
std::vector<Expectation> read_expectations(std::string_view csv, const std::string& file,
                                           Diagnostics& diagnostics);

/// A clause for each expectation that is not met. A number is met if the figure, rounded to as many
/// decimals as the file gives, is the same. Percent values are fractions: 16.4% is 0.164.
std::vector<std::string> compare(const std::vector<Expectation>& expectations,
                                 const std::vector<model::Figure>& figures,
                                 const std::string& sector);

}  // namespace muster::validate
