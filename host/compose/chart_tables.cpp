// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/finish.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;

/// A numbered table of the document, with its section.
struct ShownTable {
  const document::Table* table;
  int section;
  std::set<std::string_view> figures;  ///< ids of the figures that it prints
};

/// Counts sections down to the second level. A table in the same section is near enough to be named
/// without its page.
class Sections {
 public:
  int of(const Block& block) {
    const auto* heading = std::get_if<document::Heading>(&block.node);
    if (heading != nullptr && heading->level <= deepest) ++x_count;
    return x_count;
  }

 private:
  static constexpr int deepest = 3;  // the document's title is level 1
  int x_count = 0;
};

std::set<std::string_view> figures_of(const document::Table& table) {
  std::set<std::string_view> figures;
  for (const document::Row& row : table.rows) {
    for (const document::Cell& cell : row.cells) {
      if (cell.content.empty()) continue;
      const auto* figure = std::get_if<document::Figure>(&cell.content.front().node);
      if (figure != nullptr) figures.insert(figure->id);
    }
  }
  return figures;
}

std::vector<ShownTable> tables_of(const document::Blocks& blocks) {
  std::vector<ShownTable> tables;
  Sections sections;
  document::for_each_block(blocks, [&](const Block& block) {
    const int section = sections.of(block);
    const auto* table = std::get_if<document::Table>(&block.node);
    if (table == nullptr || table->number.empty()) return;
    tables.push_back({table, section, figures_of(*table)});
  });
  return tables;
}

/// Always false: a diagram has no figures that another table could print.
bool shows_figures(const ShownTable&, const document::Diagram&) { return false; }

bool shows_figures(const ShownTable& table, const document::Chart& chart) {
  for (const document::ChartSeries& series : chart.series) {
    bool all = std::all_of(
        series.values.begin(), series.values.end(),
        [&](const document::ChartValue& value) { return table.figures.contains(value.figure); });
    if (!all) return false;
  }
  return !chart.series.empty();
}

bool shows_rows(const PrintedRows& table, const PrintedRows& chart) {
  const auto has = [&](const model::Column* column) {
    return std::find(table.columns.begin(), table.columns.end(), column) != table.columns.end();
  };
  return table.table == chart.table &&
         std::all_of(chart.columns.begin(), chart.columns.end(), has) &&
         std::includes(table.rows.begin(), table.rows.end(), chart.rows.begin(), chart.rows.end());
}

const PrintedRows* rows_of(const std::vector<PrintedRows>& printed, const std::string& id) {
  auto found = std::find_if(printed.begin(), printed.end(),
                            [&](const PrintedRows& rows) { return rows.id == id; });
  return found == printed.end() ? nullptr : &*found;
}

/// The id of the table made of the data of the chart or diagram `id`, or of a printed host table
/// that has all its rows and columns; "" if there is no such table.
std::string table_with_rows(const Draft& draft, const std::string& id) {
  const auto made = draft.figure_tables.find(id);
  if (made != draft.figure_tables.end()) return made->second;
  const PrintedRows* wanted = rows_of(draft.printed_charts, id);
  if (wanted == nullptr) return "";
  for (const PrintedRows& table : draft.printed_tables) {
    if (shows_rows(table, *wanted)) return table.id;
  }
  return "";
}

// Drawn is Chart or Diagram.
template <class Drawn>
const ShownTable* table_for(const Draft& draft, const std::vector<ShownTable>& tables,
                            const Drawn& drawn) {
  const std::string with_rows = table_with_rows(draft, drawn.id);
  auto found = std::find_if(tables.begin(), tables.end(), [&](const ShownTable& shown) {
    return with_rows.empty() ? shows_figures(shown, drawn) : shown.table->id == with_rows;
  });
  return found == tables.end() ? nullptr : &*found;
}

document::Inline name_of(const ShownTable& shown, int section) {
  const document::Table& table = *shown.table;
  if (shown.section != section) return {document::Reference{table.id}};
  return {document::Link{"#" + table.id, {{document::Text{table.number}}}}};
}

/// Drops the source note of the chart or diagram if the table has the same one.
void drop_same_source(std::vector<document::Note>& drawn, const document::Table& table) {
  const auto source_of = [](const std::vector<document::Note>& notes) {
    for (const document::Note& note : notes)
      if (note.kind == document::NoteKind::source) return document::plain_text(note.content);
    return std::string();
  };
  const std::string source = source_of(table.notes);
  for (document::Note& note : drawn)
    if (note.kind == document::NoteKind::source && document::plain_text(note.content) == source)
      note.use = document::NoteUse::data;
}

const char* points_with(const document::Chart&) { return "The figures are in "; }
const char* points_with(const document::Diagram&) { return "The same as a table: "; }

template <class Drawn>
void point_at(Drawn& drawn, const ShownTable& shown, int section) {
  drawn.shown_in = shown.table->id;
  if (shown.section == section) drop_same_source(drawn.notes, *shown.table);
  document::Inlines note = {
      {document::Text{points_with(drawn)}}, name_of(shown, section), {document::Text{"."}}};
  // A note about a table in another section has a kind of its own, so that writers can treat it
  // differently.
  const auto kind =
      shown.section == section ? document::NoteKind::general : document::NoteKind::elsewhere;
  drawn.notes.insert(drawn.notes.begin(), {kind, std::move(note)});
}

}  // namespace

bool is_shown_in_a_table(const Draft& draft, const document::Chart& chart) {
  bool found = !table_with_rows(draft, chart.id).empty();
  document::for_each_block(draft.document.blocks, [&](const Block& block) {
    const auto* table = std::get_if<document::Table>(&block.node);
    if (table != nullptr) found = found || shows_figures({table, 0, figures_of(*table)}, chart);
  });
  return found;
}

bool is_shown_in_a_table(const Draft& draft, const document::Diagram& diagram) {
  return !table_with_rows(draft, diagram.id).empty();
}

void point_charts_at_tables(Draft& draft) {
  const std::vector<ShownTable> tables = tables_of(draft.document.blocks);
  Sections sections;
  document::for_each_block(draft.document.blocks, [&](Block& block) {
    const int section = sections.of(block);
    const auto point = [&](auto* drawn) {
      const ShownTable* table = drawn == nullptr ? nullptr : table_for(draft, tables, *drawn);
      if (table != nullptr) point_at(*drawn, *table, section);
    };
    point(std::get_if<document::Chart>(&block.node));
    point(std::get_if<document::Diagram>(&block.node));
  });
}

}  // namespace muster::compose
