// SPDX-License-Identifier: MIT
// Adds up the figures that several editions have for the same sector, profession and day.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/joined_posts.hpp"
#include "load/joined_row_writer.hpp"
#include "load/joined_rows.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Adds up tables of figures. A figure is unknown if an edition has no row for it.
class JoinedSums {
 public:
  /// Warnings are reported at `place`.
  JoinedSums(const std::vector<const model::Dataset*>& editions, JoinedRowWriter& rows,
             const Location& place, Diagnostics& diagnostics)
      : x_editions(editions),
        x_posts(editions),
        x_rows(rows),
        x_place(place),
        x_diagnostics(diagnostics) {}

  /// Fills `out` with the rows of `parts` and with margins. It has the schema, the columns and the
  /// sources.
  void add_up(const Parts& parts, model::Table& out);
  /// Appends one row for rows of the same key that differ: Differing::merged. Reports it by name.
  void merge(const Parts& parts, const RowsOfKey& group, model::Table& out);

 private:
  /// A cell of one edition; column is null if the edition doesn't have it.
  struct Cell {
    const Part* part = nullptr;
    const model::Column* column = nullptr;
    std::size_t row = 0;

    model::Status status() const;
    std::string text() const;
    std::uint8_t decimals() const;
  };
  using Cells = std::vector<Cell>;

  /// Rates and the like that differ between editions.
  struct Differing {
    std::string first;  ///< "'acute, Adult nurses, central': 10% and 8%"
    std::size_t count = 0;
    void add(const std::string& words);
  };
  /// What will be reported about a table.
  struct Found {
    std::map<std::string, Differing> differing;  ///< by column
    Differing weighted;                          ///< growth in demand that was weighted
  };

  const model::Edition& edition(std::size_t i) const { return x_editions[i]->edition; }
  std::string listed_editions(bool quoted) const;
  void report_missing(const std::vector<RowsOfKey>& groups, const model::Table& out);
  void report(const model::Table& out, const Found& found);

  void add_organisations(const Parts& parts, const std::vector<RowsOfKey>& groups,
                         model::Table& out);
  void add_origins(const Parts& parts, model::Table& out);
  void append_unknown(const Parts& parts, const RowsOfKey& group, std::size_t i, std::uint32_t own,
                      model::Table& out);

  void add_sum(const Parts& parts, const RowsOfKey& group, model::Table& out, Found& found);
  static Cells cells_of(const Parts& parts, const RowsOfKey& group, const std::string& column);
  static model::Status status_of(const Cells& cells);
  std::size_t edition_of(const Cell& cell) const;
  static std::vector<std::string> texts_of(const Cells& cells);
  static void append_sum(const Cells& cells, model::Column& out);
  static void append_agreed(const Cells& cells, const RowsOfKey& group, model::Column& out,
                            Found& found);
  /// Appends the growth in demand of all editions; returns false if it can't be weighted.
  bool append_weighted(const Parts& parts, const RowsOfKey& group, const std::string& table,
                       model::Column& out, Found& found) const;
  void append_text(const Cells& cells, model::Column& out);
  /// Appends the cell of a merged row; returns whether the editions differ in it.
  bool append_merged(const Cells& cells, const std::string& table, model::Column& out);
  void join_margins(const Parts& parts, model::Table& out);

  const std::vector<const model::Dataset*>& x_editions;
  JoinedPosts x_posts;
  JoinedRowWriter& x_rows;
  const Location& x_place;
  Diagnostics& x_diagnostics;
};

}  // namespace muster::load
