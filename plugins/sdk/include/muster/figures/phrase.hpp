// SPDX-License-Identifier: MIT
// A sentence as data: its id, under which templates/sentences.md lists it, and its words, with a
// {name} for each text that is inserted. Each room keeps its phrases in one file, sentences.hpp, so
// that an editor reads them all there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::figures {

/// Such as the id "gap.lead" with "The sector will be short of {shortfall} WTE by {horizon}."
struct Phrase {
  const char* id;
  const char* words;
};

/// A run of words, or a slot: the name of a text that is inserted.
struct PhrasePart {
  std::string_view text;
  bool is_slot = false;
};

/// The parts of a phrase, in order. Throws std::logic_error if an opening brace is not closed.
std::vector<PhrasePart> parts_of(const Phrase& phrase);

/// A text and the name of the slot that it fills.
struct PhraseText {
  std::string_view name;
  std::string text;
};
/// The words of a phrase with `texts` in its slots. Throws std::logic_error if a slot has no text.
std::string filled(const Phrase& phrase, const std::vector<PhraseText>& texts = {});

/// A small number in words, "no", "one" to "nine"; digits from 10 on.
std::string number_in_words(std::size_t number);

}  // namespace muster::figures
