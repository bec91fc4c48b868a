// SPDX-License-Identifier: MIT
// The outermost catch. A refusal of the file system is an error in its own right; anything else
// that arrives here is reported as a bug in muster.
#pragma once

#include <functional>

namespace muster::app {

/// Runs `work` and returns its exit code. A filesystem_error is reported with its path and returns 2;
/// any other exception becomes app.internal on stderr and 70.
int guarded(const std::function<int()>& work);

}  // namespace muster::app
