// SPDX-License-Identifier: MIT
// The published figures of the first people strategy, and the reports of the checks on sentences
// about them.
#pragma once

#include <string>
#include <vector>

#include "check/narrative_figures.hpp"
#include "checked_edition.hpp"

namespace muster::check {

struct CheckedText {
  std::vector<TextFigure> figures;
  std::vector<std::string> found;  ///< "error check.figure.disagrees edition/narrative/a.md:1:24"
  std::vector<std::string> messages;
};

/// The files of that edition, without narrative.
const Files& published_files();

/// An edition with the figures and `files`; narrative/a.md and so on are checked.
CheckedText check_text_of(Files files);

/// The same for key facts.
CheckedText check_facts_of(Files files);

/// One narrative file with this text.
CheckedText check_sentence(const std::string& text);

}  // namespace muster::check
