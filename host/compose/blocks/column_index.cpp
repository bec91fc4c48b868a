// SPDX-License-Identifier: MIT
#include "compose/blocks/column_index.hpp"

#include "compose/blocks/figure_text.hpp"

namespace muster::compose {

std::string cell_words(const model::Dataset& dataset, const model::Column& column,
                       std::uint32_t row) {
  if (!has_value(column.status[row])) return "";
  switch (column.schema.type) {
    case model::Type::text:
      return std::string(dataset.texts.at(column.texts[row]));
    case model::Type::date:
      return iso_date(Date{column.dates[row]});
    case model::Type::number:
      break;
  }
  return format_figure_csv(column.numbers[row], column.schema.unit);
}

const std::vector<std::uint32_t>& ColumnIndex::rows(const model::Dataset& dataset,
                                                    const model::Column& column,
                                                    const std::string& words) const {
  static const std::vector<std::uint32_t> none;
  auto [place, is_new] = x_columns.try_emplace(&column);
  Index& index = place->second;
  if (is_new)
    for (std::size_t row = 0; row < column.status.size(); ++row) {
      auto number = static_cast<std::uint32_t>(row);
      index[cell_words(dataset, column, number)].push_back(number);
    }
  auto found = index.find(words);
  return found == index.end() ? none : found->second;
}

}  // namespace muster::compose
