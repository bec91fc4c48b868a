// SPDX-License-Identifier: MIT
// Sentences from phrases (muster/figures/phrase.hpp), with figures inserted.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "muster/figures/phrase.hpp"
#include "muster/sdk/blocks.hpp"

namespace muster::sdk {

using figures::filled;
using figures::number_in_words;
using figures::Phrase;

/// A name in a phrase, and the text or figure that replaces it: {"shortfall", figure} or
/// {"horizon", "2028"}.
using Slot = std::pair<std::string_view, Piece>;
using Slots = std::initializer_list<Slot>;

/// Returns the phrase as pieces of a sentence. Throws std::logic_error if a slot of the phrase is
/// missing from `slots`.
Words say(const Phrase& phrase, Slots slots = {});
Words say(const Phrase& phrase, const std::vector<Slot>& slots);
/// Like the above; `longer` replaces a name with several pieces.
Words say(const Phrase& phrase, Slots slots,
          std::initializer_list<std::pair<std::string_view, Words>> longer);

/// Appends `more` to `words`, with a space between them.
void append(Words& words, Words more);

}  // namespace muster::sdk
