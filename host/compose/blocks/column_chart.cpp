// SPDX-License-Identifier: MIT
#include "compose/blocks/column_chart.hpp"

#include <utility>

#include "compose/blocks/chart_marks.hpp"
#include "compose/blocks/chart_values.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/dataset_charts.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_basis.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

class ChartMaker {
 public:
  ChartMaker(const DirectiveCall& call, const ChartValues& values)
      : x_call(call), x_values(values) {}

  document::Chart make(ChartKind kind) {
    document::Chart chart;
    chart.kind = kind;
    chart.id = x_call.words("id");
    if (chart.id.empty()) chart.id = "figure-" + slug(x_call.words("caption"));
    chart.caption = x_call.inlines("caption");
    chart.alternative = x_call.words("alternative");
    chart.unit = x_values.unit;
    add_series(chart);
    add_data(chart);
    add_notes(chart);
    return chart;
  }

 private:
  void add_series(document::Chart& chart) const {
    const model::Edition& edition = x_call.given.dataset.edition;
    for (std::size_t i = 0; i < x_values.series.size(); ++i) {
      const model::Rating* rating = find_rating(edition, x_values.series[i]);
      document::ChartSeries series{
          rating == nullptr ? x_values.series[i] : printable(rating->label),
          {},
          rating == nullptr ? "" : rating->colour};
      for (std::size_t row = 0; row < x_values.labels.size(); ++row)
        series.values.push_back(value_of(x_values.labels[row], x_values.cells[row][i]));
      chart.series.push_back(std::move(series));
    }
  }

  document::ChartValue value_of(const std::string& label, const ChartCell& cell) const {
    if (cell.column == nullptr) return {label, std::nullopt, unknown_text, ""};
    document::ChartValue value{label, std::nullopt, printed(cell), figure_of(cell)};
    if (has_value(cell.column->status[cell.row])) value.value = cell.column->numbers[cell.row];
    return value;
  }

  std::string printed(const ChartCell& cell) const {
    return print_value(cell.column->numbers[cell.row], cell.column->status[cell.row], x_values.unit,
                       x_values.decimals_in(cell.row));
  }
  std::string figure_of(const ChartCell& cell) const {
    return x_call.lookup.cells.of(*x_values.selection.table, *cell.column, cell.row);
  }

  /// A row for each label, a column for each series.
  void add_data(document::Chart& chart) {
    document::Table& data = chart.data;
    data.id = chart.id;
    data.caption = chart.caption;
    const std::string& label = x_values.label->schema.name;
    data.columns.push_back({label, document::Align::left, ""});
    data.head.push_back({{text_cell(x_values.label_title)}, false});
    for (std::size_t i = 0; i < x_values.series.size(); ++i) {
      const std::string id = x_values.series_column == nullptr
                                 ? x_values.columns[i].column->schema.name
                                 : column_id(data, x_values.series[i]);
      data.columns.push_back({id, document::Align::decimal, unit_label(chart.unit)});
      data.head[0].cells.push_back(text_cell(chart.series[i].title));
    }
    for (std::size_t row = 0; row < x_values.labels.size(); ++row)
      data.rows.push_back(data_row(row));
    data.notes = x_notes.finish("", {}, false);
  }

  document::Row data_row(std::size_t row) {
    document::Row made{{text_cell(x_values.labels[row])}, false};
    made.cells[0].header = true;
    RowBasis basis;
    for (const ChartCell& cell : x_values.cells[row]) {
      if (cell.column == nullptr) {
        made.cells.push_back(printed_cell("", unknown_text));
        x_notes.saw(model::Status::unknown);
        continue;
      }
      made.cells.push_back(data_cell(cell));
      basis.add(x_call.given.dataset, *x_values.selection.table, cell.row);
    }
    made.basis = basis.words();
    return made;
  }

  document::Cell data_cell(const ChartCell& cell) {
    const model::Status status = cell.column->status[cell.row];
    document::Cell made = printed_cell(figure_of(cell), printed(cell));
    if (has_value(status)) made.value = cell.column->numbers[cell.row];
    made.data = csv_value(cell.column->numbers[cell.row], status, x_values.unit,
                          x_values.decimals_in(cell.row));
    x_notes.saw(status);
    return made;
  }

  void add_notes(document::Chart& chart) const {
    const Selection& selection = x_values.selection;
    const SyntheticRows synthetic(x_call.given.dataset, *selection.table, selection.rows);
    chart.synthetic = chart.data.synthetic = synthetic.any();
    chart.notes = TableNotes().finish(x_call.words("source"), synthetic.note_of_values(), false);
  }

  const DirectiveCall& x_call;
  const ChartValues& x_values;
  TableNotes x_notes;
};

}  // namespace

std::optional<document::Chart> column_chart(const DirectiveCall& call) {
  const std::optional<ChartKind> kind = chart_kind(call, "kind");
  const std::optional<ChartValues> values = chart_values(call);
  if (!kind || !values) return std::nullopt;
  document::Chart chart = ChartMaker(call, *values).make(*kind);
  if (!fits_kind(call, chart)) return std::nullopt;
  const bool has_map = read_map(call, chart);
  if (!read_levels(call, chart) || !read_chart_marks(call, chart) || !has_map) return std::nullopt;
  call.draft.printed_charts.push_back(
      {chart.id, values->selection.table, values->all_columns(), values->selection.rows});
  return chart;
}

}  // namespace muster::compose
