// SPDX-License-Identifier: MIT
#include "app/commands.hpp"

#include "app/console.hpp"
#include "app/diagnostics_of.hpp"
#include "app/subcommand.hpp"
#include "base/core_dumps.hpp"
#include "base/diagnostic.hpp"

namespace muster::app {

ExitCode run(const Options& options) {
  if (!options.allow_core_dumps) forbid_core_dumps();
  Console console(options.quiet, options.json_diagnostics);
  Diagnostics diagnostics;
  ExitCode code = options.command->on_error;
  collect(diagnostics, [&] { code = options.command->run(options, console); });
  if (diagnostics.has_errors()) console.report(diagnostics);
  return code;
}

}  // namespace muster::app
