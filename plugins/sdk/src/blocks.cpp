// SPDX-License-Identifier: MIT
#include "muster/sdk/blocks.hpp"

#include <algorithm>
#include <stdexcept>

namespace muster::sdk {

TableBlock& TableBlock::add(Line line) {
  if (line.cells.size() != x_columns.size())
    throw std::logic_error("A row of table '" + x_id + "' has " +
                           std::to_string(line.cells.size()) + " cells for " +
                           std::to_string(x_columns.size()) + " columns");
  for (const std::uint32_t note : line.notes)
    if (note >= x_notes.size())
      throw std::logic_error("A row of table '" + x_id + "' refers to a note that does not exist");
  x_lines.push_back(std::move(line));
  return *this;
}

TableBlock& TableBlock::row(std::vector<Piece> cells, std::vector<std::uint32_t> notes) {
  return add({std::move(cells), std::move(notes), false});
}

TableBlock& TableBlock::total(std::vector<Piece> cells, std::vector<std::uint32_t> notes) {
  return add({std::move(cells), std::move(notes), true});
}

std::uint32_t TableBlock::note(std::string_view words) {
  const auto found = std::find(x_notes.begin(), x_notes.end(), words);
  const auto index = static_cast<std::uint32_t>(found - x_notes.begin());
  if (found == x_notes.end()) x_notes.emplace_back(words);
  return index;
}

std::uint32_t TableBlock::parts_differ_note(std::string_view words) {
  x_says_parts_differ = true;
  return note(words);
}

}  // namespace muster::sdk
