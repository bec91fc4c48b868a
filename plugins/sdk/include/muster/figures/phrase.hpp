// SPDX-License-Identifier: MIT
// A sentence as data: its id, which templates/sentences.md lists, and its text, with a {name} for
// each value that is inserted. Each room (folder of the source) keeps its phrases in one file,
// sentences.hpp, so that an editor can read them all there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace muster::figures {

/// A sentence with its id, such as "gap.lead" with "The sector will be short of {shortfall} WTE by
/// {horizon}."
struct Phrase {
  const char* id;
  const char* words;
};

/// A part of a phrase: fixed text, or a slot, which is the name of a text to insert.
struct PhrasePart {
  std::string_view text;
  bool is_slot = false;
};

/// Returns the parts of a phrase, in order. Throws std::logic_error if an opening brace is not
/// closed.
std::vector<PhrasePart> parts_of(const Phrase& phrase);

/// A text to insert, and the name of the slot that it fills.
struct PhraseText {
  std::string_view name;
  std::string text;
};
/// Returns the text of a phrase with `texts` in its slots. Throws std::logic_error if a slot has no
/// text.
std::string filled(const Phrase& phrase, const std::vector<PhraseText>& texts = {});

/// Returns a small number in words: "no" for 0, "one" to "nine" for 1 to 9; digits from 10 on.
std::string number_in_words(std::size_t number);

}  // namespace muster::figures
