// SPDX-License-Identifier: MIT
#include "document/walk.hpp"

#include <type_traits>

#include "base/diagram_kind.hpp"
#include "document/table_notes.hpp"

namespace muster::document {

namespace {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

void append_words(std::string& out, const Inlines& inlines, const ReferenceLabels* labels);

void append_words(std::string& out, const Inline& item, const ReferenceLabels* labels) {
  std::visit(Overloaded{[&](const Text& text) { out += text.text; },
                        [&](const Code& code) { out += code.text; },
                        [&](const Figure& figure) { out += figure.text; },
                        [&](const RatingMark& mark) { out += mark.label; },
                        [&](const LineBreak&) { out += ' '; }, [&](const FootnoteMark&) {},
                        [&](const NoteMark& mark) { out += note_mark(mark.number); },
                        [&](const PageRange&) {},
                        [&](const Reference& reference) {
                          if (labels == nullptr) return;
                          auto found = labels->find(reference.target);
                          if (found != labels->end()) out += found->second;
                        },
                        [&](const auto& nested) { append_words(out, nested.content, labels); }},
             item.node);
}

void append_words(std::string& out, const Inlines& inlines, const ReferenceLabels* labels) {
  for (const Inline& item : inlines) append_words(out, item, labels);
}

/// Calls `visit` for each list of blocks directly inside `block`. B is Block or const Block.
template <class B, class Visit>
void for_each_child_list(B& block, const Visit& visit) {
  std::visit(
      Overloaded{
          [&](auto&) {},
          [&](std::conditional_t<std::is_const_v<B>, const List, List>& list) {
            for (auto& item : list.items) visit(item.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Quote, Quote>& quote) {
            visit(quote.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Table, Table>& table) {
            for (auto& row : table.rows)
              for (auto& cell : row.cells) visit(cell.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Box, Box>& box) { visit(box.blocks); },
          [&](std::conditional_t<std::is_const_v<B>, const Definitions, Definitions>& all) {
            for (auto& item : all.items) visit(item.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Landscape, Landscape>& wide) {
            visit(wide.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Columns, Columns>& columns) {
            visit(columns.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const SideNote, SideNote>& note) {
            visit(note.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Part, Part>& part) {
            visit(part.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const ForeignBlocks, ForeignBlocks>& foreign) {
            visit(foreign.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const Timeline, Timeline>& line) {
            for (auto& step : line.steps) visit(step.blocks);
          },
          [&](std::conditional_t<std::is_const_v<B>, const TimelineStep, TimelineStep>& step) {
            visit(step.blocks);
          }},
      block.node);
}

template <class B, class List, class Visit>
void walk_blocks(List& blocks, const Visit& visit) {
  for (B& block : blocks) {
    visit(block);
    for_each_child_list(block, [&](auto& children) { walk_blocks<B>(children, visit); });
  }
}

void table_inlines(const Table& table, const std::function<void(const Inlines&)>& visit) {
  visit(table.caption);
  for (const auto* rows : {&table.head, &table.rows})
    for (const Row& row : *rows)
      for (const Cell& cell : row.cells) visit(cell.content);
  for (const Note& note : table.notes) visit(note.content);
}

std::string heading_label(const Heading& heading) {
  return heading.number.empty() ? plain_text(heading.content) : "section " + heading.number;
}

}  // namespace

std::string plain_text(const Inlines& inlines, const ReferenceLabels* labels) {
  std::string out;
  append_words(out, inlines, labels);
  return out;
}

std::string plain_text(const Blocks& blocks, const ReferenceLabels* labels) {
  std::string out;
  for_each_block(blocks, [&](const Block& block) {
    std::string words;
    for_each_inlines(block, [&](const Inlines& inlines) {
      std::string part = plain_text(inlines, labels);
      if (!words.empty() && !part.empty()) words += ' ';
      words += part;
    });
    if (!out.empty() && !words.empty()) out += ' ';
    out += words;
  });
  return out;
}

std::string plain_text(const Cell& cell, const ReferenceLabels* labels) {
  return cell.blocks.empty() ? plain_text(cell.content, labels) : plain_text(cell.blocks, labels);
}

void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit) {
  walk_blocks<const Block>(blocks, visit);
}

void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  walk_blocks<Block>(blocks, visit);
}

const Heading* home_of(const Document& document) {
  const Heading* home = nullptr;
  for_each_block(document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (home == nullptr && heading != nullptr && heading->home) home = heading;
  });
  return home;
}

void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& visit) {
  std::visit(Overloaded{[](const auto&) {}, [&](const Heading& heading) { visit(heading.content); },
                        [&](const Paragraph& paragraph) { visit(paragraph.content); },
                        [&](const Table& table) { table_inlines(table, visit); },
                        [&](const Chart& chart) {
                          visit(chart.caption);
                          for (const Note& note : chart.notes) visit(note.content);
                          table_inlines(chart.data, visit);
                        },
                        [&](const Diagram& diagram) {
                          visit(diagram.caption);
                          for (const Note& note : diagram.notes) visit(note.content);
                          table_inlines(diagram.data, visit);
                        },
                        [&](const Image& image) { visit(image.caption); },
                        [&](const Box& box) { visit(box.source); },
                        [&](const Definitions& all) {
                          for (const Definition& item : all.items) visit(item.term);
                        },
                        [&](const Timeline& line) {
                          for (const TimelineStep& step : line.steps) visit(step.title);
                        },
                        [&](const TimelineStep& step) { visit(step.title); }},
             block.node);
}

void for_each_inlines(Block& block, const std::function<void(Inlines&)>& visit) {
  const Block& same = block;
  for_each_inlines(same, [&](const Inlines& inlines) { visit(const_cast<Inlines&>(inlines)); });
}

bool has_table_below(const Chart& chart) {
  return !chart.data.rows.empty() && chart.shown_in.empty();
}

bool has_table_below(const Diagram& diagram) {
  const bool names_only = diagram.kind == DiagramKind::circles && diagram.data.columns.size() == 1;
  return !diagram.data.rows.empty() && diagram.shown_in.empty() && !names_only;
}

ReferenceLabels reference_labels(const Document& document) {
  ReferenceLabels labels;
  auto add = [&](const std::string& id, std::string label) {
    if (!id.empty() && !label.empty()) labels.emplace(id, std::move(label));
  };
  for_each_block(document.blocks, [&](const Block& block) {
    std::visit(Overloaded{[](const auto&) {},
                          [&](const Heading& heading) { add(heading.id, heading_label(heading)); },
                          [&](const Table& table) { add(table.id, table.number); },
                          [&](const Chart& chart) { add(chart.id, chart.number); },
                          [&](const Diagram& diagram) { add(diagram.id, diagram.number); },
                          [&](const Image& image) { add(image.id, image.number); },
                          [&](const Box& box) { add(box.id, box.title); }},
               block.node);
  });
  return labels;
}

}  // namespace muster::document
