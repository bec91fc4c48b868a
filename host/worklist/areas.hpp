// SPDX-License-Identifier: MIT
// A table of areas -> the thin edition of each: its edition.yaml, which names the parent and the
// area.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"

namespace muster::worklist {

/// How the editions of all areas are made.
struct AreaPlan {
  std::string parent;        ///< path of the parent from an edition's folder
  std::string parent_title;  ///< begins the title of an edition that has none of its own
  std::string column;        ///< of the parent's tables, by which rows are selected
};

/// The edition of one area.
struct ThinEdition {
  std::string id;
  std::string yaml;
  Location place;  ///< of its row
};

/// Reads the CSV file `name`. Columns: `area` and `name` are required; `id` (made of the area if it
/// is empty), `title`, `organisation`, `previous` and `comparators` (separated by spaces) are
/// settings; each other column becomes one of the edition's names. The result is in the order of
/// the ids. Every problem is in `diagnostics`.
std::vector<ThinEdition> thin_editions(const Folder& folder, const std::string& name,
                                       const AreaPlan& plan, Diagnostics& diagnostics);

}  // namespace muster::worklist
