// SPDX-License-Identifier: MIT
// Weaknesses of valid findings: figures that cannot be understood or traced, and blocks that do not
// name their source.
#pragma once

#include <string>
#include <vector>

#include "sectors/findings_reader.hpp"

namespace muster::validate {

/// The weaknesses as clauses, each naming a figure or a block. `nothing_known`: every input cell
/// was unknown or withheld, so that a known figure can't have been calculated from them.
std::vector<std::string> judge(const sectors::FindingsResult& findings, bool nothing_known);

/// "31 figures, 4 tables, 2 charts in 2 sections".
std::string contents(const sectors::FindingsResult& findings);

}  // namespace muster::validate
