// SPDX-License-Identifier: MIT
// Options for composing one document.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/vocabulary.hpp"
#include "changes/changes.hpp"
#include "compose/blocks/made_figure.hpp"
#include "model/dataset.hpp"

namespace muster::compose {

/// The publication, variant and date of a document.
struct ComposeOptions {
  std::string publication;           ///< folder under templates/
  Variant variant = Variant::standard;
  Date date;                         ///< printed as the publication's date
  /// The edition before this one, for the same audience; null if there is none.
  const model::Dataset* previous = nullptr;
  /// From that edition to this one; null if there is none.
  const changes::Changes* changes = nullptr;
  MadeFigures* made = nullptr;  ///< if given, filled with the figures that compose calculates
  /// In a restricted run: whether the public's rule set withholds or rounds counts that are shown
  /// here.
  bool public_hides_counts = false;
};

}  // namespace muster::compose
