// SPDX-License-Identifier: MIT
// The line at the foot of a slide: where its figures come from, and remarks in small type.
#pragma once

#include <vector>

#include "document/node.hpp"

namespace muster::layout {

/// Joins sources and remarks in one paragraph, each once: the sources after "Source: " or
/// "Sources: ", then the remarks.
document::Inlines joined_sources(const std::vector<document::Inlines>& all);

}  // namespace muster::layout
