// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "compose/abbreviations.hpp"
#include "compose/finish.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

class Collector {
 public:
  Collector(const Given& given, const Lookup& lookup, Draft& draft, Diagnostics& diagnostics)
      : x_lookup(lookup),
        x_draft(draft),
        x_diagnostics(diagnostics),
        x_abbreviations(given.dataset) {}

  void collect() {
    document::Document& document = x_draft.document;
    blocks(document.blocks);
    for (const document::Table& table : document.data_only) figures_of(table);
    // A footnote may contain marks of other footnotes. These are appended to the list, and so are
    // read in turn.
    for (std::size_t i = 0; i < document.footnote_order.size(); ++i)
      blocks(document.footnotes[document.footnote_order[i]]);
    std::erase_if(document.footnotes,
                  [&](const auto& one) { return !x_marked.contains(one.first); });
    document.abbreviations = x_abbreviations.used();
    check_anchors();
  }

 private:
  void blocks(const Blocks& list) {
    document::for_each_block(list, [&](const Block& block) {
      parts_in_order(block);
      document::for_each_inlines(block, [&](const Inlines& content) { inlines(content); });
      if (const auto* key = std::get_if<document::KeyFigures>(&block.node))
        for (const document::KeyFigure& item : key->items) figure(item.value.id);
      if (const auto* chart = std::get_if<document::Chart>(&block.node))
        for (const document::ChartSeries& series : chart->series)
          for (const document::ChartValue& value : series.values) figure(value.figure);
      add_anchor(block);
    });
  }

  /// Reads the inlines of a block in the order in which they are printed, because footnotes are
  /// numbered in this order: the paragraphs inside a cell or step come directly after its own text.
  void parts_in_order(const Block& block) {
    if (const auto* table = std::get_if<document::Table>(&block.node)) {
      inlines(table->caption);
      for (const document::Row& row : table->rows)
        for (const document::Cell& cell : row.cells) part(cell.content, cell.blocks);
    } else if (const auto* terms = std::get_if<document::Definitions>(&block.node)) {
      for (const document::Definition& one : terms->items) part(one.term, one.blocks);
    } else if (const auto* line = std::get_if<document::Timeline>(&block.node)) {
      for (const document::TimelineStep& step : line->steps) part(step.title, step.blocks);
    }
  }
  void part(const Inlines& words, const document::Blocks& below) {
    inlines(words);
    document::for_each_block(below, [&](const Block& block) {
      document::for_each_inlines(block, [&](const Inlines& content) { inlines(content); });
    });
  }

  /// Registers the figures of a table that is published but not printed.
  void figures_of(const document::Table& table) {
    for (const document::Row& row : table.rows)
      for (const document::Cell& cell : row.cells)
        for (const Inline& part : cell.content)
          if (const auto* node = std::get_if<document::Figure>(&part.node)) figure(node->id);
  }

  void add_anchor(const Block& block) {
    std::visit(
        [&](const auto& node) {
          if constexpr (requires { node.id; }) x_anchors.insert(node.id);
        },
        block.node);
  }

  void inlines(const Inlines& list) {
    for (const Inline& item : list) std::visit([&](const auto& node) { take(node); }, item.node);
  }

  template <class Node>
  void take(const Node& node) {
    if constexpr (requires { node.content; }) inlines(node.content);
  }
  void take(const document::Text& text) { x_abbreviations.look_at(text.text); }
  void take(const document::Figure& node) { figure(node.id); }
  void take(const document::Reference& reference) { x_references.insert(reference.target); }
  void take(const document::Link& link) {
    if (link.target.starts_with('#')) x_links.insert(link.target.substr(1));
    inlines(link.content);
  }
  void take(const document::FootnoteMark& mark) {
    if (x_marked.insert(mark.id).second) x_draft.document.footnote_order.push_back(mark.id);
  }

  void figure(const std::string& id) {
    if (id.empty() || x_draft.document.figures.contains(id)) return;
    const model::Figure* found = x_lookup.figures.find(id);
    auto made = x_draft.made_figures.find(id);
    if (found == nullptr && made != x_draft.made_figures.end()) found = &made->second.figure;
    // A table's cell can be a figure that is not found here; its id says what it is.
    if (found != nullptr)
      x_draft.document.figures[id] = {found->label, found->formula, unit_word(found->unit)};
  }

  void check_anchors() {
    auto labels = document::reference_labels(x_draft.document);
    std::vector<std::string> known(x_anchors.begin(), x_anchors.end());
    std::set<std::string> targets = x_links;
    targets.insert(x_references.begin(), x_references.end());
    for (const std::string& target : targets) {
      if (!x_anchors.contains(target)) {
        report(target, "there is no id '" + target + "' in this document",
               did_you_mean(
                   target, known,
                   "give it to a heading, {#" + target + "}, or to a directive, id=" + target));
      } else if (x_references.contains(target) && !labels.contains(target)) {
        report(target, "the block with the id '" + target + "' has no number or title to print",
               "link to it with words of your own: [words](#" + target + ")");
      }
    }
  }

  void report(const std::string& target, const std::string& message, const std::string& hint) {
    const auto written = x_draft.written_ids.find(target);
    const bool changed = written != x_draft.written_ids.end();
    auto [first, last] =
        x_lookup.tokens.anchor_uses().equal_range(changed ? written->second : target);
    for (auto use = first; use != last; ++use)
      x_diagnostics.error(code::compose_reference, use->second, message, {hint});
  }

  const Lookup& x_lookup;
  Draft& x_draft;
  Diagnostics& x_diagnostics;
  AbbreviationFinder x_abbreviations;
  std::set<std::string> x_marked, x_references, x_links, x_anchors;
};

}  // namespace

void collect_references(const Given& given, const Lookup& lookup, Draft& draft,
                        Diagnostics& diagnostics) {
  Collector(given, lookup, draft, diagnostics).collect();
}

}  // namespace muster::compose
