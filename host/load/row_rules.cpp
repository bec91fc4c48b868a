// SPDX-License-Identifier: MIT
#include "load/row_rules.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "load/cell.hpp"
#include "model/table_words.hpp"

namespace muster::load {

void RowAudience::take_header(const HeaderMatch& header) {
  x_shown.assign(header.columns.size(), false);
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    if (header.columns[i] < 0) continue;
    const auto& column = x_schema.columns[static_cast<std::size_t>(header.columns[i])];
    const auto& shown = x_schema.shown_to_public;
    x_shown[i] = std::find(shown.begin(), shown.end(), column.name) != shown.end();
    if (column.name == "audience") x_audience_cell = static_cast<int>(i);
    if (column.name == "item") x_item_cell = static_cast<int>(i);
    if (column.name == "number") x_number_cell = static_cast<int>(i);
    if (column.name == x_schema.ground) x_ground_cell = static_cast<int>(i);
  }
}

RowAudience::Sight RowAudience::of(const CsvRow& row) {
  if (x_audience_cell < 0 && x_ground_cell < 0) return Sight::whole;
  std::string_view word =
      x_audience_cell < 0 ? "" : trimmed(row.cells[static_cast<std::size_t>(x_audience_cell)]);
  x_restricted = model::is_restricted(word);
  check_ground(row, x_restricted);
  if (x_restricted && is_released(row)) {
    x_restricted = false;
    return Sight::whole;
  }
  return x_audience == model::Audience::for_public ? of_word(word) : Sight::whole;
}

bool RowAudience::is_released(const CsvRow& row) const {
  const auto cell = [&](int index) {
    return index < 0 ? std::string_view() : trimmed(row.cells[static_cast<std::size_t>(index)]);
  };
  return x_releases != nullptr &&
         x_releases->covers(x_schema.name, cell(x_item_cell), cell(x_number_cell));
}

RowAudience::Sight RowAudience::of_word(std::string_view word) {
  if (word.empty() || audience_words.find(word) == Audience::for_public) return Sight::whole;
  if (model::is_restricted(word))
    return x_schema.shown_to_public.empty() ? Sight::none : Sight::public_part;
  if (x_problems.full()) return x_problems.count_error(), Sight::none;
  x_problems.error(
      code::load_audience, x_place(static_cast<std::size_t>(x_audience_cell)),
      "column 'audience' contains " + in_quotes(word) +
          ", but 'public' or 'restricted' was expected",
      {"write public or restricted: nothing is published until it is known who may read this"});
  return Sight::none;
}

/// Reports a row whose `ground` column is filled in although it is not restricted, because exempt
/// content would be published. Also reports a restricted row without a ground.
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
                             : "name the paragraph of Schedule 12A that applies"});
}

namespace {

/// Whether `name` is one of the words in the comma-separated `list`.
bool is_listed(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    std::size_t end = std::min(list.find(','), list.size());
    if (list.substr(0, end) == name) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace

InheritedCells::InheritedCells(const std::vector<ColumnBuilder*>& by_cell) {
  for (std::size_t cell = 0; cell < by_cell.size(); ++cell) {
    const ColumnBuilder* column = by_cell[cell];
    if (column == nullptr || column->schema().inherits.empty()) continue;
    Inheriting inheriting{cell, column, {}};
    for (std::size_t other = 0; other < by_cell.size(); ++other)
      if (by_cell[other] != nullptr &&
          is_listed(column->schema().inherits, by_cell[other]->schema().name))
        inheriting.within.push_back({other, by_cell[other]});
    x_columns.push_back(std::move(inheriting));
  }
}

void InheritedCells::row(bool restricted) {
  x_above_restricted = x_restricted;
  x_restricted = restricted;
  x_after_gap = std::exchange(x_gap_follows, false);
}

InheritedCells::Answer InheritedCells::look_at(const CsvRow& row, std::size_t cell,
                                               std::size_t rows, std::string_view& text) const {
  if (x_columns.empty() || x_after_gap || !trimmed(row.cells[cell]).empty()) return Answer::own;
  auto found = std::find_if(x_columns.begin(), x_columns.end(),
                            [&](const Inheriting& one) { return one.cell == cell; });
  if (found == x_columns.end()) return Answer::own;
  if (x_above_restricted && !x_restricted) return Answer::refused;
  bool agrees =
      rows > 0 && std::all_of(found->within.begin(), found->within.end(), [&](const Agreeing& one) {
        return one.column->text(rows - 1) == trimmed(row.cells[one.cell]);
      });
  if (!agrees) return Answer::own;
  text = found->column->text(rows - 1);
  return Answer::inherited;
}

namespace {
constexpr std::size_t part_size = 2048;  // rows; their entries and slots take 32 KiB
}

std::vector<KeyIndex::Twice> KeyIndex::find_twice(const Same& same) {
  x_twice.clear();
  deal_out();
  std::size_t begin = 0;
  for (std::size_t end : x_part_ends) {
    search_part(begin, end, same);
    begin = end;
  }
  x_entries.clear();
  std::sort(x_twice.begin(), x_twice.end(),
            [](const Twice& a, const Twice& b) { return a.row < b.row; });
  return std::move(x_twice);
}

/// Sorts the entries into parts by the upper bits of their hash. Within a part they keep the order
/// of the rows.
void KeyIndex::deal_out() {
  std::size_t parts = std::bit_ceil(x_entries.size() / part_size + 1);
  unsigned shift = 32U - static_cast<unsigned>(std::countr_zero(parts));
  auto part_of = [&](const Entry& entry) { return std::uint64_t{entry.hash} >> shift; };
  std::vector<std::size_t> next(parts + 1);
  for (const Entry& entry : x_entries) ++next[part_of(entry) + 1];
  for (std::size_t i = 1; i <= parts; ++i) next[i] += next[i - 1];
  std::vector<Entry> dealt(x_entries.size());
  for (const Entry& entry : x_entries) dealt[next[part_of(entry)]++] = entry;
  x_entries = std::move(dealt);
  next.pop_back();
  x_part_ends = std::move(next);
}

void KeyIndex::search_part(std::size_t begin, std::size_t end, const Same& same) {
  x_slots.assign(std::bit_ceil((end - begin) * 2 + 1), 0);
  std::size_t mask = x_slots.size() - 1;
  for (std::size_t i = begin; i < end; ++i) {
    const Entry& entry = x_entries[i];
    // The upper bits of the hash are the same in the whole part, so the hash is mixed once more.
    std::size_t at = entry.hash * 0x9E3779B1U >> 7U & mask;
    for (; x_slots[at] != 0; at = (at + 1) & mask) {
      const Entry& other = x_entries[x_slots[at] - 1];
      if (other.hash != entry.hash || !same(other.row, entry.row)) continue;
      x_twice.push_back({other.row, entry.row});
      break;
    }
    if (x_slots[at] == 0) x_slots[at] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace muster::load
