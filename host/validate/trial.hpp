// SPDX-License-Identifier: MIT
// One run of a plugin over one dataset, in a child process as always: what it returned, how long it
// took, and what is wrong with it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "sectors/findings_reader.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/sectors.hpp"

namespace muster::validate {

/// One run of the plugin over one set of tables.
struct Trial {
  std::string name;                     ///< "one row per table"
  sectors::FindingsResult findings;     ///< empty if it declined or failed
  std::string bytes;                    ///< the findings as the plugin wrote them
  std::vector<std::string> reports;     ///< what it reported to the person who runs muster
  std::vector<std::string> printed;     ///< lines of its standard output and error
  std::string declined;                 ///< its reason, if it declined, which is not a problem
  std::vector<std::string> problems;    ///< clauses about this trial
  std::chrono::milliseconds time{0};    ///< start and end of the process included
  std::optional<sectors::Usage> usage;  ///< if the child lived long enough to report it
};

/// Runs the plugin once, as `compute` would.
Trial run_trial(const std::string& name, const sectors::Plugin& plugin,
                const model::Dataset& dataset, const sectors::SectorOptions& options);

}  // namespace muster::validate
