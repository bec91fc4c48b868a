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

/// Returns lines for people; the first names the audience. Removed words are shown in [- -], added
/// words in {+ +}.
std::vector<std::string> diff_text(const changes::Changes& changes, model::Audience audience);
/// Returns one object: audience, then, now, gaps, actions, likenesses, papers, files, narrative.
/// Figures are unrounded. An unknown one is null and has a status.
std::string diff_json(const changes::Changes& changes, model::Audience audience);

/// Returns every kind of change that the action has ("closed", "re-rated" ...), in the order of the
/// chapter.
std::vector<std::string> kinds_of(const changes::ActionChange& action);

/// Returns "new", "no longer listed" or "changed" for a paper or a text.
const char* paper_kind(changes::Fate fate);

// The output of `muster explain`.

/// A figure: how it was obtained, and where publications print it.
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

/// Returns lines for a terminal.
std::vector<std::string> explain_text(const ExplainResult& result);
/// Returns one or two lines for each figure that a search has found.
std::vector<std::string> matches_text(const ExplainResult& result);
std::string explain_json(const ExplainResult& result);

/// Returns "for public readers" or "for restricted readers", with which commands say whose view of
/// the edition they read.
inline std::string for_readers(model::Audience audience) {
  return std::string("for ") + model::audience_word(audience) + " readers";
}

}  // namespace muster::app
