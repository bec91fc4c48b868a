// SPDX-License-Identifier: MIT
// From a parsed command line to an exit code.
#pragma once

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace muster::app {

/// Runs the command that `options` name; every Error ends here as a diagnostic.
ExitCode run(const Options& options);

}  // namespace muster::app
