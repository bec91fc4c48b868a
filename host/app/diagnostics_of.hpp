// SPDX-License-Identifier: MIT
#pragma once

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

}  // namespace muster::app
