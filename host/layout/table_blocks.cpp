// SPDX-License-Identifier: MIT
// A table that fits no page in large print, set as a block for each row: lines of label and value.
#include <algorithm>

#include "document/walk.hpp"
#include "layout/table_setter.hpp"

namespace muster::layout {

std::vector<std::string> TableSetter::column_titles() const {
  std::vector<std::string> titles(document::column_count(x_table));
  document::RowWalker walker(titles.size());
  for (const document::Row& row : x_head) {
    for (const document::PlacedCell& placed : walker.next(row)) {
      const std::string words = document::plain_text(*placed.cell);
      for (std::size_t i = 0; i < placed.columns; ++i) {
        std::string& title = titles[placed.column + i];
        if (!title.empty() && !words.empty()) title += ", ";
        title += words;
      }
    }
  }
  return titles;
}

void TableSetter::set_as_blocks() {
  Setting& setting = x_blocks.setting();
  StripSink& sink = *x_place.sink;
  const TagId caption = setting.tags.open(Role::paragraph, x_place.parent, setting.where);
  ParagraphFlow flow;
  flow.before = setting.styles.block_gap;
  flow.anchor = x_table.id;
  flow.note_parent = x_place.parent;
  x_blocks.text().set(caption_words(false), setting.styles.caption, x_place.area, caption, flow,
                      sink);
  sink.keep_with_next();
  const TagId list = setting.tags.open(Role::list, x_place.parent, setting.where);
  document::RowWalker walker(document::column_count(x_table));
  const std::vector<std::string> titles = column_titles();
  for (const document::Row& row : x_table.rows) {
    set_row_block(walker.next(row), titles, list);
    setting.words.trim();
  }
  sink.close(list);
  set_figure_notes(x_blocks, x_table.notes, x_place);
}

void TableSetter::set_row_block(const std::vector<document::PlacedCell>& cells,
                                const std::vector<std::string>& titles, TagId list) {
  Setting& setting = x_blocks.setting();
  const TagId item = setting.tags.open(Role::list_item, list, setting.where);
  const TagId body = setting.tags.open(Role::list_body, item, setting.where);
  ParagraphFlow flow;
  flow.before = setting.styles.block_gap;
  flow.note_parent = body;
  for (const document::PlacedCell& placed : cells) {
    const document::Cell& cell = *placed.cell;
    if (cell.content.empty() && cell.blocks.empty()) continue;  // no value for this label
    document::Inlines words;
    if (!titles[placed.column].empty()) {
      words.push_back({document::Strong{{{document::Text{titles[placed.column] + ":"}}}}});
      words.push_back({document::Text{" "}});
    }
    words.insert(words.end(), cell.content.begin(), cell.content.end());
    const TagId tag = setting.tags.open(Role::paragraph, body, setting.where);
    x_blocks.text().set(words, setting.styles.body, x_place.area, tag, flow, *x_place.sink);
    flow.before = 0;
    flow.first = BreakCost::poor;
    if (cell.blocks.empty()) continue;
    Place inner = x_place;
    inner.parent = body;
    x_blocks.set(cell.blocks, inner, setting.styles.body);
  }
  x_place.sink->close(body);
  x_place.sink->close(item);
}

}  // namespace muster::layout
