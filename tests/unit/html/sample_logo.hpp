// SPDX-License-Identifier: MIT
// A sample drawing; no organisation uses it as its logo.
#pragma once

#include "theme/logo.hpp"

namespace muster::html {

inline theme::Logo sample_logo() {
  using Kind = theme::OutlineStep::Kind;
  theme::Logo logo;
  logo.kind = theme::Logo::Kind::drawing;
  logo.alternative = "A made-up body";
  logo.width = 50;
  logo.height = 25;
  logo.shapes = {
      {{{Kind::move, {0, 0}}, {Kind::line, {50, 0}}, {Kind::line, {50, 25}}, {Kind::close, {}}},
       theme::Colour{0x12, 0x43, 0x6d},
       false,
       std::nullopt,
       1},
      {{{Kind::move, {0, 25}}, {Kind::curve, {0, 0, 25, 0, 25, 25}}},
       std::nullopt,
       true,
       theme::Colour{0xf4, 0x6a, 0x25},
       2}};
  return logo;
}

}  // namespace muster::html
