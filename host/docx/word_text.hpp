// SPDX-License-Identifier: MIT
// The text of a Word file that an editor sends back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"

namespace muster {
class Diagnostics;
}

namespace muster::docx {

/// The text of a Word file, as if all tracked changes were accepted.
struct WordText {
  /// Paragraphs of the body in reading order, with those in cells of tables, then footnotes. Spaces
  /// are single; paragraphs without text are left out.
  std::vector<std::string> paragraphs;
  std::size_t tracked_changes = 0;  ///< insertions, deletions and moves that Word has marked
  std::size_t comments = 0;
};

/// Reads only text: nothing in the file is run, fetched or unpacked to disk. Nothing, after an
/// error docx.edited or one of zip::Reader, if it is not a Word file, has a DOCTYPE, unpacks to too
/// much or is nested deeper than Word nests.
std::optional<WordText> read_word_text(std::string_view bytes, const Location& where,
                                       Diagnostics& diagnostics);

}  // namespace muster::docx
