// SPDX-License-Identifier: MIT
#include "compose/blocks/figure_text.hpp"

#include <algorithm>

#include "compose/template/escape.hpp"

namespace muster::compose {

using model::Status;

std::string print_value(double value, Status status, Unit unit, int decimals, bool always_sign) {
  switch (status) {
    case Status::unknown:
      return unknown_text;
    case Status::withheld:
      return withheld_text;
    case Status::not_applicable:
      return not_applicable_text;
    case Status::known:
    case Status::rounded:
      break;
  }
  return format_figure(value, unit, decimals, always_sign);
}

std::string print_figure(const model::Figure& figure) {
  return print_value(figure.value, figure.status, figure.unit, figure.decimals, figure.always_sign);
}

std::string csv_value(double value, Status status, Unit unit, int decimals) {
  if (status == Status::unknown) return "[x]";
  if (!has_value(status)) return print_value(value, status, unit);
  return format_figure_csv(value, unit, decimals);
}

int column_decimals(const model::Column& column) {
  if (column.schema.unit != Unit::million_pounds && column.schema.unit != Unit::millions) return -1;
  int most = 0;
  for (std::size_t row = 0; row < column.numbers.size(); ++row)
    if (has_value(column.status[row])) most = std::max(most, decimals_of(column.numbers[row]));
  return std::min(most, 1);
}

document::Figure figure_node(const model::Figure& figure) {
  return {figure.id, print_figure(figure)};
}

document::Inlines text_node(std::string_view text) {
  document::Inlines out;
  if (!text.empty()) out.push_back({document::Text{typeset(text)}});
  return out;
}

}  // namespace muster::compose
