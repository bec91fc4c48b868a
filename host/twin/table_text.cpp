// SPDX-License-Identifier: MIT
#include "twin/table_text.hpp"

#include "base/number_format.hpp"
#include "data/grid.hpp"
#include "twin/escape.hpp"

namespace muster::twin {

namespace {

using namespace document;

/// Appends the blocks of a cell in one line. Blocks other than paragraphs and lists are rare in
/// cells, and are written as plain text.
void append_cell_blocks(std::string& out, const Blocks& blocks, const Names& names,
                        std::string_view bullet = "") {
  for (const Block& block : blocks) {
    if (const auto* list = std::get_if<List>(&block.node)) {
      for (const ListItem& item : list->items)
        append_cell_blocks(out, item.blocks, names,
                           item.label.empty() ? "\u2022 " : item.label + ". ");
      continue;
    }
    if (!out.empty()) out += "<br>";
    out += bullet;
    bullet = "";
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node))
      append_inlines(out, paragraph->content, names, true);
    else
      append_escaped(out, plain_text(Blocks{block}, &names.labels));
  }
}

std::string cell_text(const Cell* cell, const Names& names) {
  std::string out;
  if (!cell) return out;
  if (cell->blocks.empty())
    append_inlines(out, cell->content, names, true);
  else
    append_cell_blocks(out, cell->blocks, names);
  return out;
}

std::string line_of_cells(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + cell + " |";
  return line;
}

std::string escaped(std::string_view words) {
  std::string out;
  append_escaped(out, words);
  return out;
}

bool is_right(const Table& table, std::size_t column) {
  return column < table.columns.size() && table.columns[column].align != Align::left;
}

}  // namespace

std::string table_text(const Table& table, const Names& names) {
  const data::Grid body = data::grid_of(table.rows);
  const std::size_t width = data::width_of(table, data::grid_of(table.head), body);
  if (body.empty() || width == 0) return "";
  std::vector<std::string> titles, rule;
  for (std::size_t i = 0; i < width; ++i) {
    titles.push_back(escaped(data::column_title(table, i, names.labels)));
    rule.push_back(is_right(table, i) ? "---:" : "---");
  }
  std::string out = line_of_cells(titles) + "\n" + line_of_cells(rule);
  for (const auto& row : body) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < width; ++i)
      cells.push_back(cell_text(data::cell_at(row, i), names));
    out += "\n" + line_of_cells(cells);
  }
  return out;
}

std::string series_text(const Chart& chart) {
  const std::string unit = unit_label(chart.unit);
  std::string out =
      line_of_cells({"Series", "Label", "Value" + (unit.empty() ? "" : " (" + unit + ")")}) + "\n" +
      line_of_cells({"---", "---", "---:"});
  for (const ChartSeries& series : chart.series)
    for (const ChartValue& value : series.values)
      out +=
          "\n" + line_of_cells({escaped(series.title), escaped(value.label), escaped(value.text)});
  return chart.series.empty() ? "" : out;
}

}  // namespace muster::twin
