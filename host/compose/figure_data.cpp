// SPDX-License-Identifier: MIT
// Prints the data of charts as tables in another place: those of a summary, which is one page, in
// the chapter that explains them, and those of all charts in an annex that asks for them.
#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/finish.hpp"
#include "document/walk.hpp"

namespace muster::compose {
namespace {

using document::Block;
using document::Blocks;

constexpr const char* summary_id = "summary";

bool begins_chapter(const Block& block) {
  const auto* heading = std::get_if<document::Heading>(&block.node);
  return heading != nullptr && heading->level <= 2;
}

/// The range of the summary's blocks: from its heading to the next chapter. {0, 0} if there is no
/// summary.
std::pair<std::size_t, std::size_t> summary_of(const Blocks& blocks) {
  const auto begin = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return begins_chapter(block) && std::get<document::Heading>(block.node).id == summary_id;
  });
  if (begin == blocks.end()) return {0, 0};
  const auto end = std::find_if(begin + 1, blocks.end(), begins_chapter);
  return {static_cast<std::size_t>(begin - blocks.begin()),
          static_cast<std::size_t>(end - blocks.begin())};
}

/// Returns the charts among the blocks from `begin` to `end`, including those in columns.
std::vector<document::Chart> charts_in(const Blocks& blocks, std::size_t begin, std::size_t end) {
  std::vector<document::Chart> charts;
  for (std::size_t i = begin; i < end; ++i) {
    if (const auto* chart = std::get_if<document::Chart>(&blocks[i].node)) charts.push_back(*chart);
    const auto* columns = std::get_if<document::Columns>(&blocks[i].node);
    if (columns == nullptr) continue;
    for (document::Chart& chart : charts_in(columns->blocks, 0, columns->blocks.size()))
      charts.push_back(std::move(chart));
  }
  return charts;
}

bool refers_to(const document::Inlines& inlines, const std::string& id) {
  return std::any_of(inlines.begin(), inlines.end(), [&](const document::Inline& item) {
    return std::visit(
        [&](const auto& node) {
          using Node = std::decay_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, document::Reference>)
            return node.target == id;
          else if constexpr (requires { refers_to(node.content, id); })
            return refers_to(node.content, id);
          else
            return false;
        },
        item.node);
  });
}

bool block_refers_to(const Block& block, const std::string& id) {
  bool found = false;
  document::for_each_inlines(
      block, [&](const document::Inlines& inlines) { found = found || refers_to(inlines, id); });
  return found;
}

/// The data of a Chart or Diagram as a table of its own.
template <class Figure>
document::Table table_of(const Figure& figure) {
  document::Table table = figure.data;
  table.id = figure.id + "-figures";
  table.number.clear();
  table.caption = figure.caption;
  table.synthetic = figure.synthetic;
  for (const document::Note& note : figure.notes)
    if (note.kind == document::NoteKind::source) table.notes.push_back(note);
  return table;
}

bool is_chart_tables_place(const Block& block) {
  const auto* box = std::get_if<document::Box>(&block.node);
  return box != nullptr && box->id == chart_tables_place && box->blocks.empty();
}

/// Adds the data of a Chart or Diagram, unless it has none that a page must print.
template <class Figure>
void add_table_of(Draft& draft, const Figure* figure, document::Source source, Blocks& out) {
  if (figure == nullptr || figure->id.empty() || !document::has_table_below(*figure) ||
      is_shown_in_a_table(draft, *figure))
    return;
  document::Table table = table_of(*figure);
  draft.figure_tables[figure->id] = table.id;
  out.push_back({std::move(table), source});
}

}  // namespace

void place_chart_tables(Draft& draft, const SourceFiles& files, Diagnostics& diagnostics) {
  Blocks& blocks = draft.document.blocks;
  const auto place = std::find_if(blocks.begin(), blocks.end(), is_chart_tables_place);
  document::for_each_block(std::as_const(blocks), [&](const Block& block) {
    if (!is_chart_tables_place(block) || (place != blocks.end() && &block == &*place)) return;
    diagnostics.error(code::compose_directive,
                      files.location({block.source.file, block.source.line, 0}),
                      "'chart-tables' is inside another directive, or a second one",
                      {"use it once, outside other directives"});
  });
  if (place == blocks.end()) return;
  const auto at = place - blocks.begin();
  Blocks tables;
  document::for_each_block(std::as_const(blocks), [&](const Block& block) {
    add_table_of(draft, std::get_if<document::Chart>(&block.node), place->source, tables);
    add_table_of(draft, std::get_if<document::Diagram>(&block.node), place->source, tables);
  });
  const auto is_heading = [&](std::ptrdiff_t index) {
    return std::holds_alternative<document::Heading>(blocks[static_cast<std::size_t>(index)].node);
  };
  const bool ends = at + 1 == std::ssize(blocks) || is_heading(at + 1);
  const bool is_alone = tables.empty() && at > 0 && is_heading(at - 1) && ends;
  blocks.erase(blocks.begin() + at - (is_alone ? 1 : 0), blocks.begin() + at + 1);
  blocks.insert(blocks.begin() + (is_alone ? at - 1 : at), std::make_move_iterator(tables.begin()),
                std::make_move_iterator(tables.end()));
}

void place_summary_data(Draft& draft) {
  Blocks& blocks = draft.document.blocks;
  const auto [begin, end] = summary_of(blocks);
  for (const document::Chart& chart : charts_in(blocks, begin, end)) {
    if (chart.id.empty() || chart.data.rows.empty() || is_shown_in_a_table(draft, chart)) continue;
    const std::string id = chart.id;
    const auto place = std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(end), blocks.end(),
                                    [&](const Block& block) { return block_refers_to(block, id); });
    if (place == blocks.end()) continue;
    document::Table table = table_of(chart);
    draft.figure_tables[id] = table.id;
    const document::Source source = place->source;
    blocks.insert(place + 1, {std::move(table), source});
  }
}

}  // namespace muster::compose
