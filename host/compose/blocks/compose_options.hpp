// SPDX-License-Identifier: MIT
// Options for composing one document.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/variant.hpp"
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
  const changes::Changes* changes = nullptr;  ///< from that edition to this one; null with it
  MadeFigures* made = nullptr;  ///< filled with the figures that were worked out here, if given
  /// Of a restricted run: the rule set of the public withholds or rounds counts that are shown
  /// here.
  bool public_hides_counts = false;
};

}  // namespace muster::compose
