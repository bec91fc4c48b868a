// SPDX-License-Identifier: MIT
// Calls a plugin through its C entry, as the host's child process does, and keeps what it said.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

#include "unit/sdk/image_builder.hpp"

namespace muster::testing {

/// The edition's settings; those of the 2022 strategy unless a test changes them.
struct Asked {
  std::string sector = {};
  std::string baseline = "2022-10-01";
  std::string horizon_label = "2028";
  std::string method = "sel-2022";
  double horizon_years = 5;
  double assumed_rate = 0.20;
  int look_back_years = 5;
  std::vector<std::pair<std::string, std::string>> settings = {};
};

class PluginRun {
 public:
  PluginRun(const muster_plugin_entry& entry, const ImageBuilder& image, const Asked& asked);

  std::int32_t result = MUSTER_REFUSED;
  std::vector<std::string> reports;
  std::vector<std::string> places;  ///< of each report: "staff 0", the table and the row
  std::string text;                 ///< the findings as they were written
  nlohmann::json json;              ///< the same, parsed; null if there are none

  /// The figure of this id; a null value if there is none.
  nlohmann::json figure(const std::string& id) const;
  /// The value of the figure, unrounded; throws if there is none.
  double value(const std::string& id) const;
  /// The value as it is printed: rounded half away from zero. Fails the test if there is none.
  double rounded(const std::string& id, int decimals = 0) const;
  /// The block of this id in any section; a null value if there is none.
  nlohmann::json block(const std::string& id) const;
  /// A sentence's words, with figures as [id].
  std::string sentence(const std::string& id) const;
  std::string words(const nlohmann::json& parts) const;
  /// The notes of the table's row whose first cell is `title`.
  std::vector<std::string> notes(const std::string& table, const std::string& title) const;
};

}  // namespace muster::testing
