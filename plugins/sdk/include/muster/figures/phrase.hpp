// SPDX-License-Identifier: MIT
// A sentence as data: its words with {names} where something is put in, and the id under which
// templates/sentences.md lists it. Each room keeps its phrases in one file, sentences.hpp, so that
// an editor reads them all there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::figures {

/// "gap.lead", "The sector will be short of {shortfall} WTE by {horizon}."
struct Phrase {
  const char* id;
  const char* words;
};

/// A run of words, or the name of what is put in between two runs.
struct PhrasePart {
  std::string_view text;
  bool is_slot = false;
};

/// The parts of a phrase, in order. Throws std::logic_error for a brace without its other.
std::vector<PhrasePart> parts_of(const Phrase& phrase);

/// What a phrase says with these texts put in: pairs of name and text. Throws std::logic_error if a
/// name of the phrase is not given.
struct PhraseText {
  std::string_view name;
  std::string text;
};
std::string filled(const Phrase& phrase, const std::vector<PhraseText>& texts = {});

/// One, two, ... nine for a small number in words; digits from ten up.
std::string number_in_words(std::size_t number);

}  // namespace muster::figures
