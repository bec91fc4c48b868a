// SPDX-License-Identifier: MIT
// Collects every figure in the data of the edition and of the previous edition, and calculates the
// figures that follow from them: establishment, shares and changes.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "claims/mention.hpp"
#include "claims/names.hpp"
#include "claims/reading.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::claims {

// A figure that an edition's data state, or that follows from them, with the words by which a text
// would name it.

struct KnownFigure {
  double value = 0;  ///< with its sign; per cent and points as a fraction: 0.164
  double upper = 0;  ///< the upper end of a range; otherwise equal to `value`
  double step = 0;   ///< the value of a 1 in its last digit; 0: not rounded
  Measured measured = Measured::number;
  std::string measure;            ///< "vacancy", "turnover"...; "" if no word names it
  Subject subject;                ///< empty: the whole system, or `words` name the subject
  std::set<std::string> words;    ///< other words of its label
  std::set<std::string> context;  ///< words of the title of its table
  Subject sector;                 ///< the sector that it may be about, if its label names none
  std::string place;              ///< "": the edition's own area; else as in PlaceMention
  std::string compared_with;      ///< the other place, if it is a difference of two places
  Years years;              ///< the year of the figure, or the two years between which it changed
  std::optional<int> span;  ///< the length of a change in years
  std::optional<Date> day;  ///< its date, if the table has dates
  Counted counts = Counted::unsaid;
  bool is_change = false;
  bool is_signed = false;       ///< a gap or a change, so that its sign decides what it means
  bool is_current = true;       ///< for the edition's own time and central scenario
  bool is_before = false;       ///< from the previous edition's data
  bool is_monthly = false;      ///< for a single month
  bool sums_heads = false;      ///< a sum of headcounts, in which people may be counted twice
  bool is_of_all = false;       ///< of the whole system, whose parts are known too
  bool is_sum_of_kind = false;  ///< the sum over all organisations of a kind
  bool is_sum = false;          ///< the sum of several figures in one sentence
  bool is_difference = false;   ///< the difference of two figures in one sentence
  bool is_share = false;        ///< a share of a total, not a rate
  bool only_agrees = false;     ///< never contradicts a text: for example a number of rows
  std::string series;           ///< table and column, the same for all times of a figure
  std::string family;           ///< the group in which it can be ranked: "profession"...; or ""
  std::string name;    ///< "organisations.csv, sum of headcount"
  std::string printed;
  Location place_in_files;
};

/// From a table with more rows than this, only totals are read, because nobody quotes its single
/// cells.
inline constexpr std::size_t most_cited_rows = 2000;

/// The totals of a whole table, including rows that are not in memory because the table is an
/// excerpt.
struct TableTotals {
  struct Sum {
    double sum = 0;
    std::size_t rows = 0;
    bool all_known = true;
  };
  std::size_t rows = 0;
  std::optional<Date> last;  ///< the latest day in the column `date`
  std::vector<Sum> sums;     ///< by column: the sum over the rows of the last day or without a day
};

/// The parts of an edition from which known figures are read.
struct Edition {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& folder;
  std::function<TableTotals(const model::Table&)> totals;
};

struct KnownFigures {
  std::vector<KnownFigure> all;
  Names names;  ///< professions, organisations, sectors: who a sentence can be about
};

/// Returns the known figures of the edition and of the previous edition, `before`, which may be
/// null.
KnownFigures known_figures(const Edition& edition, const Edition* before);

/// Adds the figures of tables that authors typed into the narrative: their cells, and the sums of
/// their columns.
void add_typed_tables(const std::vector<TypedTable>& tables, KnownFigures& known);

bool has_change(std::string_view text);

}  // namespace muster::claims
