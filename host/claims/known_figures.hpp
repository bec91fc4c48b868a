// SPDX-License-Identifier: MIT
// Every figure that the data of the edition and of the previous one give, with those that follow
// from them: establishment, shares, changes.
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

// A figure that an edition's data state, or from which it follows, with the words by which text
// would name it.

struct KnownFigure {
  double value = 0;  ///< with its sign; percent and points as a fraction
  double upper = 0;  ///< of a range; equal to `value` otherwise
  double step = 0;   ///< of the last digit that is given; 0: not rounded
  Measured measured = Measured::number;
  std::string measure;            ///< "vacancy", "turnover"...; "" where no word says it
  Subject subject;                ///< empty: the whole system, or only `words` name it
  std::set<std::string> words;    ///< other words of its label
  std::set<std::string> context;  ///< words of its table's title
  Subject sector;                 ///< the sector that it may be about, if its label names none
  std::string place;              ///< "" for the edition's own, else as in PlaceMention
  std::string compared_with;      ///< of a difference between two places: the other one
  Years years;              ///< the year of the figure, or the two years between which it changed
  std::optional<int> span;  ///< of a change, in years
  std::optional<Date> day;  ///< of a table with dates
  Counted counts = Counted::unsaid;
  bool is_change = false;
  bool is_signed = false;       ///< a gap or a change, so that its sign decides what it means
  bool is_current = true;       ///< of the edition's own time and central case
  bool is_before = false;       ///< of the edition before
  bool is_monthly = false;      ///< of a single month
  bool sums_heads = false;      ///< a sum of people over rows that may share some
  bool is_of_all = false;       ///< of the whole system, where parts of it are known too
  bool is_sum_of_kind = false;  ///< of the organisations of a kind
  bool is_sum = false;          ///< of several that are named
  bool is_difference = false;   ///< between two that are named
  bool is_share = false;        ///< a share of a total, not a rate
  bool only_agrees = false;     ///< too general to contradict anything: a number of rows
  std::string series;  ///< table and column, which are the same for all times of the figure
  std::string family;  ///< what it can be ranked in: "profession", "organisation"; "" for none
  std::string name;    ///< "organisations.csv, sum of headcount"
  std::string printed;
  Location place_in_files;
};

/// A table with more rows than this gives only its totals, because nobody cites single cells of it.
inline constexpr std::size_t most_cited_rows = 2000;

/// The totals of a whole table, including rows that an excerpt leaves out.
struct TableTotals {
  struct Sum {
    double sum = 0;
    std::size_t rows = 0;
    bool all_known = true;
  };
  std::size_t rows = 0;
  std::optional<Date> last;  ///< the latest day in the column `date`
  std::vector<Sum> sums;  ///< of each column, over the rows of the last day and those without one
};

/// The parts of an edition that this room reads.
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

/// Returns the known figures of the edition and of `before`, the edition that it names as its
/// previous; `before` may be null.
KnownFigures known_figures(const Edition& edition, const Edition* before);

/// Adds the figures of tables that were typed into the narrative: their cells and the sums of their
/// columns.
void add_typed_tables(const std::vector<TypedTable>& tables, KnownFigures& known);

bool has_change(std::string_view text);

}  // namespace muster::claims
