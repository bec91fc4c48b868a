// SPDX-License-Identifier: MIT
// Steps of processes and cycles, which have numbers: arrows alone don't say where to begin.
#pragma once

#include "base/phrase.hpp"
#include "diagram/slices.hpp"

namespace muster::diagram {

/// The boxes with "1. " and so on before their titles.
std::vector<document::DiagramBox> numbered_steps(const document::Diagram& diagram);

/// `phrase` with {steps}, then the steps in order with their texts.
std::string described_steps(Phrase phrase, const document::Diagram& diagram);

}  // namespace muster::diagram
