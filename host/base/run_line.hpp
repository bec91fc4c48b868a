// SPDX-License-Identifier: MIT
// The lines that a run chart may have across its points.
#pragma once

#include <cstdint>

#include "base/vocabulary.hpp"

namespace muster {

/// In the order in which findings have them. The first three are in every run chart of a sector.
enum class LineKind : std::uint8_t { mean, lower, upper, near_lower, near_upper, target };

/// What the series is called in findings and dumps.
inline constexpr Vocabulary<LineKind, 6> line_words{{{{LineKind::mean, "mean"},
                                                      {LineKind::lower, "lower"},
                                                      {LineKind::upper, "upper"},
                                                      {LineKind::near_lower, "near_lower"},
                                                      {LineKind::near_upper, "near_upper"},
                                                      {LineKind::target, "target"}}}};

/// What readers see.
inline constexpr Vocabulary<LineKind, 6> line_titles{{{{LineKind::mean, "Mean"},
                                                       {LineKind::lower, "Lower limit"},
                                                       {LineKind::upper, "Upper limit"},
                                                       {LineKind::near_lower, "Lower near limit"},
                                                       {LineKind::near_upper, "Upper near limit"},
                                                       {LineKind::target, "Target"}}}};

}  // namespace muster
