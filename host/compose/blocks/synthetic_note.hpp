// SPDX-License-Identifier: MIT
// The note about synthetic data under a table or chart, and the names of the rows that it concerns.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Whether the table lists sources, scenarios or assumptions. The basis of such a row is that of
/// the figures it describes; the row itself isn't synthetic.
bool is_list_of_origins(const model::Table& table);

bool is_synthetic_row(const model::Dataset& dataset, const model::Table& table, std::uint32_t row);

/// "Synthetic data: ...", followed by `words`, which are printed unchanged.
document::Inlines synthetic_words(const std::string& words);

/// The synthetic rows among the printed rows of a table. None in tables for which
/// is_list_of_origins.
class SyntheticRows {
 public:
  SyntheticRows(const model::Dataset& dataset, const model::Table& table,
                const std::vector<std::uint32_t>& rows);

  bool any() const { return !x_made_up.empty(); }
  /// Whether the synthetic rows need daggers: the table has other rows too, and the note can name
  /// neither the synthetic rows nor the others.
  bool needs_marks() const { return any() && !x_others.empty() && x_names.empty(); }
  /// "Synthetic data: ..."; `value` is the word for a row, such as "row" or "value". Empty if no
  /// row is synthetic, or if each synthetic row has a dagger.
  document::Inlines note(const std::string& value) const;
  /// The note for a chart, whose values have no daggers. If the synthetic values can't be named,
  /// the note gives their number.
  document::Inlines note_of_values() const;

 private:
  void name_rows(const model::Dataset& dataset, const model::Table& table);

  std::string x_title;
  std::vector<std::uint32_t> x_made_up;  ///< ascending
  std::vector<std::uint32_t> x_others;
  bool x_others_published = true;
  bool x_names_made_up = false;  ///< whether x_names are names of synthetic rows
  std::string x_names;           ///< "of 2021/22", "A and B"; empty if they can't be named
};

/// One row of figures with its name.
struct NamedFigures {
  std::string name;
  std::vector<const model::Figure*> figures;
};

/// The note for findings that are based on synthetic rows of any table. It names these tables, and
/// those of `rows` that are affected; `values` is the word for them, "rows" or "values". Empty if
/// none is affected, unless the sector says that its findings are synthetic.
document::Inlines synthetic_note(const model::Dataset& dataset,
                                 const std::vector<NamedFigures>& rows, const std::string& values,
                                 bool sector_says_so);

}  // namespace muster::compose
