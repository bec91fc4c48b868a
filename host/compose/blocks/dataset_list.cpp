// SPDX-License-Identifier: MIT
#include <utility>

#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

std::optional<document::List> dataset_list(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  auto column = [&](const char* key) {
    std::string name = call.words(key);
    return name.empty() ? nullptr : select_column(call, *selection->table, name);
  };
  const model::Column* item = column("item");
  const model::Column* by = column("by");
  if (item == nullptr) return std::nullopt;
  document::List list;
  list.ordered = call.flag("ordered");
  for (std::uint32_t row : selection->rows) {
    std::string words = printable(cell_words(call.given.dataset, *item, row));
    std::string when = by == nullptr ? "" : cell_words(call.given.dataset, *by, row);
    if (!when.empty()) words += ", by " + printable(when);
    list.items.push_back({{{document::Paragraph{text_node(words)}, call.source}}});
  }
  return list;
}

}  // namespace muster::compose
