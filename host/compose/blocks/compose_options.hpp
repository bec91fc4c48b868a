// SPDX-License-Identifier: MIT
// Options for composing one document.
#pragma once

#include <functional>
#include <string>

#include "base/date.hpp"
#include "base/vocabulary.hpp"
#include "changes/changes.hpp"
#include "compose/blocks/made_figure.hpp"
#include "document/paper.hpp"
#include "model/dataset.hpp"

namespace muster::compose {

/// A paper that was written in Word, opened.
struct OpenPaper {
  const document::Paper* paper = nullptr;  ///< null if it can't be printed
  std::string shown;                       ///< its file in messages
};

/// The publication, variant and date of a document.
struct ComposeOptions {
  std::string publication;           ///< folder under templates/
  Variant variant = Variant::standard;
  Date date;                         ///< printed as the publication's date
  /// The edition before this one, for the same audience; null if there is none.
  const model::Dataset* previous = nullptr;
  /// The changes from `previous` to this edition; null if there is no previous edition.
  const changes::Changes* changes = nullptr;
  MadeFigures* made = nullptr;  ///< if given, filled with the figures that compose calculates
  /// In a run for restricted readers: whether the rules for the public withhold or round counts
  /// that this document prints in full.
  bool public_hides_counts = false;
  /// Opens a Word file of the edition's folder, and reports what is wrong with it. The paper must
  /// outlive the composition.
  std::function<OpenPaper(const std::string& file)> open_paper = {};
};

}  // namespace muster::compose
