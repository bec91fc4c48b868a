// SPDX-License-Identifier: MIT
// What an editor changed in a publication's Word file, and where the text comes from.
#pragma once

#include <string>
#include <vector>

#include "base/location.hpp"
#include "changes/paragraph_edits.hpp"
#include "document/printed_texts.hpp"

namespace muster::app {

/// A paragraph of the narrative that an editor changed, removed or added.
struct WordEdit {
  changes::ParagraphEdit::Kind kind = changes::ParagraphEdit::Kind::changed;
  /// Of the paragraph in the narrative; for an added one, of the paragraph before it. The file is
  /// "" if no text of the document is before it.
  Location where;
  std::string then, now;  ///< "" for what was not there
};

/// The publication as muster writes it now.
struct WrittenText {
  std::vector<std::string> paragraphs;         ///< of its Word file
  std::vector<document::PrintedText> printed;  ///< of its document
  std::vector<std::string> files;              ///< of its document
  std::string narrative;  ///< path of the edition's folder of narrative, with a slash
};

/// Returns the edits of the narrative in the order of the text. Changes that can't be carried back
/// into the narrative are warnings docx.not-narrative: text of tables, charts and templates, and
/// figures that are calculated.
std::vector<WordEdit> word_edits(const WrittenText& written, const std::vector<std::string>& edited,
                                 Diagnostics& diagnostics);

/// Prints the edits for people: place and kind, then the text before and after.
std::vector<std::string> word_edits_text(const std::vector<WordEdit>& edits);
/// Prints them as a JSON array.
std::string word_edits_json(const std::vector<WordEdit>& edits);

}  // namespace muster::app
