// SPDX-License-Identifier: MIT
// The steps of processes and cycles. They have numbers, because arrows alone don't show where to
// begin.
#pragma once

#include "base/phrase.hpp"
#include "diagram/slices.hpp"

namespace muster::diagram {

/// Returns the boxes with "1. " and so on before their titles.
std::vector<document::DiagramBox> numbered_steps(const document::Diagram& diagram);

/// Returns `phrase` with {steps} filled in, followed by the steps in order with their texts.
std::string described_steps(Phrase phrase, const document::Diagram& diagram);

}  // namespace muster::diagram
