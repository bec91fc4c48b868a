// SPDX-License-Identifier: MIT
// The narrative of an edition, as printed by a publication that contains nothing else.
#pragma once

#include <string>

#include "check/narrative_figures.hpp"
#include "model/findings.hpp"

namespace muster::check {

/// Every narrative file in order, or `text` as the whole template. A narrative that can't be
/// composed is a failure of the test.
PrintedText printed(const model::Dataset& dataset, const model::Findings& findings,
                    const std::string& text = "");

}  // namespace muster::check
