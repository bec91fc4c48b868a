// SPDX-License-Identifier: MIT
// One subcommand of the command line: its name and description for CLI11, and its function. Each
// has its own file (build_command.cpp, ...); subcommands.cpp lists them.
#pragma once

#include <span>

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace CLI {
class App;
}

namespace muster::app {

/// A row of the list of subcommands.
struct Subcommand {
  const char* name;
  const char* about;
  /// Adds options, arguments and an example to the subcommand; CLI11 fills in `options`.
  void (*declare)(CLI::App& command, Options& options);
  ExitCode (*run)(const Options& options, Console& console);
  /// Exit code after an Error from `run`.
  ExitCode on_error = ExitCode::bad_input;
};

extern const Subcommand build_command;
extern const Subcommand check_command;
extern const Subcommand collect_command;
extern const Subcommand diff_command;
extern const Subcommand explain_command;
extern const Subcommand formulas_command;
extern const Subcommand import_command;
extern const Subcommand new_command;
extern const Subcommand publications_command;
extern const Subcommand schema_command;
extern const Subcommand sectors_command;
extern const Subcommand updates_command;
extern const Subcommand validate_command;
extern const Subcommand verify_command;
extern const Subcommand worklist_command;

/// Returns the subcommands in the order of `muster --help`.
std::span<const Subcommand* const> subcommands();

// From a parsed command line to an exit code.

/// Runs the command that `options` name; every Error ends here as a diagnostic.
ExitCode run(const Options& options);

}  // namespace muster::app
