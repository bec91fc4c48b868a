// SPDX-License-Identifier: MIT
// The outermost catch: what gets here is a bug of ours, and says so.
#pragma once

#include <functional>

namespace muster::app {

/// Runs `work` and returns its exit code; an exception becomes app.internal on stderr and 70.
int guarded(const std::function<int()>& work);

}  // namespace muster::app
