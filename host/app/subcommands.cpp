// SPDX-License-Identifier: MIT
#include <array>

#include "app/console.hpp"
#include "app/guard.hpp"
#include "app/subcommand.hpp"
#include "base/core_dumps.hpp"
#include "base/diagnostic.hpp"

namespace muster::app {

std::span<const Subcommand* const> subcommands() {
  static constexpr std::array all{&build_command,        &check_command,    &diff_command,
                                  &explain_command,      &verify_command,   &import_command,
                                  &updates_command,      &new_command,      &worklist_command,
                                  &collect_command,      &validate_command, &sectors_command,
                                  &publications_command, &schema_command,   &formulas_command};
  return all;
}

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
