// SPDX-License-Identifier: MIT
// Weaknesses of valid findings: figures that cannot be understood or traced, blocks that do not say
// what they are based on.
#pragma once

#include <string>
#include <vector>

#include "sectors/findings_reader.hpp"

namespace muster::validate {

/// Clauses, each naming a figure or a block. `nothing_known`: every input cell was unknown or
/// withheld, so that a known figure was not worked out from them.
std::vector<std::string> judge(const sectors::FindingsResult& findings, bool nothing_known);

/// "31 figures, 4 tables, 2 charts in 2 sections".
std::string contents(const sectors::FindingsResult& findings);

}  // namespace muster::validate
