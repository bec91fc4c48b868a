// SPDX-License-Identifier: MIT
#include "import/rows_of_totals.hpp"

namespace muster::importing {

namespace {

constexpr std::size_t fewest_others = 3;

bool says_something(const AddedUp& figures) {
  return figures.count > fewest_others && figures.sum.status == model::Status::known &&
         figures.sum.value.units != 0;
}

/// Whether one figure is the sum of the others: a total among figures that are not negative is the
/// largest of them, and half of the sum of all.
bool has_total(const AddedUp& figures) { return figures.largest * 2 == figures.sum.value.units; }

}  // namespace

void AddedUp::take(const Amount& amount, std::uint32_t of_line) {
  take(AddedUp{amount, amount.value.units, of_line, 1});
}

void AddedUp::take(const AddedUp& others) {
  if (others.count == 0) return;
  if (count == 0) {
    *this = others;
    return;
  }
  add(sum, others.sum);
  count += others.count;
  if (others.largest <= largest) return;
  largest = others.largest;
  line = others.line;
}

std::optional<RowOfTotals> row_of_totals(const std::vector<RowsTogether>& together) {
  std::optional<RowOfTotals> found;
  for (const RowsTogether& rows : together) {
    RowOfTotals here;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!says_something(rows[i])) continue;
      if (!has_total(rows[i])) return std::nullopt;
      here.line = rows[i].line;
      here.others = rows[i].count - 1;
      here.columns.push_back(i);
    }
    if (!found && !here.columns.empty()) found = here;
  }
  return found;
}

}  // namespace muster::importing
