// SPDX-License-Identifier: MIT
// A test that needs what a user's machine may lack skips aloud: scripts/test ends with these lines.
#pragma once

#include <gtest/gtest.h>

#include <iostream>

/// Skips the running test. `what` is not tested, because of `why`.
#define MUSTER_SKIP(what, why)                                    \
  do {                                                            \
    std::cout << "SKIPPED: " << what << ": " << why << std::endl; \
    GTEST_SKIP();                                                 \
  } while (false)
