// SPDX-License-Identifier: MIT
// Every figure of an edition by its id, wherever it was made: by a sector, by the host over
// sectors, by compose, or as a cell of a table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/blocks/made_figure.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "model/rows.hpp"

namespace muster::trace {

/// The data and figures of an edition for one audience. `dataset` is null if there is no such
/// edition.
struct EditionFigures {
  const model::Dataset* dataset = nullptr;
  const model::Findings* findings = nullptr;
};

/// A figure and the edition that its inputs and parts belong to.
struct FoundFigure {
  model::Figure figure;
  bool of_previous = false;                            ///< the figure is from the previous edition
  std::vector<model::InputRows> previous_inputs = {};  ///< input rows of the previous edition, in
                                                       ///< addition to the figure's own
  std::vector<std::string> previous_parts = {};        ///< figures of the previous edition that it
                                                       ///< was calculated from
};

/// All figures of an edition and of the one before it, by id.
class FigureBook {
 public:
  FigureBook(EditionFigures now, EditionFigures previous, compose::MadeFigures made);

  std::optional<FoundFigure> find(std::string_view id) const;
  /// Finds a figure in the previous edition. Figures made by compose are not included.
  std::optional<FoundFigure> find_previous(std::string_view id) const;
  const EditionFigures& edition(bool previous) const { return previous ? x_previous : x_now; }
  /// Returns the ids of all figures except cells, for hints.
  std::vector<std::string> ids() const;
  /// Returns the names of the rows of a table, which are made only once.
  const model::RowKeys& keys(const model::Dataset& dataset, const model::Table& table) const;

 private:
  std::optional<FoundFigure> find_in(const EditionFigures& edition, std::string_view id) const;
  std::optional<FoundFigure> find_cell(const EditionFigures& edition, std::string_view id) const;

  EditionFigures x_now;
  EditionFigures x_previous;
  compose::MadeFigures x_made;
  mutable std::map<const model::Table*, model::RowKeys> x_keys;
};

}  // namespace muster::trace
