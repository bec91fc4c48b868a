// SPDX-License-Identifier: MIT
#include "compose/blocks/row_basis.hpp"

namespace muster::compose {

void RowBasis::add(const model::Dataset& dataset, const model::Table& table, std::uint32_t row) {
  const model::Column* basis = table.find("basis");
  const bool has_word = basis != nullptr && row < basis->texts.size();
  const std::string_view word = has_word ? dataset.texts.at(basis->texts[row]) : "";
  const bool may_say = table.schema.find("basis") != nullptr;
  x_synthetic |= word == "synthetic";
  x_derived |= word == "derived";
  x_published |= word == "published" || (word.empty() && may_say);
  x_silent |= word.empty() && !may_say;
}

void RowBasis::add(const model::Dataset& dataset, const std::vector<model::InputRows>& inputs) {
  for (const model::InputRows& input : inputs)
    if (const model::Table* table = dataset.find(input.table))
      for (const std::uint32_t row : input.rows) add(dataset, *table, row);
}

std::string RowBasis::words() const {
  if (x_synthetic)
    return x_published || x_derived || x_silent ? "partly synthetic" : "synthetic";
  if (x_derived) return x_published || x_silent ? "partly derived" : "derived";
  return x_published ? "published" : "";
}

}  // namespace muster::compose
