// SPDX-License-Identifier: MIT
// The five stages in order: load -> compute -> compose -> render -> publish. Read pipeline.cpp
// first.
#pragma once

#include "app/console.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace muster::app {

/// Builds every edition that `options` names, then publishes them all, or none.
ExitCode build(const Options& options, Console& console);

}  // namespace muster::app
