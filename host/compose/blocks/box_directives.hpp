// SPDX-License-Identifier: MIT
// Directives that set content apart: boxes, pulled quotations, cards with figures.
#pragma once

#include <optional>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

// Each function returns nothing after it has reported an error.
std::optional<document::Box> framed_box(const DirectiveCall& call, document::Blocks content);
std::optional<document::Quote> pulled_quote(const DirectiveCall& call, document::Blocks content);

/// A list of figures with their labels, or cards.
std::optional<document::KeyFigures> listed_key_figures(const DirectiveCall& call,
                                                       document::Blocks content);
/// One figure with its label, as a single card.
std::optional<document::KeyFigures> card(const DirectiveCall& call, document::Blocks content);

/// Steps below one another or, if `strip`, side by side.
std::optional<document::Timeline> timeline_of(const DirectiveCall& call, document::Blocks content,
                                              bool strip);

}  // namespace muster::compose
