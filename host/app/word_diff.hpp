// SPDX-License-Identifier: MIT
// `muster diff --docx`.
#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace muster::app {

/// Compares the Word file `options.docx`, which an editor sent back, with the publication of the
/// edition, and prints what changed in the narrative.
ExitCode diff_word_file(const Options& options, Console& console);

}  // namespace muster::app
