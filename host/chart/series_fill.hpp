// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "chart/picture.hpp"

namespace muster::chart {

/// How a part of a stacked bar is filled: the colour's role and the pattern over it.
struct Fill {
  theme::Role role;
  Pattern pattern;
};

/// The fills of parts, in order. Neighbours differ in pattern as well as in colour.
inline constexpr std::array<Fill, 6> series_fills = {{{theme::Role::series_1, Pattern::solid},
                                                      {theme::Role::series_2, Pattern::hatch},
                                                      {theme::Role::series_3, Pattern::solid},
                                                      {theme::Role::series_4, Pattern::dots},
                                                      {theme::Role::series_5, Pattern::cross},
                                                      {theme::Role::series_6, Pattern::solid}}};

/// The fill of a part for the unknown: only an outline.
inline constexpr Fill unknown_fill = {theme::Role::series_5, Pattern::outline};

}  // namespace muster::chart
