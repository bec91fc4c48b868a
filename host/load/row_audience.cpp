// SPDX-License-Identifier: MIT
#include "load/row_audience.hpp"

#include <algorithm>

#include "base/diagnostic_codes.hpp"
#include "load/cell.hpp"

namespace muster::load {

void RowAudience::take_header(const HeaderMatch& header) {
  x_shown.assign(header.columns.size(), false);
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    if (header.columns[i] < 0) continue;
    const auto& column = x_schema.columns[static_cast<std::size_t>(header.columns[i])];
    const auto& shown = x_schema.shown_to_public;
    x_shown[i] = std::find(shown.begin(), shown.end(), column.name) != shown.end();
    if (column.name == "audience") x_audience_cell = static_cast<int>(i);
    if (column.name == x_schema.ground) x_ground_cell = static_cast<int>(i);
  }
}

RowAudience::Sight RowAudience::of(const CsvRow& row) {
  if (x_audience_cell < 0 && x_ground_cell < 0) return Sight::whole;
  std::string_view word =
      x_audience_cell < 0 ? "" : trimmed(row.cells[static_cast<std::size_t>(x_audience_cell)]);
  x_restricted = word == "restricted";
  check_ground(row, x_restricted);
  return x_audience == model::Audience::for_public ? of_word(word) : Sight::whole;
}

RowAudience::Sight RowAudience::of_word(std::string_view word) {
  if (word.empty() || word == "public") return Sight::whole;
  if (word == "restricted")
    return x_schema.shown_to_public.empty() ? Sight::none : Sight::public_part;
  if (x_problems.full()) return x_problems.count_error(), Sight::none;
  x_problems.error(
      code::load_audience, x_place(static_cast<std::size_t>(x_audience_cell)),
      "column 'audience' contains " + in_quotes(word) +
          ", but 'public' or 'restricted' was expected",
      {"write public or restricted: nothing is published until it is known who may read this"});
  return Sight::none;
}

/// A ground without the restriction would publish exempt content; a restriction needs a ground.
void RowAudience::check_ground(const CsvRow& row, bool restricted) {
  if (x_schema.ground.empty()) return;
  bool grounded =
      x_ground_cell >= 0 && !trimmed(row.cells[static_cast<std::size_t>(x_ground_cell)]).empty();
  if (grounded == restricted) return;
  if (x_problems.full()) return x_problems.count_error();
  std::string ground = "column '" + x_schema.ground + "'";
  auto cell = static_cast<std::size_t>(std::max(grounded ? x_ground_cell : x_audience_cell, 0));
  x_problems.error(code::load_audience_ground, x_place(cell),
                   grounded ? ground + " is filled in, but the row is not restricted"
                            : "the row is restricted, but " + ground + " gives no ground for it",
                   {grounded ? "write restricted in the column 'audience', or clear this cell"
                             : "name the paragraph of Schedule 12A that is relied on"});
}

}  // namespace muster::load
