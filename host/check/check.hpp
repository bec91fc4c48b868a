// SPDX-License-Identifier: MIT
// Everything about an edition that can be known before it is published, beyond what load and
// compose refuse: figures that contradict each other, plans that have slipped, words that say other
// figures than the tables. No stage uses it: it reads what load and compute made, and changes
// nothing.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::check {

class LongTables;
class PrintedText;

/// The edition that the inspected one names as its previous.
struct EditionBefore {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& folder;
};

/// A claim of the text that contradicts the data, reported or not.
struct Alarm {
  Location place;
  std::string quoted;  ///< of the text
  std::string message;
  double sureness = 0;  ///< from 0 to 1
};

/// The input to every check. The dataset is for one audience: it holds nothing that the audience
/// may not see.
struct Inspection {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& folder;  ///< the edition's, for the names of files in messages
  Date today;            ///< what is due before this day is overdue
  Diagnostics& diagnostics;
  /// Notes on the tables that are excerpts; null only if there are none.
  const LongTables* long_tables = nullptr;
  const EditionBefore* before = nullptr;  ///< null if the edition names none, or it can't be read
  /// The narrative as publications print it; null if none is to be checked.
  const PrintedText* printed = nullptr;
  /// If given, it gets every alarm about the text, also those that are too unsure to be reported.
  std::vector<Alarm>* alarms = nullptr;
};

/// All checks of the tables, in the order in which a person would look.
void check_tables(const Inspection& inspection);

/// Narrative that no publication of the edition prints. `used`: the files that were, such as
/// "narrative/foreword.md".
void check_narrative_use(const Inspection& inspection, const std::set<std::string>& used);

}  // namespace muster::check
