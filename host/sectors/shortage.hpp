// SPDX-License-Identifier: MIT
// The system has too little of something that plugins are run with: descriptors, processes,
// memory. No plugin is at fault, so the run ends instead of losing a sector.
#pragma once

#include <string>

#include "base/error.hpp"

namespace muster::sectors {

/// Whether the error number says that something ran out.
bool is_shortage(int error);

/// How to fix it; "" if it isn't a shortage.
std::string shortage_hint(int error);

/// Error sectors.runner: `what` and the system's words for `error`, with the hint.
Error shortage(const std::string& what, int error);

/// How many plugins can be run at once with the descriptors that are left, at most `jobs`. Throws
/// Error sectors.runner if not even one can.
int jobs_that_fit(int jobs);

}  // namespace muster::sectors
