// SPDX-License-Identifier: MIT
// Tests a sector plugin before it is used for a publication: with an edition and with tables that
// are hard to read. Each run is a separate process, and a second run must give the same result.
// Writes nothing.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/findings_reader.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/sectors.hpp"

namespace muster::validate {

// Expected figures, calculated by hand, in a CSV file of two columns: `figure`, an id with or
// without the sector's id in front, and `value`, a number or the name of a status.

/// A row of the file of expected figures.
struct Expectation {
  std::string figure;
  std::string value;  ///< "-14.6", "unknown"
  std::uint32_t line = 0;
};

/// Reads the file. Errors are in `diagnostics`, with their lines.
std::vector<Expectation> read_expectations(std::string_view csv, const std::string& file,
                                           Diagnostics& diagnostics);

/// Returns a clause for each expectation that is not met. A number is met if the figure, rounded to
/// as many decimals as the file gives, is equal to it. Percent values are fractions: 16.4% is
/// 0.164.
std::vector<std::string> compare(const std::vector<Expectation>& expectations,
                                 const std::vector<model::Figure>& figures,
                                 const std::string& sector);

// One run of a plugin over one dataset, in a child process as always: what it returned, how long it
// took, and what is wrong with it.

/// One run of the plugin over one set of tables.
struct Trial {
  std::string name;                     ///< "one row per table"
  sectors::FindingsResult findings;     ///< empty if it declined or failed
  std::string bytes;                    ///< the findings as the plugin wrote them
  std::vector<std::string> reports;     ///< what it reported to the person who runs muster
  std::vector<std::string> printed;     ///< lines of its standard output and error
  std::string declined;                 ///< its reason, if it declined, which is not a problem
  std::vector<std::string> problems;    ///< clauses about this trial
  std::chrono::milliseconds time{0};    ///< including start and end of the process
  std::optional<sectors::Usage> usage;  ///< missing if the child ended before it could report it
};

/// Runs the plugin once, as `compute` would.
Trial run_trial(const std::string& name, const sectors::Plugin& plugin,
                const model::Dataset& dataset, const sectors::SectorOptions& options);

// Weaknesses of valid findings: figures that cannot be understood or traced, and blocks that do not
// name their source.

/// Returns the weaknesses as clauses, each naming a figure or a block. `nothing_known`: every input
/// cell was unknown or withheld, so that a figure with a value can't have been calculated from
/// them.
std::vector<std::string> judge(const sectors::FindingsResult& findings, bool nothing_known);

/// "31 figures, 4 tables, 2 charts in 2 sections".
std::string contents(const sectors::FindingsResult& findings);

/// Options of `muster validate`.
struct ValidateOptions {
  sectors::SectorOptions sectors;
  const Folder* edition = nullptr;  ///< null: only the difficult tables
  std::vector<Expectation> expectations;
  std::size_t many_rows = 1'000'000;
  std::function<void(const std::string& trial)> progress = [](const std::string&) {};
  /// Returns a clause for each part of a sector's findings that no writer could typeset.
  using Proof = std::function<std::vector<std::string>(const model::Dataset& dataset,
                                                       const model::SectorFindings& sector)>;
  Proof proof = [](const model::Dataset&, const model::SectorFindings&) {
    return std::vector<std::string>{};
  };
};

/// All trials of one plugin.
struct Verdict {
  sectors::Plugin plugin;
  std::vector<Trial> trials;
  bool has_problems() const;
};

/// If the plugin is refused, or the edition cannot be loaded, the reasons are in `diagnostics` and
/// there are no trials.
Verdict validate(const std::string& plugin_file, const ValidateOptions& options,
                 Diagnostics& diagnostics);

}  // namespace muster::validate
