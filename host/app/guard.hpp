// SPDX-License-Identifier: MIT
// The outermost catch. A refusal of the file system is an error in its own right; anything else
// that arrives here is reported as a bug in muster.
#pragma once

#include <functional>

#include "base/diagnostic.hpp"
#include "base/error.hpp"

namespace muster::app {

/// Runs `work`; an Error that it throws, or a refusal of the file system, joins the other problems
/// of the run.
template <class Work>
void collect(Diagnostics& diagnostics, Work work) {
  try {
    work();
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
  } catch (const std::filesystem::filesystem_error& error) {
    diagnostics.add(error_of(error).diagnostic());
  }
}

/// Runs `work` and returns its exit code. A filesystem_error is reported with its path and returns 2;
/// any other exception becomes app.internal on stderr and 70.
int guarded(const std::function<int()>& work);

}  // namespace muster::app
