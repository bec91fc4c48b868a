// SPDX-License-Identifier: MIT
// Processes that share the work of a list. Each is a fork of this one, so that it has what was read
// before, and what it does wrong is its own: a worker that dies takes one item with it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace muster::worklist {

/// The work on a list of items.
struct PoolWork {
  /// Does item `index`, in a worker, and returns its result.
  std::function<std::string(std::size_t index)> work;
  /// Takes a result, in this process, in the order in which the items end.
  std::function<void(std::size_t index, std::string result)> done;
  /// Takes an item whose worker ended without a result: by a signal (minus its number), or with an
  /// exit code.
  std::function<void(std::size_t index, int status)> died;
};

/// Works on items 0 to `items - 1` in at most `workers` processes. This process must have one
/// thread. Throws Error file.unreadable if the system has no process or pipe to spare.
void run_pool(std::size_t items, std::size_t workers, const PoolWork& work);

}  // namespace muster::worklist
