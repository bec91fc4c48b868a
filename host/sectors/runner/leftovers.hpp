// SPDX-License-Identifier: MIT
// Threads and descriptors that a plugin has not put away when it says it is finished: its answer
// might still have changed.
#pragma once

namespace muster::sectors::runner {

/// How many of each this process has; -1 where /proc cannot say.
struct Holdings {
  int threads = -1;
  int descriptors = -1;
};

Holdings count_holdings();

/// Counts again until nothing is left beyond `before`, for a moment: a thread that was joined takes
/// a little to leave the list.
Holdings settled_holdings(Holdings before);

}  // namespace muster::sectors::runner
