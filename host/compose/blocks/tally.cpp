// SPDX-License-Identifier: MIT
#include "compose/blocks/tally.hpp"

#include <algorithm>
#include <utility>

#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/dataset_charts.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/blocks/tally_counts.hpp"
#include "compose/markdown/attributes.hpp"

namespace muster::compose {

namespace {

class TallyWriter {
 public:
  TallyWriter(const DirectiveCall& call, const TallyCounts& counts)
      : x_call(call), x_counts(counts), x_editions(counts.editions()) {}

  document::Table table() {
    document::Table made;
    made.id = id();
    made.caption = x_call.inlines("caption");
    head(made);
    for (const TallyGroup& line : x_counts.lines()) made.rows.push_back(row(line.title, &line));
    made.rows.push_back(row("Total", nullptr));
    made.rows.back().total = true;
    made.notes = TableNotes().finish(words("source"), {}, false);
    if (x_editions.size() > 1)
      made.notes.push_back(
          general_note("Then is " + x_editions[0].when + ", now is " + x_editions[1].when + "."));
    for (const CountedEdition& edition : x_editions) add_synthetic_note(edition, made);
    return made;
  }

  document::Chart chart(ChartKind kind) {
    document::Chart made;
    made.id = id();
    made.kind = kind;
    made.caption = x_call.inlines("caption");
    for (const TallyGroup& category : x_counts.categories())
      made.series.push_back(series(category));
    made.data = table();
    made.synthetic = made.data.synthetic;
    made.notes = made.data.notes;
    made.data.notes.clear();
    return made;
  }

 private:
  std::string words(std::string_view key) const { return x_call.words(key); }

  std::string id() const {
    std::string given = words("id");
    return given.empty() ? "tally-" + slug(words("caption")) : given;
  }

  std::string word_for(const CountedEdition& edition) const {
    return &edition == &x_editions.front() ? "Then" : "Now";
  }

  void head(document::Table& made) const {
    bool two = x_editions.size() > 1;
    made.head.resize(two ? 2 : 1);
    made.head[0].cells.push_back(text_cell(column_title(x_counts.by())));
    made.head[0].cells[0].row_span = two ? 2 : 1;
    made.columns.push_back({x_counts.by(), document::Align::left, "", 0});
    for (const TallyGroup& category : x_counts.categories()) {
      made.head[0].cells.push_back(text_cell(category.title));
      made.head[0].cells.back().column_span = static_cast<std::uint16_t>(x_editions.size());
      for (const CountedEdition& edition : x_editions) {
        std::string name = category.title + (two ? " " + word_for(edition) : "");
        made.columns.push_back({column_id(made, name), document::Align::decimal, "", 0});
        if (two) made.head[1].cells.push_back(text_cell(word_for(edition)));
      }
    }
  }

  document::Row row(const std::string& title, const TallyGroup* line) {
    document::Row made;
    made.cells.push_back(text_cell(title));
    made.cells[0].header = true;
    for (const TallyGroup& category : x_counts.categories())
      for (const CountedEdition& edition : x_editions)
        made.cells.push_back(figure_cell(x_counts.figure(edition, line, category)));
    return made;
  }

  /// A bar of the chart: a row of the tally in one edition, or in both if their counts are equal.
  struct Bar {
    const TallyGroup* line;
    const CountedEdition* edition;
    std::string label;
  };

  std::vector<Bar> bars() const {
    std::vector<Bar> made;
    for (const TallyGroup& line : x_counts.lines()) {
      if (x_counts.is_alike(line)) {
        std::string when = x_editions[0].when + " and " + x_editions[1].when;
        made.push_back({&line, &x_editions[1], line.title + ": " + when});
        continue;
      }
      for (const CountedEdition& edition : x_editions)
        made.push_back(
            {&line, &edition, line.title + (x_editions.size() > 1 ? ": " + edition.when : "")});
    }
    return made;
  }

  document::ChartSeries series(const TallyGroup& category) {
    const model::Rating* rating = words("of") == "rating"
                                      ? find_rating(x_call.given.dataset.edition, category.words)
                                      : nullptr;
    document::ChartSeries made{category.title, {}, rating == nullptr ? "" : rating->colour};
    for (const Bar& bar : bars()) {
      model::Figure one = x_counts.figure(*bar.edition, bar.line, category);
      made.values.push_back({bar.label, one.value, print_figure(one), one.id});
    }
    return made;
  }

  /// Adds a note on how many of the counted rows of an edition are synthetic.
  void add_synthetic_note(const CountedEdition& edition, document::Table& made) const {
    auto rows = std::count_if(edition.rows.begin(), edition.rows.end(), [&](std::uint32_t row) {
      return is_synthetic_row(*edition.dataset, x_counts.table_of(edition), row);
    });
    if (rows == 0) return;
    made.synthetic = true;
    made.notes.push_back(
        {document::NoteKind::synthetic,
         synthetic_words(std::to_string(rows) + " of the " + std::to_string(edition.rows.size()) +
                         " rows counted for " + edition.when +
                         " are made up in part, because no source has them.")});
  }

  const DirectiveCall& x_call;
  const TallyCounts& x_counts;
  const std::vector<CountedEdition>& x_editions;
};

}  // namespace

std::optional<document::Table> tally_table(const DirectiveCall& call) {
  const auto counts = TallyCounts::read(call);
  if (!counts) return std::nullopt;
  return TallyWriter(call, *counts).table();
}

std::optional<document::Chart> tally_chart(const DirectiveCall& call) {
  const auto counts = TallyCounts::read(call);
  const std::optional<ChartKind> kind = chart_kind(call, "chart");
  if (!counts || !kind) return std::nullopt;
  return TallyWriter(call, *counts).chart(*kind);
}

}  // namespace muster::compose
