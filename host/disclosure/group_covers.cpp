// SPDX-License-Identifier: MIT
#include "disclosure/group_covers.hpp"

#include "disclosure/cover_choice.hpp"

namespace muster::disclosure {

GroupCovers::GroupCovers(CountSystem& system, CellId cell)
    : x_system(system), x_withheld{cell}, x_seen_cells{cell} {}

void GroupCovers::look_at(CellId cell) {
  if (x_system.cells()[cell].withheld) {
    if (x_seen_cells.insert(cell).second) x_withheld.push_back(cell);
  } else if (can_be_withheld(x_system.cells()[cell]) && x_seen_shown.insert(cell).second) {
    x_shown.push_back(cell);
  }
}

/// Looks at the sums of the next withheld cell. Returns false if there is none.
bool GroupCovers::look_further() {
  if (x_next_withheld == x_withheld.size()) return false;
  for (std::uint32_t id : x_system.equations_of(x_withheld[x_next_withheld++])) {
    if (!x_seen_sums.insert(id).second) continue;
    for (CellId cell : x_system.equation(id).plus) look_at(cell);
    for (CellId cell : x_system.equation(id).minus) look_at(cell);
  }
  return true;
}

/// The series of cells that a reader sees, the nearest first.
GroupId GroupCovers::withhold_series() {
  do {
    for (; x_next_shown < x_shown.size(); ++x_next_shown) {
      const CellId cell = x_shown[x_next_shown];
      look_at(cell);
      const GroupId series = x_system.cells()[cell].series;
      if (!x_system.cells()[cell].withheld && x_system.withhold_whole(series)) return series;
    }
  } while (look_further());
  return no_group;
}

/// Then the series of withheld cells, and then tables.
GroupId GroupCovers::withhold_any() {
  for (; x_next_series < x_withheld.size(); ++x_next_series) {
    const GroupId series = x_system.cells()[x_withheld[x_next_series]].series;
    if (x_system.withhold_whole(series)) return series;
  }
  for (const auto* cells : {&x_shown, &x_withheld}) {
    for (CellId cell : *cells) {
      const GroupId table = x_system.cells()[cell].table;
      if (!x_system.withhold_whole(table)) continue;
      x_next_shown = 0;
      return table;
    }
  }
  return no_group;
}

std::vector<CellId> GroupCovers::withhold_next() {
  GroupId group = withhold_series();
  if (group == no_group) group = withhold_any();
  std::vector<CellId> cells;
  for (CellId id = 0; group != no_group && id < x_system.cells().size(); ++id) {
    const Cell& cell = x_system.cells()[id];
    if (cell.series == group || cell.table == group) cells.push_back(id);
  }
  return cells;
}

}  // namespace muster::disclosure
