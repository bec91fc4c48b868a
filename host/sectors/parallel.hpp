// SPDX-License-Identifier: MIT
// Runs numbered pieces of work on a few threads; each drives one child process at a time.
#pragma once

#include <cstddef>
#include <functional>

namespace muster::sectors {

/// Calls `work(i)` for each i below `count`, on at most `jobs` threads, and `ended(i)` on the
/// calling thread as each is done, in whatever order that is. Exceptions from `work` are rethrown
/// here at the end.
void run_parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& ended = {});

}  // namespace muster::sectors
