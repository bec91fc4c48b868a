// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

namespace muster::app {

/// Runs `work`; an Error that it throws joins the other problems of the run.
template <class Work>
void collect(Diagnostics& diagnostics, Work work) {
  try {
    work();
  } catch (const Error& error) {
    diagnostics.add(error.diagnostic());
  }
}

}  // namespace muster::app
