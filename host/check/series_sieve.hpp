// SPDX-License-Identifier: MIT
// A long table of series, row by row: the rows of a series of which there is nothing to tell are
// passed over, so that what is kept grows with what stands out and not with the rows.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "check/series_values.hpp"
#include "check/table_digest.hpp"
#include "model/row_groups.hpp"
#include "model/row_sieve.hpp"

namespace muster::check {

/// Never passes over a row of which check_series, check_totals or check_heads would tell something,
/// or that has the key of another one; it may keep more. In the first reading each series is
/// watched in a few numbers: that it goes on in equal steps in one direction of time, so that no
/// key of it stands twice; that no figure moves far; that it does not end before the others. Where
/// one of these does not hold, the second reading keeps the series. A table that states totals
/// among their parts is kept whole. The first row always stays: it stands for the table.
class SeriesSieve final : public model::RowSieve {
 public:
  bool keeps(const model::Table& table, const model::TextPool& texts, std::size_t row) override;
  bool again() override;

  const TableDigest& digest() const { return x_digest; }
  /// Of a row that the last reading kept, its number among all of them, from 1.
  std::uint32_t row_number(std::size_t kept) const { return x_numbers.at(kept); }

 private:
  struct Watched {
    std::int32_t month = 0;   ///< of its latest row
    std::int32_t latest = 0;  ///< month of all its rows
    std::int32_t step = 0;    ///< months from row to row, below zero where time runs backwards
    std::uint32_t rows = 0;
    bool stands_out = false;
  };
  enum class Names : std::uint8_t { not_seen, part, total };

  void find_columns(const model::Table& table);
  void watch(std::size_t row, std::size_t series);
  static void watch_time(Watched& series, std::int32_t month);
  void watch_figures(std::size_t row, std::size_t series);
  void watch_names(const model::TextPool& texts, std::size_t row);
  void find_short_series();
  static bool has_rhythm(const Watched& series);

  // Of the reading that goes on.
  std::size_t x_seen = 0;
  std::vector<std::uint32_t> x_numbers;  ///< of the rows that are kept
  const model::Column* x_time = nullptr;
  const model::Column* x_heads = nullptr;
  const model::Column* x_fte = nullptr;
  std::vector<const model::Column*> x_keys;     ///< all but the time
  std::vector<const model::Column*> x_figures;  ///< that can jump
  std::vector<const model::Column*> x_names;    ///< keys that hold text

  // Of the first reading.
  bool x_first = true;
  bool x_all_stand_out = false;
  std::optional<DigestBuilder> x_builder;  ///< once the columns are known
  model::RowGroups x_groups{0};
  std::vector<Watched> x_series;
  std::vector<double> x_latest;  ///< for each series its latest known figures; NaN: none yet
  std::vector<std::vector<Names>> x_named;    ///< for each of x_names, by text
  std::vector<std::pair<bool, bool>> x_some;  ///< for each of x_names: a part, a total
  Months x_months;
  TableDigest x_digest;
};

}  // namespace muster::check
