// SPDX-License-Identifier: MIT
// The output of `muster explain`.
#pragma once

#include <string>
#include <vector>

#include "model/edition.hpp"
#include "trace/explanation.hpp"

namespace muster::app {

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

}  // namespace muster::app
