// SPDX-License-Identifier: MIT
// edition.yaml of an edition -> that of the next one. Works on the lines, so that comments and
// order stay.
#pragma once

#include <string>

#include "model/edition.hpp"

namespace muster::starter {

/// The changes that turn an edition.yaml into next year's.
struct NextEdition {
  std::string id;
  std::string title;     ///< "": as before
  std::string previous;  ///< id of the edition that it follows
  int months = 12;       ///< from one to the next
};

/// `text` must have been read as `edition` without errors. The new one is a draft without a
/// version; published, baseline and a horizon that is labelled by its year have moved on.
std::string next_yaml(const std::string& text, const model::Edition& edition,
                      const NextEdition& next);

/// A line of text in double quotes, as YAML reads it back.
std::string yaml_text(const std::string& text);

/// The same day the given number of months later, or the last day of that month if it is shorter.
Date months_later(Date date, int months);

}  // namespace muster::starter
