// SPDX-License-Identifier: MIT
#include "app/commands.hpp"

#include "app/console.hpp"
#include "app/subcommand.hpp"
#include "base/core_dumps.hpp"
#include "base/error.hpp"

namespace muster::app {

ExitCode run(const Options& options) {
  if (!options.allow_core_dumps) forbid_core_dumps();
  Console console(options.quiet, options.json_diagnostics);
  try {
    return options.command->run(options, console);
  } catch (const Error& error) {
    Diagnostics diagnostics;
    diagnostics.add(error.diagnostic());
    console.report(diagnostics);
    return options.command->on_error;
  }
}

}  // namespace muster::app
