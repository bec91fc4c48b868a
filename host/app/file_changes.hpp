// SPDX-License-Identifier: MIT
// Which files of a meeting's papers differ between two editions, and in which words.
#pragma once

#include <vector>

#include "app/first_stages.hpp"
#include "changes/changes.hpp"

namespace muster::app {

/// Compares the PDFs and Word files that both editions name, for the audience for which they were
/// loaded: byte by byte, and those that differ by their words. `limit_megabytes` is that of
/// foreign::Limits.
std::vector<changes::FileChange> file_changes(const Computed& then, const Computed& now,
                                              int limit_megabytes);

}  // namespace muster::app
