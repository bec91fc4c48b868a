// SPDX-License-Identifier: MIT
// Several editions that one edition follows, such as those of organisations that have merged,
// joined to one. The joined edition is then computed and compared like any other.
#pragma once

#include <optional>
#include <vector>

#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// What becomes of rows with the same key that differ, in tables that are not added up.
enum class Differing : unsigned char {
  left_out,  ///< those with figures are left out, to compare the editions with a later one
  merged     ///< they become one row, to start a later one, and each is reported by name
};

/// Joins at least two editions, loaded for the same audience. It must run after disclosure control:
/// what the joined edition shows follows from what the readers of each edition can see.
///
/// Tables with a sector in their key, and those of sectors, are added up. If organisations are in
/// the key, rows without one get the organisation of their edition, and all rows are kept.
/// Otherwise the rows with the same key become one: its counts are the sums, its rates and periods
/// are those that all editions agree on. Growth in demand that differs is weighted by posts. A
/// figure is unknown if an edition has no row for it: a sector, profession or date that only some
/// of the editions have is not known for all of them. The rows of other tables are put one below
/// the other. Actions with the same id that differ get the id of their edition before theirs, as in
/// 'nwl-2025/1.1', wherever they are named, and so do priorities and other things to which tables
/// refer, as in 'nwl-2025-p1'. What becomes of other rows that have the same key and differ is said
/// by `how`: in a merged row, numbers that differ are unknown, texts are joined, and other cells
/// are those of the first edition. Texts of the same name are joined.
///
/// Returns nothing if there are errors, which are reported at `place`: settings that differ and
/// would make sums wrong, such as the baseline; an organisation that is in two editions. Warns, for
/// each table, of rows that only some editions have, and of rates that differ.
std::optional<model::Dataset> join_editions(const std::vector<const model::Dataset*>& editions,
                                            const Location& place, Diagnostics& diagnostics,
                                            Differing how = Differing::left_out);

}  // namespace muster::load
