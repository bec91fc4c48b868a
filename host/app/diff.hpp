// SPDX-License-Identifier: MIT
// The output of `muster diff`: the differences between two editions as text or JSON.
#pragma once

#include <string>
#include <vector>

#include "changes/changes.hpp"

namespace muster::app {

/// Lines for people; the first names the audience. Removed words are shown in [- -], added words in
/// {+ +}.
std::vector<std::string> diff_text(const changes::Changes& changes, model::Audience audience);
/// One object: audience, then, now, gaps, actions, likenesses, papers, narrative. Figures are
/// unrounded; an unknown one is null, with its status.
std::string diff_json(const changes::Changes& changes, model::Audience audience);

/// "closed", "re-rated"...: every kind of change that the action has, in the order of the chapter.
std::vector<std::string> kinds_of(const changes::ActionChange& action);

/// "new", "no longer listed" or "changed": what became of a paper or a text.
const char* paper_kind(changes::Fate fate);

}  // namespace muster::app
