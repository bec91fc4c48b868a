// SPDX-License-Identifier: MIT
// What each command of the command line does, but for `build` (pipeline.hpp).
#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace muster::app {

ExitCode list_sectors(const Options& options, Console& console);
ExitCode list_publications(const Options& options, Console& console);
ExitCode show_schema(const Options& options, Console& console);

/// Runs the command that `options` name; every Error ends here as a diagnostic.
ExitCode run(const Options& options);

}  // namespace muster::app
