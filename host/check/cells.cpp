// SPDX-License-Identifier: MIT
#include "check/cells.hpp"

namespace muster::check {

Location place_of(const Inspection& inspection, const model::Table& table, std::size_t row) {
  return {inspection.folder.display(table.file), table.lines[row], 0};
}

std::string row_words(const model::Dataset& dataset,
                      const std::vector<const model::Column*>& columns, std::size_t row) {
  std::string words;
  for (const model::Column* column : columns) {
    std::string_view text = text_at(dataset, column, row);
    if (text.empty()) continue;
    if (!words.empty()) words += ", ";
    words += text;
  }
  return words.empty() ? "all rows" : words;
}

bool is_noted(const model::Dataset& dataset, std::string_view table) {
  const model::Table* notes = dataset.find("quality_notes");
  if (notes == nullptr) return false;
  const model::Column* about = notes->find("table");
  for (std::size_t row = 0; row < notes->row_count(); ++row)
    if (text_at(dataset, about, row) == table) return true;
  return false;
}

}  // namespace muster::check
