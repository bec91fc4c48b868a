// SPDX-License-Identifier: MIT
// Whether a figure as it is written can be said of a value.
#pragma once

#include "claims/known_figure.hpp"
#include "claims/mention.hpp"

namespace muster::claims {

/// The printed digits are the value's rounding, or a hedge bounds it in the right direction, and a
/// sign that is given is the value's. A hedged figure that is not round counts as exact.
bool agrees(const Mention& mention, const KnownFigure& known);
/// Whether the two are so near that they are likely meant to be the same.
bool is_near(const Mention& mention, const KnownFigure& known);
/// Whether the figure has enough digits to be recognised with few words.
bool is_distinctive(const Mention& mention);
/// Whether two figures of the text can both be true of the same thing.
bool agree_with_each_other(const Mention& a, const Mention& b);
/// Of a range the middle.
double size_of(const Mention& mention);

}  // namespace muster::claims
