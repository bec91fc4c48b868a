// SPDX-License-Identifier: MIT
// Reads the figures of an edition's tables, with the subject of each.
#pragma once

#include "claims/known_figures.hpp"

namespace muster::claims {

// The figures of an edition's tables: cells, sums and margins.

/// Adds the figures of all tables. `is_before`: the edition is the one before.
void add_table_figures(const Edition& edition, bool is_before, KnownFigures& known);
/// Adds the figures that sectors returned.
void add_findings(const Edition& edition, bool is_before, KnownFigures& known);
/// Adds the figures in the words of a plan's actions.
void add_text_figures(const Edition& edition, KnownFigures& known);
/// Adds the figures that follow from the others: establishment, rates, shares and changes.
void add_derived(const Edition& edition, KnownFigures& known);

Measured measured_in(Unit unit);
/// Returns the name with spaces: "social care" for "social_care".
std::string spaced(std::string_view name);
/// Returns the subject of a sector; empty for "all".
Subject sector_subject(const std::string& sector);

/// Returns the value of the last digit of a number with this many decimals, in the scale of the
/// column.
double step_of(int decimals, Unit unit);
/// Returns whether the column counts heads or whole-time equivalents.
Counted counts_of(const model::Table& table, std::size_t column);

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
  int x_last_year = 0;  ///< of tables without dates, in `period`, `year` or `start`
};

// Changes of a figure between two times, and from the edition before to this one.

void add_changes(KnownFigures& known);

}  // namespace muster::claims
