// SPDX-License-Identifier: MIT
// The five stages in order: load -> compute -> compose -> render -> publish. Read
// edition_build.cpp first.
#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace muster::app {

/// Builds every edition that `options` names, then publishes them all, or none.
ExitCode build(const Options& options, Console& console);

/// Builds the editions of `options.worklist`, or one shard of them. Each is published, or not, on
/// its own, and what became of it is a line of the results.
ExitCode build_list(const Options& options, Console& console);

// One document as text on standard output, instead of its publication: for authors of templates,
// and to find the stage in which a fault begins.

/// Prints `options.dump` of the one publication and variant that `options` names, in the format of
/// the golden files. Prints nothing if the document has errors, or warnings under --strict.
ExitCode dump(const Options& options, Console& console);

}  // namespace muster::app
