// SPDX-License-Identifier: MIT
#include "muster/sdk/phrase.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

namespace muster::sdk {
namespace {

/// Appends a piece. A text is joined to a text before it, so that a sentence has few pieces.
void add(Words& words, Piece piece) {
  auto* text = std::get_if<std::string>(&piece);
  auto* last = words.empty() ? nullptr : std::get_if<std::string>(&words.back());
  if (text != nullptr && last != nullptr)
    *last += *text;
  else
    words.push_back(std::move(piece));
}

Words filled_words(const Phrase& phrase, std::span<const Slot> slots,
                   std::span<const std::pair<std::string_view, Words>> longer) {
  Words words;
  for (const figures::PhrasePart& part : figures::parts_of(phrase)) {
    const auto is_it = [&](const auto& one) { return one.first == part.text; };
    const auto slot = std::find_if(slots.begin(), slots.end(), is_it);
    const auto several = std::find_if(longer.begin(), longer.end(), is_it);
    if (!part.is_slot)
      add(words, std::string(part.text));
    else if (slot != slots.end())
      add(words, slot->second);
    else if (several != longer.end())
      for (const Piece& piece : several->second) add(words, piece);
    else
      throw std::logic_error(std::string("phrase ") + phrase.id + " has no text for '" +
                             std::string(part.text) + "'");
  }
  return words;
}

}  // namespace

Words say(const Phrase& phrase, Slots slots) { return say(phrase, slots, {}); }

Words say(const Phrase& phrase, const std::vector<Slot>& slots) {
  return filled_words(phrase, slots, {});
}

Words say(const Phrase& phrase, Slots slots,
          std::initializer_list<std::pair<std::string_view, Words>> longer) {
  return filled_words(phrase, slots, longer);
}

void append(Words& words, Words more) {
  if (!words.empty() && !more.empty()) add(words, std::string(" "));
  for (Piece& piece : more) add(words, std::move(piece));
}

}  // namespace muster::sdk
