// SPDX-License-Identifier: MIT
// The output of load: all that one edition contains for one audience, and nothing else.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/edition.hpp"
#include "model/table.hpp"

namespace muster::model {

/// A file of narrative/*.md. Text that the audience may not see has been replaced by blank lines,
/// so that line numbers stay correct.
struct Narrative {
  std::string name;  ///< "foreword" for narrative/foreword.md
  std::string file;  ///< as displayed in messages
  std::string text;
  /// Whether the public doesn't see all of this text; set in a restricted run only.
  bool partly_restricted = false;
};

/// The changes that disclosure control made to the tables; safe to show to any reader.
struct Disclosure {
  std::string rule_set = "none";
  /// Cells of tables and margins that were withheld by the rules, to protect others, or by the
  /// source.
  std::size_t withheld = 0;
  std::size_t rounded = 0;
};

/// One edition for one audience, after disclosure control.
struct Dataset {
  Edition edition;
  Audience audience = Audience::for_public;
  TextPool texts;
  std::map<std::string, Table> tables;  ///< by name
  std::vector<Narrative> narrative;     ///< sorted by name
  Disclosure disclosure;

  const Table* find(std::string_view table) const;
};

}  // namespace muster::model
