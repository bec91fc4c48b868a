// SPDX-License-Identifier: MIT
#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/dataset_cells.hpp"

#include <algorithm>
#include <utility>

#include "compose/blocks/dataset_charts.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_basis.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

std::string words_at(const model::Dataset& dataset, const model::Table& table,
                     std::string_view column, std::uint32_t row) {
  const model::Column* found = table.find(column);
  return found == nullptr ? std::string() : printable(cell_words(dataset, *found, row));
}

model::Figure fact_figure(const model::Dataset& dataset, const model::Table& table,
                          std::uint32_t row) {
  model::Figure figure;
  figure.id = "facts." + words_at(dataset, table, "id", row);
  figure.label = words_at(dataset, table, "label", row);
  figure.measure = "fact";
  figure.formula = "key-fact";
  figure.inputs.push_back({table.schema.name, {row}, {"value"}});
  parse_unit(words_at(dataset, table, "unit", row), figure.unit);
  const model::Column* value = table.find("value");
  figure.status = value == nullptr ? model::Status::unknown : value->status[row];
  if (has_value(figure.status)) figure.value = value->numbers[row];
  figure.decimals = decimals_in_row(table, row);
  return figure;
}

/// Fills the chart with the values of one column, as a series and as the table next to the chart.
void fill_chart(const DirectiveCall& call, const Selection& selection, const model::Column& labels,
                const model::Column& values, document::Chart& chart) {
  const model::Dataset& dataset = call.given.dataset;
  TableNotes notes;
  document::ChartSeries series{column_title(values.schema.name), {}};
  for (std::uint32_t row : selection.rows) {
    model::Status status = values.status[row];
    std::string label = labels.schema.type == model::Type::date && has_value(labels.status[row])
                            ? month_year(Date{labels.dates[row]})
                            : printable(cell_words(dataset, labels, row));
    const int decimals = decimals_in_row(*selection.table, row);
    std::string printed = print_value(values.numbers[row], status, chart.unit, decimals);
    std::string id = call.lookup.cells.of(*selection.table, values, row);
    document::Cell cell = printed_cell(id, printed);
    if (has_value(status)) cell.value = values.numbers[row];
    cell.data = csv_value(values.numbers[row], status, chart.unit, decimals);
    notes.saw(status);
    series.values.push_back({label, cell.value, std::move(printed), std::move(id)});
    document::Row made{{text_cell(label), std::move(cell)}, false};
    made.cells[0].header = true;
    RowBasis basis;
    basis.add(dataset, *selection.table, row);
    made.basis = basis.words();
    chart.data.rows.push_back(std::move(made));
  }
  chart.series.push_back(std::move(series));
  chart.data.notes = notes.finish("", {}, false);
}

}  // namespace

std::vector<model::Figure> fact_figures(const model::Dataset& dataset) {
  std::vector<model::Figure> figures;
  const model::Table* table = dataset.find("key_facts");
  if (table == nullptr) return figures;
  for (std::size_t row = 0; row < table->row_count(); ++row)
    figures.push_back(fact_figure(dataset, *table, static_cast<std::uint32_t>(row)));
  return figures;
}

std::optional<document::Chart> dataset_chart(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  auto words = [&](std::string_view key) { return call.words(key); };
  const model::Column* labels = select_column(call, *selection->table, words("label"));
  const model::Column* values = select_column(call, *selection->table, words("value"));
  const std::optional<ChartKind> kind = chart_kind(call, "kind");
  if (labels == nullptr || values == nullptr) return std::nullopt;
  if (values->schema.type != model::Type::number) {
    call.error("the column '" + values->schema.name + "' contains no numbers",
               {"write the name of a column of numbers after value="});
    return std::nullopt;
  }
  if (!kind) return std::nullopt;
  document::Chart chart;
  chart.id = words("id");
  if (chart.id.empty()) chart.id = "figure-" + slug(words("caption"));
  chart.kind = *kind;
  chart.caption = call.inlines("caption");
  chart.alternative = words("alternative");
  chart.unit = values->schema.unit;
  chart.data.id = chart.id;
  chart.data.caption = chart.caption;
  chart.data.columns = {{labels->schema.name, document::Align::left, ""},
                        {values->schema.name, document::Align::decimal, unit_label(chart.unit)}};
  chart.data.head.push_back(
      {{text_cell(column_title(labels->schema.name)), text_cell(column_title(values->schema.name))},
       false});
  fill_chart(call, *selection, *labels, *values, chart);
  call.draft.printed_charts.push_back(
      {chart.id, selection->table, {labels, values}, selection->rows});
  const SyntheticRows synthetic(call.given.dataset, *selection->table, selection->rows);
  chart.synthetic = chart.data.synthetic = synthetic.any();
  chart.notes = TableNotes().finish(words("source"), synthetic.note_of_values(), false);
  return chart;
}

std::optional<document::KeyFigures> dataset_key_figures(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  const model::Dataset& dataset = call.given.dataset;
  document::KeyFigures made{call.words("id"), {}, call.words("numbered") == "true"};
  for (std::uint32_t row : selection->rows) {
    std::string id = "facts." + words_at(dataset, *selection->table, "id", row);
    const model::Figure* figure = call.lookup.figures.find(id);
    if (selection->table->schema.name != "key_facts" || figure == nullptr) {
      call.error("key figures can only come from the table 'key_facts'", {"write name=key_facts"});
      return std::nullopt;
    }
    const auto words = [&](const char* name) {
      return words_at(dataset, *selection->table, name, row);
    };
    made.items.push_back({figure->label, figure_node(*figure), unit_suffix(figure->unit),
                          words("note"), words("comparison"), words("source"), words("icon")});
  }
  if (made.items.empty()) return std::nullopt;  // an empty list is read aloud as a list
  return made;
}

std::optional<document::Timeline> dataset_timeline(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  const model::Table& table = *selection->table;
  for (const char* name : {"period", "title", "item"})
    if (select_column(call, table, name) == nullptr) return std::nullopt;
  if (const model::Column* order = table.find("order");
      order != nullptr && order->schema.type == model::Type::number)
    std::stable_sort(selection->rows.begin(), selection->rows.end(),
                     [&](auto a, auto b) { return order->numbers[a] < order->numbers[b]; });
  document::Timeline made{call.words("id"), {}};
  std::string last;
  for (std::uint32_t row : selection->rows) {
    auto words = [&](const char* name) { return words_at(call.given.dataset, table, name, row); };
    std::string phase = words("period") + "\n" + words("title");
    if (made.steps.empty() || phase != last) {
      made.steps.push_back({words("period"), text_node(words("title")), {}});
      made.steps.back().blocks.push_back({document::List{}, call.source});
    }
    last = std::move(phase);
    auto& list = std::get<document::List>(made.steps.back().blocks[0].node);
    list.items.push_back({{{document::Paragraph{text_node(words("item"))}, call.source}}});
  }
  return made;
}

}  // namespace muster::compose
