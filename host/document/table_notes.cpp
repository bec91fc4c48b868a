// SPDX-License-Identifier: MIT
#include "document/table_notes.hpp"

#include "document/walk.hpp"

namespace muster::document {

std::string note_mark(std::uint32_t number) { return "[note " + std::to_string(number) + "]"; }

bool names_unit(std::string_view title, std::string_view unit) {
  const std::string words(unit);
  return title.ends_with("(" + words + ")") || title.ends_with(" " + words);
}

std::vector<std::uint32_t> notes_of(const Cell& cell) {
  std::vector<std::uint32_t> numbers;
  const auto look_at = [&](const Inlines& inlines) {
    for (const Inline& item : inlines)
      if (const auto* mark = std::get_if<NoteMark>(&item.node)) numbers.push_back(mark->number);
  };
  look_at(cell.content);
  for_each_block(cell.blocks, [&](const Block& block) { for_each_inlines(block, look_at); });
  return numbers;
}

}  // namespace muster::document
