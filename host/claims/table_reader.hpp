// SPDX-License-Identifier: MIT
// Reads known figures from an edition: the tables, the findings of sectors, and the texts of
// actions.
#pragma once

#include "claims/known_figures.hpp"

namespace muster::claims {

// Functions that add known figures of an edition.

/// Adds the figures of all tables: cells, sums and margins. `is_before` says that `edition` is the
/// previous edition.
void add_table_figures(const Edition& edition, bool is_before, KnownFigures& known);
/// Adds the figures that sectors returned. `is_before` says that `edition` is the previous edition.
void add_findings(const Edition& edition, bool is_before, KnownFigures& known);
/// Adds the figures in the texts of a plan's actions.
void add_text_figures(const Edition& edition, KnownFigures& known);
/// Adds the figures that follow from the others: establishment, rates, shares and changes.
void add_derived(const Edition& edition, KnownFigures& known);

/// Returns the kind of number of figures in this unit.
Measured measured_in(Unit unit);
/// Returns the name with spaces: "social care" for "social_care".
std::string spaced(std::string_view name);
/// Returns the subject of a sector; empty for "all".
Subject sector_subject(const std::string& sector);

/// Returns the difference that a 1 in the last digit makes to a number with this many decimals, in
/// the scale of the unit.
double step_of(int decimals, Unit unit);
/// Whether the column counts heads or whole-time equivalents.
Counted counts_of(const model::Table& table, std::size_t column);

/// Adds the figures of one table to the known figures.
class TableReader {
 public:
  TableReader(const Edition& edition, const model::Table& table, bool is_before,
              KnownFigures& known);

  void read();

 private:
  std::string text(const char* column, std::size_t row) const;
  Subject subject_of(std::size_t row);
  Subject sector_of_name() const;
  std::string family() const;
  KnownFigure figure_of(const model::Column& column, std::size_t row);
  KnownFigure labelled_figure(std::size_t row) const;
  void add_time(std::size_t row, KnownFigure& figure) const;
  void add_cell(const model::Column& column, std::size_t row);
  void add_sum(const model::Column& column);
  void add_margins();
  void add_margin(const model::Table& sums, const model::Column& column, std::size_t row);
  void add_rows();
  void keep(KnownFigure figure);
  int year_at(std::size_t row) const;

  const Edition& x_edition;
  const model::Dataset& x_dataset;
  const model::Table& x_table;
  bool x_is_before;
  KnownFigures& x_known;
  const model::Column* x_date;
  TableTotals x_all;
  int x_last_year = 0;  ///< for tables without dates: the latest year of a row
};

/// Adds to `known` the changes of its figures: between two times in this edition, and from the
/// previous edition to this one.
void add_changes(KnownFigures& known);

}  // namespace muster::claims
