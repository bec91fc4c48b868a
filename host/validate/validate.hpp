// SPDX-License-Identifier: MIT
// Tests a sector plugin before it is used for a publication: over an edition and over tables that
// are hard to read, each time in a separate process, and twice if the result must be repeatable.
// Writes nothing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "sectors/sectors.hpp"
#include "validate/expectations.hpp"
#include "validate/trial.hpp"

namespace muster::validate {

/// Options of `muster validate`.
struct ValidateOptions {
  sectors::SectorOptions sectors;
  const Folder* edition = nullptr;  ///< null: only the difficult tables
  std::vector<Expectation> expectations;
  std::size_t many_rows = 1'000'000;
  std::function<void(const std::string& trial)> progress = [](const std::string&) {};
  /// Finds what no writer could typeset in the findings of a sector, as clauses.
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
