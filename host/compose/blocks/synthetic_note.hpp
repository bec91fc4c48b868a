// SPDX-License-Identifier: MIT
// The note about synthetic data under a table or chart, and the rows that it applies to.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Whether the table lists sources, scenarios or assumptions. The basis of its rows describes what
/// they list; the list itself isn't synthetic.
bool is_list_of_origins(const model::Table& table);

bool is_synthetic_row(const model::Dataset& dataset, const model::Table& table, std::uint32_t row);

/// "Synthetic data: ..." with these words, which are printed as they are.
document::Inlines synthetic_words(const std::string& words);

/// The synthetic rows among the printed rows of a table. Empty for lists of origins.
class SyntheticRows {
 public:
  SyntheticRows(const model::Dataset& dataset, const model::Table& table,
                const std::vector<std::uint32_t>& rows);

  bool any() const { return !x_made_up.empty(); }
  /// Whether rows need daggers, because the note can name neither the synthetic rows nor the
  /// others.
  bool needs_marks() const { return any() && !x_others.empty() && x_names.empty(); }
  /// "Synthetic data: ..."; `value` is the word for a row, such as "row" or "value". Nothing if no
  /// row is synthetic, or if each synthetic row has a dagger.
  document::Inlines note(const std::string& value) const;
  /// The note for a chart, which has no daggers: it gives the number of synthetic values if they
  /// can't be named.
  document::Inlines note_of_values() const;

 private:
  void name_rows(const model::Dataset& dataset, const model::Table& table);

  std::string x_title;
  std::vector<std::uint32_t> x_made_up;  ///< ascending
  std::vector<std::uint32_t> x_others;
  bool x_others_published = true;
  bool x_names_made_up = false;  ///< whether x_names are those of the synthetic rows
  std::string x_names;           ///< "of 2021/22", "A and B"; empty if there are too many
};

/// The figures that a block of findings prints under one name.
struct NamedFigures {
  std::string name;
  std::vector<const model::Figure*> figures;
};

/// The note of findings based on synthetic rows of any table: names the tables, and which of `rows`
/// ("rows" or "values" in print) are affected. Nothing if there are none, unless the sector marks
/// its findings as synthetic itself.
document::Inlines synthetic_note(const model::Dataset& dataset,
                                 const std::vector<NamedFigures>& rows, const std::string& values,
                                 bool sector_says_so);

}  // namespace muster::compose
