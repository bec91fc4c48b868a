// SPDX-License-Identifier: MIT
#include "compose/markdown/footnote_labels.hpp"

#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"

namespace muster::compose {

namespace {

/// cmark takes labels without regard to case.
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
                      "The footnote " + std::string(label) + " has words already, in line " +
                          std::to_string(place->second.line),
                      {"Give it another label"});
}

void FootnoteLabels::finish(Diagnostics& diagnostics) const {
  std::vector<std::string> known;
  for (const auto& [label, at] : x_words) known.push_back(label);
  for (const auto& [label, at] : x_marks) {
    if (x_words.contains(label)) continue;
    std::string near = nearest(label, known);
    diagnostics.error(code::compose_footnote, at, "The footnote " + label + " has no words",
                      {near.empty() ? "Write [^" + label + "]: and the words on a line of their own"
                                    : "Did you mean [^" + near + "]?"});
  }
  for (const auto& [label, at] : x_words)
    if (!x_marks.contains(label))
      diagnostics.warning(code::compose_footnote, at, "Nothing marks the footnote " + label,
                          {"Put [^" + label + "] in the text, or delete the words"});
}

}  // namespace muster::compose
