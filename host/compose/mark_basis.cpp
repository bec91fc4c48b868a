// SPDX-License-Identifier: MIT
// Sets the basis of each printed row from the figures in it. Puts daggers on every row, table,
// chart and card that is based on synthetic data, whichever step made the block.
#include <algorithm>
#include <set>

#include "compose/blocks/row_basis.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/finish.hpp"
#include "document/synthetic.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;

class BasisMarker {
 public:
  BasisMarker(const Given& given, const Lookup& lookup, Draft& draft)
      : x_given(given), x_lookup(lookup), x_draft(draft) {}

  void mark() {
    document::for_each_block(x_draft.document.blocks, [this](Block& block) {
      if (auto* table = std::get_if<document::Table>(&block.node)) mark(*table);
      if (auto* chart = std::get_if<document::Chart>(&block.node)) mark(*chart);
      if (auto* diagram = std::get_if<document::Diagram>(&block.node)) mark(*diagram);
      if (auto* cards = std::get_if<document::KeyFigures>(&block.node)) mark(*cards);
    });
    for (document::Table& table : x_draft.document.data_only) mark(table);
  }

 private:
  void mark(document::Table& table) {
    const bool synthetic = mark_rows(table);
    if (synthetic && !table.synthetic) {  // otherwise an earlier step has added the note
      table.synthetic = true;
      say_so(table.notes);
    }
    if (table.synthetic) put_daggers(table);
  }

  void mark(document::Chart& chart) {
    bool synthetic = mark_rows(chart.data);
    for (const document::ChartSeries& series : chart.series)
      for (const document::ChartValue& value : series.values)
        synthetic |= basis_of({value.figure}).is_synthetic();
    if (synthetic && !chart.synthetic) {
      chart.synthetic = chart.data.synthetic = true;
      say_so(chart.notes);
    }
    show(chart);
  }

  /// dataset_diagram has already set the basis of the rows of a diagram's table.
  void mark(document::Diagram& diagram) { show(diagram); }

  template <class Drawn>
  void show(Drawn& drawn) {
    if (!drawn.synthetic) return;
    keep_for_data(drawn.notes);
    put_dagger(drawn.caption);
    put_daggers(drawn.data);
  }

  void mark(document::KeyFigures& cards) {
    for (document::KeyFigure& card : cards.items) {
      if (!basis_of({card.value.id}).is_synthetic()) continue;
      card.label += document::synthetic_mark;
      x_draft.document.metadata.synthetic = true;
    }
  }

  void put_dagger(document::Inlines& words) {
    words.push_back({document::Text{std::string(document::synthetic_mark)}});
    x_draft.document.metadata.synthetic = true;
  }

  /// Puts a dagger on each synthetic row if the table also has other rows, and otherwise on the
  /// caption.
  void put_daggers(document::Table& table) {
    keep_for_data(table.notes);
    const auto is_other = [](const document::Row& row) {
      return !row.basis.ends_with("synthetic");
    };
    const bool mixed = std::any_of(table.rows.begin(), table.rows.end(), is_other) &&
                       !std::all_of(table.rows.begin(), table.rows.end(), is_other);
    if (!mixed) return put_dagger(table.caption);
    for (document::Row& row : table.rows) {
      if (is_other(row) || row.cells.empty()) continue;
      document::Cell& first = row.cells.front();
      if (!first.blocks.empty()) continue;
      if (first.data.empty()) first.data = document::plain_text(first.content);
      put_dagger(first.content);
    }
  }

  /// Restricts the notes about synthetic data to the data file, because in print the dagger
  /// replaces them.
  static void keep_for_data(std::vector<document::Note>& notes) {
    for (document::Note& note : notes)
      if (note.kind == document::NoteKind::synthetic) note.use = document::NoteUse::data;
  }

  /// Sets the basis of rows that have none yet. Returns true if one of these is based on synthetic
  /// rows. Rows of the edition's tables already have their basis, and these tables have notes of
  /// their own.
  bool mark_rows(document::Table& table) const {
    bool synthetic = false;
    for (document::Row& row : table.rows) {
      if (!row.basis.empty()) continue;
      const RowBasis basis = basis_of(figures_in(row));
      row.basis = basis.words();
      synthetic |= basis.is_synthetic();
    }
    return synthetic;
  }

  static std::vector<std::string> figures_in(const document::Row& row) {
    std::vector<std::string> ids;
    for (const document::Cell& cell : row.cells)
      for (const document::Inline& part : cell.content)
        if (const auto* figure = std::get_if<document::Figure>(&part.node))
          ids.push_back(figure->id);
    return ids;
  }

  RowBasis basis_of(const std::vector<std::string>& ids) const {
    RowBasis basis;
    std::set<std::string> seen;
    for (const std::string& id : ids) add(id, basis, seen);
    return basis;
  }

  void add(const std::string& id, RowBasis& basis, std::set<std::string>& seen) const {
    if (id.empty() || !seen.insert(id).second) return;
    const auto made = x_draft.made_figures.find(id);
    const bool is_made = made != x_draft.made_figures.end();
    const model::Figure* figure = is_made ? &made->second.figure : x_lookup.figures.find(id);
    if (figure == nullptr) return;
    basis.add(x_given.dataset, figure->inputs);
    if (is_made && x_given.options.previous != nullptr)
      basis.add(*x_given.options.previous, made->second.previous_inputs);
    // A figure that names no rows itself is based on the rows of the figures that it was made from.
    if (figure->inputs.empty())
      for (const std::string& part : figure->parts) add(part, basis, seen);
  }

  static void say_so(std::vector<document::Note>& notes) {
    notes.push_back(
        {document::NoteKind::synthetic,
         synthetic_words("figures here are based wholly or partly on figures that were made up "
                         "for illustration, because no source has them.")});
  }

  const Given& x_given;
  const Lookup& x_lookup;
  Draft& x_draft;
};

}  // namespace

void mark_basis(const Given& given, const Lookup& lookup, Draft& draft) {
  BasisMarker(given, lookup, draft).mark();
}

}  // namespace muster::compose
