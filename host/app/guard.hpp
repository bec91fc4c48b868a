// SPDX-License-Identifier: MIT
// Catches exceptions that nothing else catches. An error of the file system is reported as such;
// any other exception is reported as a bug in muster.
#pragma once

#include <functional>

#include "base/diagnostic.hpp"
#include "base/error.hpp"

namespace muster::app {

/// Runs `work`. If it throws an Error or a filesystem_error, adds that to `diagnostics`.
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

/// Runs `work` and returns its exit code. A filesystem_error is reported with its path, and the
/// code is 2. Any other exception is reported on stderr as app.internal, and the code is 70.
int guarded(const std::function<int()>& work);

}  // namespace muster::app
