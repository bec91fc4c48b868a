// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "compose/finish.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;

/// A table and the ids of the figures that stand in it.
struct ShownFigures {
  std::string table;
  std::set<std::string> figures;
};

std::set<std::string> figures_of(const document::Table& table) {
  std::set<std::string> figures;
  for (const document::Row& row : table.rows) {
    for (const document::Cell& cell : row.cells) {
      if (cell.content.empty()) continue;
      const auto* figure = std::get_if<document::Figure>(&cell.content.front().node);
      if (figure != nullptr) figures.insert(figure->id);
    }
  }
  return figures;
}

std::vector<ShownFigures> tables_of(const document::Blocks& blocks) {
  std::vector<ShownFigures> tables;
  document::for_each_block(blocks, [&](const Block& block) {
    const auto* table = std::get_if<document::Table>(&block.node);
    if (table == nullptr || table->number.empty()) return;
    tables.push_back({table->id, figures_of(*table)});
  });
  return tables;
}

bool shows_all(const ShownFigures& table, const document::Chart& chart) {
  for (const document::ChartSeries& series : chart.series) {
    bool all = std::all_of(
        series.values.begin(), series.values.end(),
        [&](const document::ChartValue& value) { return table.figures.contains(value.figure); });
    if (!all) return false;
  }
  return !chart.series.empty();
}

void point_at(document::Chart& chart, const std::string& table) {
  chart.shown_in = table;
  document::Inlines note = {
      {document::Text{"The figures are in "}}, {document::Reference{table}}, {document::Text{"."}}};
  chart.notes.insert(chart.notes.begin(), std::move(note));
}

}  // namespace

void point_charts_at_tables(Composition& composition) {
  const std::vector<ShownFigures> tables = tables_of(composition.document.blocks);
  document::for_each_block(composition.document.blocks, [&](Block& block) {
    auto* chart = std::get_if<document::Chart>(&block.node);
    if (chart == nullptr) return;
    auto table = std::find_if(tables.begin(), tables.end(),
                              [&](const ShownFigures& shown) { return shows_all(shown, *chart); });
    if (table != tables.end()) point_at(*chart, table->table);
  });
}

}  // namespace muster::compose
