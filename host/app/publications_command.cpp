// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"
#include "compose/compose.hpp"

namespace muster::app {

namespace {

void declare_publications(CLI::App& command, Options& options) {
  command.footer("Example:\n  muster publications");
  add_place_options(command, options);
  add_console_options(command, options);
}

ExitCode list_publications(const Options& options, Console& console) {
  Diagnostics diagnostics;
  auto templates = open_folder(find_locations({}, options.templates).templates);
  for (const compose::Publication& publication : compose::publications(*templates, diagnostics)) {
    console.result(publication.id + ": " + publication.title);
    console.result("  " + publication.description);
  }
  console.report(diagnostics);
  return diagnostics.has_errors() ? ExitCode::bad_input : ExitCode::ok;
}

}  // namespace

const Subcommand publications_command{"publications", "List what can be published",
                                      declare_publications, list_publications};

}  // namespace muster::app
