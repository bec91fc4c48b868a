// SPDX-License-Identifier: MIT
// Handles a shortage of a system resource that plugins need: descriptors, processes, memory. No
// plugin is at fault, so the run ends instead of leaving out a sector.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/error.hpp"

namespace muster::sectors {

/// Whether the error number means that a resource of the system is used up.
bool is_shortage(int error);

/// Returns a hint on how to end the shortage; "" if the error number doesn't mean one.
std::string shortage_hint(int error);

/// Returns Error sectors.runner with `what`, the system's text for `error`, and the hint.
Error shortage(const std::string& what, int error);

/// Returns how many plugins can be run at once with the descriptors that are left, at most `jobs`.
/// Throws Error sectors.runner if not even one can.
int jobs_that_fit(int jobs);

// Runs numbered pieces of work on a few threads; each drives one child process at a time.

/// Calls `work(i)` for each i below `count`, on at most `jobs` threads. Calls `ended(i)` on the
/// calling thread when piece i is done, in the order in which the pieces end. Exceptions from
/// `work` are rethrown here at the end.
void run_parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& ended = {});

}  // namespace muster::sectors
