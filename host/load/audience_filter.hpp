// SPDX-License-Identifier: MIT
// Removes the text that an audience may not read from a narrative, before any other code sees it.
// Authors mark such text in three ways: front matter for a whole file, `{audience=restricted}` on a
// `#` heading for a section, and `::: restricted` ... `:::` for blocks. lines/restrictions.hpp,
// which compose uses too, decides which lines they hide.
#pragma once

#include <string>
#include <string_view>

#include "load/file_problems.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// Returns `text` (UTF-8, LF) as `audience` may read it, with the same number of lines. For the
/// public, restricted lines are empty; if the whole file is restricted, the result is "". For
/// restricted readers, only the marks are removed, because they are not Markdown.
std::string for_audience(std::string_view text, model::Audience audience, FileProblems& problems);

/// The same for a file that was made public: the restriction of the whole file no longer counts,
/// but those of its sections and blocks do.
std::string for_audience_released(std::string_view text, model::Audience audience,
                                  FileProblems& problems);

}  // namespace muster::load
