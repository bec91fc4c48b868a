// SPDX-License-Identifier: MIT
// Prints the figures of the charts in a summary in the chapter that explains them, because a
// summary is one page.
#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

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

document::Table table_of(const document::Chart& chart) {
  document::Table table = chart.data;
  table.id = chart.id + "-figures";
  table.number.clear();
  table.caption = chart.caption;
  table.synthetic = chart.synthetic;
  for (const document::Note& note : chart.notes)
    if (note.kind == document::NoteKind::source) table.notes.push_back(note);
  return table;
}

/// Records that the new table prints the rows of the chart.
void note_rows(Draft& draft, const std::string& chart, const std::string& table) {
  const auto rows = std::find_if(draft.printed_charts.begin(), draft.printed_charts.end(),
                                 [&](const PrintedRows& one) { return one.id == chart; });
  if (rows == draft.printed_charts.end()) return;
  PrintedRows printed = *rows;
  printed.id = table;
  draft.printed_tables.push_back(std::move(printed));
}

}  // namespace

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
    note_rows(draft, id, table.id);
    const document::Source source = place->source;
    blocks.insert(place + 1, {std::move(table), source});
  }
}

}  // namespace muster::compose
