// SPDX-License-Identifier: MIT
#include "document/typography.hpp"

#include "base/chart_kind.hpp"
#include "base/quotation_marks.hpp"
#include "document/telephone_numbers.hpp"
#include "document/walk.hpp"
#include "document/year_ranges.hpp"

namespace muster::document {
namespace {

/// Sets one text; returns whether it changed.
bool set(std::string& words, std::vector<Place>* places) {
  const bool dashes = put_year_dashes(words, places);
  return bind_telephone_numbers(words, places) || dashes;
}

bool set(Inlines& inlines) {
  bool changed = false;
  for (Inline& item : inlines) {
    if (auto* text = std::get_if<Text>(&item.node)) {
      changed = set(text->text, &text->places) || changed;
    } else {
      std::visit(
          [&](auto& node) {
            if constexpr (requires { set(node.content); }) changed = set(node.content) || changed;
          },
          item.node);
    }
  }
  return changed;
}

/// The CSV keeps what the edition's table has.
void set(Table& table) {
  set(table.caption);
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells) {
      const std::string typed = plain_text(cell);
      if (set(cell.content) && cell.data.empty()) cell.data = typed;
    }
  }
}

/// Whether the labels are looked up in a map, where they must be as typed.
bool names_areas(ChartKind kind) {
  return kind == ChartKind::map || kind == ChartKind::tile_map || kind == ChartKind::bubble_map;
}

/// Curves the quotation marks in what a chart writes into its picture. Its events name its labels,
/// so both change.
void curve_labels(Chart& chart) {
  const auto curve = [](std::string& text) { text = with_curved_quotes(text); };
  for (ChartSeries& series : chart.series) {
    curve(series.title);
    for (ChartValue& value : series.values) curve(value.label);
  }
  for (std::string& group : chart.groups) curve(group);
  for (ChartEvent& event : chart.events) {
    curve(event.at);
    curve(event.text);
  }
  for (ChartLine& line : chart.lines) curve(line.label);
}

struct BlockTypography {
  void operator()(Table& table) const { set(table); }
  void operator()(Chart& chart) const {
    set(chart.caption);
    if (!names_areas(chart.kind)) curve_labels(chart);
  }
  void operator()(Box& box) const { set(box.title, nullptr); }
  void operator()(SideNote& note) const { set(note.title, nullptr); }
  void operator()(KeyFigures& figures) const {
    for (KeyFigure& each : figures.items)
      for (std::string* words : {&each.label, &each.note, &each.comparison, &each.source})
        set(*words, nullptr);
  }
  void operator()(Timeline& timeline) const {
    for (TimelineStep& step : timeline.steps) {
      set(step.period, nullptr);
      set(step.title);
    }
  }
  template <class Node>
  void operator()(Node&) const {}
};

void set(Blocks& blocks) {
  for_each_block(blocks, [](Block& block) {
    std::visit(BlockTypography{}, block.node);
    if (std::holds_alternative<Table>(block.node)) return;
    for_each_inlines(block, [](Inlines& inlines) { set(inlines); });
  });
}

}  // namespace

void set_typography(Document& document) {
  Metadata& metadata = document.metadata;
  for (std::string* words :
       {&metadata.title, &metadata.edition_title, &metadata.subtitle, &metadata.contact})
    set(*words, nullptr);
  set(document.blocks);
  for (auto& [id, blocks] : document.footnotes) set(blocks);
}

}  // namespace muster::document
