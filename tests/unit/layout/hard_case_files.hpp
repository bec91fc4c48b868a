// SPDX-License-Identifier: MIT
// The hard cases as files, for the validators of tests/conformance.
#pragma once

#include <string>

#include "document/node.hpp"
#include "theme/theme.hpp"

namespace muster::layout {

/// Writes `<name>.pdf` into the folder that MUSTER_HARD_CASES names in the environment; nothing if
/// it isn't set.
void write_hard_case(const std::string& name, const document::Document& document,
                     const theme::Theme& theme);

}  // namespace muster::layout
