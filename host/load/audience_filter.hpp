// SPDX-License-Identifier: MIT
// Takes out of a narrative what an audience may not read, before anything else looks at it. Three
// forms: front matter for a whole file, `{audience=restricted}` on a `#` heading for its section,
// `::: restricted` ... `:::` for blocks. Which lines they hide is decided in lines/restrictions.hpp,
// which compose uses too.
#pragma once

#include <string>
#include <string_view>

#include "load/file_problems.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// `text` (UTF-8, LF) for `audience`, with as many lines. For the public, restricted lines are
/// empty; a file that is restricted as a whole is "". For restricted readers everything stays but
/// the marks themselves, which are not Markdown.
std::string for_audience(std::string_view text, model::Audience audience, FileProblems& problems);

}  // namespace muster::load
