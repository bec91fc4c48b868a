// SPDX-License-Identifier: MIT
// Which rows of its parent's tables an edition shows: those of its area, and in some tables those
// of the areas that it is compared with. Tables of its own are the area's, and are read whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "disclosure/rule_set.hpp"
#include "load/row_store.hpp"
#include "model/edition.hpp"
#include "model/table.hpp"

namespace muster::load {

/// The choice of rows for one edition. Without `where` it chooses nothing, so that every table is
/// read whole.
class AreaFilter {
 public:
  AreaFilter(const Folder& folder, const model::Edition& edition, RowStore& store)
      : x_folder(folder), x_area(edition.area), x_edition(edition), x_store(store) {}

  /// Returns the rows to read of the table; nothing if it is read whole.
  std::optional<RowChoice> choice(const std::string& table) const;
  RowStore& store() const { return x_store; }
  /// Whether the edition shows the rows of one area only.
  bool is_used() const { return !x_area.column.empty(); }

  /// Reports names of tables that there aren't, and compared tables whose rows are added up, where
  /// the comparators would be counted with the area.
  void check_settings(const std::vector<model::TableSchema>& schemas,
                      Diagnostics& diagnostics) const;
  /// Reports a rule set that withholds counts: other editions of the same parent publish the other
  /// rows, and totals of all of them, so no edition alone can say which counts are safe.
  void check_rule(const disclosure::RuleSet& rule, Diagnostics& diagnostics) const;
  /// Reports an area without any row in the parent's tables, and a comparator without one. Must be
  /// called after the tables were read without an error.
  void check_rows(const std::vector<model::TableSchema>& schemas, Diagnostics& diagnostics) const;

 private:
  bool is_compared(const std::string& table) const;
  const SplitFile& split(const model::TableSchema& schema) const;
  void report_no_row(const std::vector<std::string>& areas, Diagnostics& diagnostics) const;

  const Folder& x_folder;
  const model::Area& x_area;
  const model::Edition& x_edition;
  RowStore& x_store;
};

}  // namespace muster::load
