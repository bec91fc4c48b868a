// SPDX-License-Identifier: MIT
#include "compose/markdown/footnote_labels.hpp"

#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"

namespace muster::compose {

namespace {

/// The label in lower case, because cmark ignores the case of labels.
std::string folded(std::string_view label) {
  std::string out(label);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

void FootnoteLabels::add_mark(std::string_view label, Location at) {
  x_marks.try_emplace(folded(label), std::move(at));
}

void FootnoteLabels::add_words(std::string_view label, Location at, Diagnostics& diagnostics) {
  auto [place, added] = x_words.try_emplace(folded(label), at);
  if (!added)
    diagnostics.error(code::compose_footnote, std::move(at),
                      "the footnote '" + std::string(label) + "' already has a text, in line " +
                          std::to_string(place->second.line),
                      {"give it another label"});
}

void FootnoteLabels::finish(Diagnostics& diagnostics) const {
  std::vector<std::string> known;
  for (const auto& [label, at] : x_words) known.push_back(label);
  for (const auto& [label, at] : x_marks) {
    if (x_words.contains(label)) continue;
    diagnostics.error(
        code::compose_footnote, at, "the footnote '" + label + "' has no text",
        {did_you_mean(label, known, "write [^" + label + "]: and the text on a line of its own")});
  }
  for (const auto& [label, at] : x_words)
    if (!x_marks.contains(label))
      diagnostics.warning(code::compose_footnote, at, "the footnote '" + label + "' is never used",
                          {"put [^" + label + "] in the text, or delete the footnote"});
}

}  // namespace muster::compose
