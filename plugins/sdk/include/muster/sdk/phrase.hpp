// SPDX-License-Identifier: MIT
// Sentences from phrases (muster/figures/phrase.hpp), with figures put in.
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

/// What is put in: {{"shortfall", figure}, {"horizon", "2028"}}.
using Slot = std::pair<std::string_view, Piece>;
using Slots = std::initializer_list<Slot>;

/// The phrase as pieces of a sentence. Throws std::logic_error if a name of the phrase is not
/// given.
Words say(const Phrase& phrase, Slots slots = {});
Words say(const Phrase& phrase, const std::vector<Slot>& slots);
/// The same; `longer` gives several pieces for a name.
Words say(const Phrase& phrase, Slots slots,
          std::initializer_list<std::pair<std::string_view, Words>> longer);

/// Puts the pieces of the second behind those of the first, with a space between them.
void append(Words& words, Words more);

}  // namespace muster::sdk
