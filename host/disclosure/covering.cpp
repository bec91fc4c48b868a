// SPDX-License-Identifier: MIT
#include "disclosure/covering.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace muster::disclosure {

namespace {

/// A cover is a cell that is withheld for the sake of another. After this many covers that did not
/// make the cell safe, it is tried whether many covers at once would: first the nearest, then all.
/// If not, no choice of cells can.
constexpr std::size_t covers_in_vain = 4;
constexpr std::size_t covers_at_once = 300;
constexpr std::size_t all_covers = std::numeric_limits<std::size_t>::max();

std::uint32_t bit_of(std::int64_t count) { return std::uint32_t{1} << (count - 1); }

}  // namespace

Covering::Covering(CountSystem& system)
    : x_system(system), x_worlds(system), x_counts(system.cells().size(), 0) {}

/// Remembers that a world (see worlds.hpp) with this value was found. The world remains possible
/// when more cells are withheld; Worlds::reread says when it does not.
void Covering::keep_counts(const CellValue& known) {
  const Cell& cell = x_system.cells()[known.cell];
  if (cell.need == Need::nothing || known.value <= 0) return;
  const std::int64_t count = (known.value + x_system.one() - 1) / x_system.one();
  if (count > x_system.threshold()) return;
  if (x_trial != nullptr) x_trial->counts.emplace_back(known.cell, x_counts[known.cell]);
  x_counts[known.cell] |= bit_of(count);
}

bool Covering::is_possible(CellId cell, std::int64_t count, std::uint32_t moves) {
  if ((x_counts[cell] & bit_of(count)) != 0) return true;
  const std::int64_t one = x_system.one();
  const auto answer = x_worlds.look_for(cell, {(count - 1) * one + 1, count * one}, moves);
  if (answer != Worlds::Answer::possible) return false;
  for (const CellValue& each : x_worlds.found()) keep_counts(each);
  return true;
}

/// Tries the largest count first, because it is the one that is most often impossible.
bool Covering::is_safe(CellId cell, std::uint32_t moves) {
  if (x_system.cells()[cell].need == Need::nothing) return true;
  for (std::int64_t count = x_system.threshold(); count >= 1; --count) {
    if (!is_possible(cell, count, moves)) return false;
  }
  return true;
}

/// Withholds a cell to cover another. If it counts more people than the threshold, its guess begins
/// one person higher than the rules require. Because of this margin, a reader who sees that the
/// cell was needed learns nothing about the cells that were withheld before it.
void Covering::withhold_in_system(CellId id) {
  Cell& cell = x_system.cell(id);
  const CellId other = cell.companion;
  if (x_trial != nullptr) {
    x_trial->before.emplace_back(id, cell);
    if (other != no_cell) x_trial->before.emplace_back(other, x_system.cells()[other]);
  }
  const std::int64_t small = x_system.threshold() * x_system.one();
  if (cell.guess.low > small) cell.guess.low += x_system.one();
  x_system.withhold(id);
}

void Covering::withhold(const std::vector<CellId>& cells) {
  std::vector<CellId> changed;
  for (CellId id : cells) {
    withhold_in_system(id);
    changed.push_back(id);
    if (x_system.cells()[id].companion != no_cell)
      changed.push_back(x_system.cells()[id].companion);
  }
  if (!x_worlds.reread(changed)) forget();
}

/// Forgets the counts that were found to be possible, because the worlds in which they were found
/// may be impossible now.
void Covering::forget() { std::fill(x_counts.begin(), x_counts.end(), std::uint32_t{0}); }

void Covering::take_back(Trial& trial) {
  std::vector<CellId> cells;
  for (; !trial.before.empty(); trial.before.pop_back()) {
    const auto& [id, cell] = trial.before.back();
    x_system.cell(id) = cell;
    cells.push_back(id);
  }
  for (; !trial.counts.empty(); trial.counts.pop_back())
    x_counts[trial.counts.back().first] &= trial.counts.back().second;
  x_worlds.go_back(trial.mark, cells);
}

/// Whether the cell would be safe if all these covers were withheld.
bool Covering::would_help(CellId cell, const std::vector<CellId>& covers) {
  Trial trial{x_worlds.mark(), {}, {}};
  x_trial = &trial;
  withhold(covers);
  const bool help = is_safe(cell);
  x_trial = nullptr;
  take_back(trial);
  return help;
}

/// Withholds one cell after another until `cell` is safe. If it would not be safe even with all
/// possible covers, withholds all of them and returns false.
bool Covering::cover_with_cells(CellId cell) {
  for (std::size_t covers = 0; !is_safe(cell); ++covers) {
    const auto next = next_cover(x_system, cell);
    if (!next) return false;
    const bool in_vain = covers == covers_in_vain &&
                         !would_help(cell, covers_near(x_system, cell, covers_at_once)) &&
                         !would_help(cell, covers_near(x_system, cell, all_covers));
    if (in_vain) {
      withhold(covers_near(x_system, cell, all_covers));
      return false;
    }
    withhold({*next});
  }
  return true;
}

/// Withholds whole series and tables, the nearest first, until the cell is safe.
bool Covering::cover_with_groups(CellId cell) {
  const CountSystem::Cells before = x_system.save();
  Trial trial{x_worlds.mark(), {}, {}};
  x_trial = &trial;
  GroupCovers groups(x_system, cell);
  bool safe = false;
  while (!safe) {
    const std::vector<CellId> cells = groups.withhold_next();
    if (cells.empty()) break;
    x_worlds.reread(cells);
    safe = is_safe(cell);
  }
  safe = safe || is_safe(cell, Worlds::many_moves);
  x_trial = nullptr;
  if (safe) return true;
  x_system.restore(before);
  take_back(trial);
  x_worlds.reread();
  return false;
}

bool Covering::cover(CellId cell) { return cover_with_cells(cell) || cover_with_groups(cell); }

GroupCovers::GroupCovers(CountSystem& system, CellId cell)
    : x_system(system), x_withheld{cell}, x_seen_cells{cell} {}

void GroupCovers::look_at(CellId cell) {
  if (x_system.cells()[cell].withheld) {
    if (x_seen_cells.insert(cell).second) x_withheld.push_back(cell);
  } else if (can_be_withheld(x_system.cells()[cell]) && x_seen_shown.insert(cell).second) {
    x_shown.push_back(cell);
  }
}

/// Adds the cells in the sums of the next withheld cell to the lists. Returns false if no withheld
/// cell is left.
bool GroupCovers::look_further() {
  if (x_next_withheld == x_withheld.size()) return false;
  for (std::uint32_t id : x_system.equations_of(x_withheld[x_next_withheld++])) {
    if (!x_seen_sums.insert(id).second) continue;
    for (CellId cell : x_system.equation(id).plus) look_at(cell);
    for (CellId cell : x_system.equation(id).minus) look_at(cell);
  }
  return true;
}

/// Withholds the series of the nearest cell that readers still see. Returns no_group if there is
/// none.
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

/// Withholds the series of the nearest withheld cell. If all of these are withheld already,
/// withholds the nearest table. Returns no_group if there is none.
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

bool is_protected(const CountSystem& system, CellId cell) {
  CountSystem copy = system;
  return Covering(copy).is_safe(cell);
}

std::vector<CellId> suppress_secondary(CountSystem& system) {
  Covering covering(system);
  std::vector<CellId> exposed;
  for (CellId cell = 0; cell < system.cells().size(); ++cell) {
    if (!covering.cover(cell)) exposed.push_back(cell);
  }
  return exposed;
}

}  // namespace muster::disclosure
