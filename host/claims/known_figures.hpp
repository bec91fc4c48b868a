// SPDX-License-Identifier: MIT
// Every figure that the edition's data state, and the edition's before, with those that follow from
// them: establishment, shares, changes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "claims/known_figure.hpp"
#include "claims/reading.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::claims {

/// Tables of more rows than this give their totals alone: nobody types a cell of theirs.
inline constexpr std::size_t most_cited_rows = 2000;

/// What is known of a table as a whole, its rows that were passed over included.
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

/// An edition as this room reads it.
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

/// `before`: the edition that this one names as its previous, or null.
KnownFigures known_figures(const Edition& edition, const Edition* before);

/// What tables that were typed into the narrative say: their cells and the sums of their columns.
void add_typed_tables(const std::vector<TypedTable>& tables, KnownFigures& known);

bool has_change(std::string_view text);

}  // namespace muster::claims
