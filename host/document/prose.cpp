// SPDX-License-Identifier: MIT
#include "document/prose.hpp"

#include <algorithm>
#include <functional>

#include "document/table_notes.hpp"

namespace muster::document {
namespace {

constexpr std::size_t reference_length = 8;  // "Table 3"

std::size_t length(const Text& text) { return text.text.size(); }
std::size_t length(const Code& code) { return code.text.size(); }
std::size_t length(const Figure& figure) { return figure.text.size(); }
std::size_t length(const RatingMark& mark) { return mark.label.size(); }
std::size_t length(const Emphasis& emphasis) { return text_length(emphasis.content); }
std::size_t length(const Strong& strong) { return text_length(strong.content); }
std::size_t length(const Link& link) { return text_length(link.content); }
std::size_t length(const Foreign& foreign) { return text_length(foreign.content); }
std::size_t length(const Reference&) { return reference_length; }
std::size_t length(const FootnoteMark&) { return 0; }
std::size_t length(const NoteMark& mark) { return note_mark(mark.number).size(); }
std::size_t length(const LineBreak&) { return 0; }
std::size_t length(const PageRange&) { return prose_length; }

bool any_cell(const Table& table, const std::function<bool(const Cell&)>& holds) {
  const auto end =
      table.rows.begin() + static_cast<std::ptrdiff_t>(std::min(table.rows.size(), rows_to_judge));
  return std::any_of(table.rows.begin(), end,
                     [&](const Row& row) { return std::ranges::any_of(row.cells, holds); });
}

}  // namespace

std::size_t text_length(const Inlines& inlines) {
  std::size_t sum = 0;
  for (const Inline& item : inlines)
    sum += std::visit([](const auto& node) { return length(node); }, item.node);
  return sum;
}

std::size_t text_length(const Cell& cell) {
  return cell.blocks.empty() ? text_length(cell.content) : sentence_length;
}

bool has_sentences(const Table& table) {
  return any_cell(table, [](const Cell& cell) { return text_length(cell) >= sentence_length; });
}

}  // namespace muster::document
