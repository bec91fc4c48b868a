// SPDX-License-Identifier: MIT
// Options that several subcommands have.
#pragma once

#include "app/options.hpp"

namespace CLI {
class App;
}

namespace muster::app {

/// --diagnostics and --quiet: how the command speaks.
void add_console_options(CLI::App& command, Options& options);
/// --audience: for whom the edition is read.
void add_audience_option(CLI::App& command, Options& options);
/// --date: `about` says what the day decides.
void add_date_option(CLI::App& command, Options& options, const char* about);
/// --plugin-dir and --templates: where the command looks in addition to its own folders.
void add_place_options(CLI::App& command, Options& options);
/// --unconfined-plugins: for commands that run plugins; one of those of add_sector_limits.
void add_confinement_option(CLI::App& command, Options& options);
/// --jobs, --sector-time and --sector-memory, --unconfined-plugins: what sectors may use.
void add_sector_limits(CLI::App& command, Options& options);
/// --pdf-limit: what one included PDF may use.
void add_pdf_limit(CLI::App& command, Options& options);

}  // namespace muster::app
