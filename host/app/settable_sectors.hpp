// SPDX-License-Identifier: MIT
// Finds sectors whose findings are valid but can't be typeset (a table that fits no page, a text
// that runs from right to left), and leaves out their sections only. It finds them by trying, so
// that compose and the writers need not know about sectors.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "app/first_stages.hpp"
#include "app/options.hpp"
#include "base/diagnostic.hpp"
#include "model/findings.hpp"

namespace muster::app {

/// The result of one attempt at all publications of an edition.
struct Try {
  Diagnostics diagnostics;
  std::exception_ptr thrown;  ///< an exception other than Error

  bool failed() const { return thrown != nullptr || diagnostics.has_errors(); }
};

/// Makes the publications with the current findings.
using MakeAll = std::function<Try()>;

/// A sector that was left out, and the first problem that it caused. The problem may quote text of
/// the plugin that cannot be printed, so it is for the terminal and not for readers.
struct LeftOut {
  std::string sector;
  std::string problem;
};

/// Runs `make`. If it fails because of sectors' findings, those sectors are left out of `findings`
/// and it is run again, until it succeeds; they are added to `left_out`. Returns the last attempt,
/// or the first one if no sector is the cause.
Try make_without_unsettable(model::Findings& findings, const std::string& horizon_label,
                            const MakeAll& make, std::vector<LeftOut>& left_out);

// Makes the publications of an edition again without the sectors whose findings cannot be printed.

/// Runs `make`. If it fails because of sectors' findings, leaves those sectors out of `edition`,
/// compares the edition with `previous` again (null if there is none), and runs `make` again, until
/// it succeeds or no sector is the cause. Each sector that was left out gets a warning.
/// `diagnostics` has the problems of the earlier stages, and gets those of the last attempt.
void make_without_unsettable(const Tools& tools, Computed& edition, Previous* previous,
                             Diagnostics& diagnostics,
                             const std::function<void(Diagnostics&)>& make);

// How build and check handle missing sectors.

/// Whether a sector failed, or lacks one of the sections that it must have.
bool any_incomplete(const model::Findings& findings);

/// Adds an error if every sector is missing, unless the edition declares that it has none, or the
/// user allows it. Each missing sector has its own warning already.
void require_a_sector(const Options& options, const Computed& edition, Diagnostics& diagnostics);

}  // namespace muster::app
