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

}  // namespace

std::vector<model::Figure> fact_figures(const model::Dataset& dataset) {
  std::vector<model::Figure> figures;
  const model::Table* table = dataset.find("key_facts");
  if (table == nullptr) return figures;
  for (std::size_t row = 0; row < table->row_count(); ++row)
    figures.push_back(fact_figure(dataset, *table, static_cast<std::uint32_t>(row)));
  return figures;
}

std::optional<document::KeyFigures> dataset_key_figures(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  const model::Dataset& dataset = call.given.dataset;
  document::KeyFigures made{call.words("id"), {}, call.flag("numbered")};
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
