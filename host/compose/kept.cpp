// SPDX-License-Identifier: MIT
#include "compose/kept.hpp"

#include <algorithm>
#include <set>

#include "compose/blocks/figure_text.hpp"
#include "document/walk.hpp"
#include "model/table_words.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Inline;

class WithheldMarks {
 public:
  void take(const document::Blocks& blocks) {
    document::for_each_block(blocks, [this](const Block& block) { take(block); });
  }
  std::size_t count() const { return x_count + x_ids.size(); }

 private:
  void take(const Block& block) {
    // The table in which a chart's figures are shown counts instead of the chart.
    const auto* chart = std::get_if<document::Chart>(&block.node);
    if (chart != nullptr && !chart->shown_in.empty()) return;
    document::for_each_inlines(block, [this](const document::Inlines& all) { take(all); });
    if (const auto* cards = std::get_if<document::KeyFigures>(&block.node))
      for (const document::KeyFigure& card : cards->items) take(card.value);
  }
  void take(const document::Figure& figure) {
    if (figure.text != withheld_text) return;
    if (figure.id.empty()) ++x_count;
    x_ids.insert(figure.id);
    x_ids.erase("");
  }
  void take(const document::Text& text) {
    if (text.text == withheld_text) ++x_count;
  }
  template <class Node>
  void take(const Node& node) {
    if constexpr (requires { node.content; }) take(node.content);
  }
  void take(const document::Inlines& all) {
    for (const Inline& one : all) std::visit([this](const auto& node) { take(node); }, one.node);
  }

  std::size_t x_count = 0;  ///< marks that don't belong to a figure with an id
  std::set<std::string> x_ids;
};

/// The tables that the document's rows and figures come from.
std::set<std::string> tables_of(const document::Document& document,
                                const model::Findings& findings) {
  std::set<std::string> tables = document.tables;
  auto add = [&](const std::vector<model::Figure>& figures) {
    for (const model::Figure& figure : figures) {
      if (!document.figures.contains(figure.id)) continue;
      for (const model::InputRows& input : figure.inputs) tables.insert(input.table);
    }
  };
  add(findings.all.figures);
  for (const model::SectorFindings& sector : findings.sectors) add(sector.figures);
  return tables;
}

std::size_t restricted_rows(const model::Table& table, const model::TextPool& texts) {
  const model::Column* audience = table.find("audience");
  if (audience == nullptr) return 0;
  return static_cast<std::size_t>(
      std::count_if(audience->texts.begin(), audience->texts.end(),
                    [&](std::uint32_t text) { return model::is_restricted(texts.at(text)); }));
}

std::string rows_words(std::size_t count, const model::Table& table) {
  return std::to_string(count) + (count == 1 ? " row of " : " rows of ") +
         (table.schema.title.empty() ? table.schema.name : table.schema.title);
}

}  // namespace

std::size_t count_withheld(const document::Document& document) {
  WithheldMarks marks;
  marks.take(document.blocks);
  for (const auto& [id, blocks] : document.footnotes) marks.take(blocks);
  return marks.count();
}

std::size_t count_rounded(const Lookup& lookup, const Draft& draft) {
  std::set<std::string> ids;
  auto add_rows = [&](const PrintedRows& printed) {
    for (const model::Column* column : printed.columns)
      for (std::uint32_t row : printed.rows)
        if (column != nullptr && column->status[row] == model::Status::rounded)
          ids.insert(lookup.cells.of(*printed.table, *column, row));
  };
  for (const PrintedRows& printed : draft.printed_tables) add_rows(printed);
  for (const PrintedRows& printed : draft.printed_charts) add_rows(printed);
  ids.erase("");
  for (const auto& [id, record] : draft.document.figures) {
    const model::Figure* figure = lookup.figures.find(id);
    if (figure != nullptr && figure->status == model::Status::rounded) ids.insert(id);
  }
  return ids.size();
}

std::vector<std::string> kept_from_public(const document::Document& document,
                                          const model::Dataset& dataset,
                                          const model::Findings& findings, bool template_passages,
                                          bool public_hides_counts) {
  std::vector<std::string> kept;
  if (dataset.audience == model::Audience::for_public) return kept;
  for (const std::string& name : tables_of(document, findings)) {
    const model::Table* table = dataset.find(name);
    const std::size_t rows = table == nullptr ? 0 : restricted_rows(*table, dataset.texts);
    if (rows > 0) kept.push_back(rows_words(rows, *table));
  }
  for (const model::Narrative& narrative : dataset.narrative) {
    const auto& used = document.files;
    if (narrative.partly_restricted &&
        std::find(used.begin(), used.end(), "narrative/" + narrative.name + ".md") != used.end())
      kept.push_back("passages of " + narrative.name);
  }
  if (template_passages) kept.emplace_back("passages of the template");
  if (public_hides_counts && !document.figures.empty())
    kept.emplace_back("counts of people that the public one withholds or rounds");
  return kept;
}

}  // namespace muster::compose
