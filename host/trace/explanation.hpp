// SPDX-License-Identifier: MIT
// One figure walked back to the rows it comes from. FigureBook + id -> Explanation. Everything in
// it is what the audience may know: tables after disclosure control, and of a withheld figure
// nothing but that it is withheld.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "trace/figure_book.hpp"
#include "trace/formulas.hpp"

namespace muster::trace {

/// A cell that went into the figure.
struct CellUsed {
  std::string column;
  std::string text;  ///< plain: 10119, 16.4%; [c] withheld, [x] unknown
  model::Status status = model::Status::known;
};

/// A row with cells that were used for the figure.
struct RowUsed {
  std::uint32_t row = 0;   ///< among those that everybody sees, from 1: model::row_number
  std::uint32_t line = 0;  ///< in the table's file; 0 for the public
  std::string key;         ///< as in model::RowKeys
  std::vector<CellUsed> cells;
};

/// The rows of one table that the figure is based on.
struct TableUsed {
  std::string table;
  std::string file;     ///< "staff.csv"
  std::string edition;  ///< id
  std::vector<RowUsed> rows;
};

/// A figure, how it was worked out, and from what.
struct Explanation {
  model::Figure figure;
  std::string edition;  ///< id of the edition that it belongs to
  std::string printed;
  std::string rounding;              ///< what became of the unrounded value, in a sentence
  const Formula* formula = nullptr;  ///< null if the formula is a sector's own
  std::vector<TableUsed> inputs;
  std::vector<Explanation> parts;  ///< the figures that it was worked out from
};

/// Nothing if there is no such figure.
std::optional<Explanation> explain(const FigureBook& book, std::string_view id);

}  // namespace muster::trace
