// SPDX-License-Identifier: MIT
// Threads and descriptors that a plugin has not put away when it says it is finished: its answer
// might still have changed.
#pragma once

namespace muster::sectors::runner {

/// Numbers of threads, descriptors and so on that this process has; -1 if /proc doesn't give one.
struct Holdings {
  int threads = -1;
  int descriptors = -1;
};

Holdings count_holdings();

/// Counts again until nothing is left beyond `before`, for a moment: a thread that was joined takes
/// a little to leave the list.
Holdings settled_holdings(Holdings before);

}  // namespace muster::sectors::runner
