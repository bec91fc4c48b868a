// SPDX-License-Identifier: MIT
// What the commands diff and explain print, as text and as JSON.
#pragma once

#include <string>
#include <vector>

#include "changes/changes.hpp"
#include "model/edition.hpp"
#include "trace/explanation.hpp"

namespace muster::app {

// The output of `muster diff`: the differences between two editions as text or JSON.

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

// The output of `muster explain`.

/// A figure with all that is known of it.
struct Explained {
  trace::Explanation explanation;
  std::vector<trace::Use> uses;
};

/// The figures that `muster explain` prints, for one audience.
struct ExplainResult {
  std::string edition;
  model::Audience audience = model::Audience::for_public;
  std::vector<Explained> figures;
};

/// Lines, for a terminal.
std::vector<std::string> explain_text(const ExplainResult& result);
/// Figures that fit a search, a line or two each.
std::vector<std::string> matches_text(const ExplainResult& result);
std::string explain_json(const ExplainResult& result);

/// "for public readers", "for restricted readers": how commands that read an edition for one
/// audience say which.
inline std::string for_readers(model::Audience audience) {
  return std::string("for ") + model::audience_word(audience) + " readers";
}

}  // namespace muster::app
