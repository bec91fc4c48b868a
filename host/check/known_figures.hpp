// SPDX-License-Identifier: MIT
// Every figure that the edition's data state, with the words by which text would name it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "check/figure_scanner.hpp"
#include "check/prose.hpp"

namespace muster::check {

using Subject = std::vector<std::string>;  ///< stems that must all be there: "community", "nurs"

struct KnownFigure {
  double value = 0;  ///< percent as a fraction
  double upper = 0;  ///< of a range; equal to `value` otherwise
  double step = 0;   ///< of the last digit that is given; 0: not rounded
  Measured measured = Measured::number;
  std::string measure;            ///< "vacancy", "turnover"...; "" where no word says it
  Subject subject;                ///< empty: the whole system, or said by `words` alone
  std::set<std::string> words;    ///< other words of its label
  std::set<std::string> context;  ///< words of its table's title
  Subject sector;                 ///< of a label that names no subject: whom it may be about
  bool is_change = false;
  bool is_current = true;    ///< of the edition's own time and central case
  bool sums_heads = false;   ///< a sum of people over rows that may share some
  bool only_agrees = false;  ///< too general to contradict anything: a number of rows
  std::optional<int> year;
  std::string name;  ///< "organisations.csv, sum of headcount"
  std::string printed;
  Location place;
};

struct KnownFigures {
  std::vector<KnownFigure> all;
  std::set<Subject> subjects;  ///< professions, organisations, sectors: who a sentence can be about
};

KnownFigures known_figures(const Inspection& inspection);

/// What tables that were typed into the narrative say: their cells and the sums of their columns.
void add_typed_tables(const std::vector<TypedTable>& tables, KnownFigures& known);

/// The measure that a name or a header speaks of, the first that is found.
std::string measure_in(std::string_view text);
bool has_change(std::string_view text);

}  // namespace muster::check
