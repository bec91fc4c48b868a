// SPDX-License-Identifier: MIT
#include "disclosure/suppression.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "disclosure/rule_set.hpp"
#include "disclosure/worlds.hpp"

namespace muster::disclosure {

namespace {

constexpr std::array<const char*, 2> place_columns = {"organisation", "area"};

std::vector<bool> national_in(const model::Table& table, const model::TextPool& texts,
                              const std::vector<std::string>& national) {
  const std::unordered_set<std::string_view> known(national.begin(), national.end());
  std::vector<bool> rows(table.row_count(), false);
  for (const char* name : place_columns) {
    const model::Column* column = table.find(name);
    if (column == nullptr) continue;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (known.contains(texts.at(column->texts[row]))) rows[row] = true;
    }
  }
  return rows;
}

void put(model::Column& column, std::size_t row, const Shown& shown) {
  column.status[row] = shown.status;
  column.numbers[row] = shown.value;
}

void round_heads(model::Column& column, const RuleSet& rule, const std::vector<bool>& national) {
  for (std::size_t row = 0; row < column.status.size(); ++row) {
    if (national[row] || !has_number(column.status[row])) continue;
    put(column, row, protect_count(rule, column.numbers[row]));
  }
}

/// Returns whole-time equivalents as readers see them: rounded, or withheld if their headcount is
/// withheld. `heads` must still hold the exact headcounts.
Shown follow(const model::Column& heads, std::size_t row, const RuleSet& rule, double wte) {
  const Shown count = protect_count(rule, heads.numbers[row]);
  if (count.status == model::Status::withheld) return count;
  const auto base = static_cast<double>(rule.base);
  return {model::Status::rounded, std::round(wte / base) * base};
}

void round_wte(model::Column& column, const model::Column* heads, const RuleSet& rule,
               const std::vector<bool>& national) {
  for (std::size_t row = 0; row < column.status.size(); ++row) {
    if (national[row] || !has_number(column.status[row])) continue;
    const double wte = column.numbers[row];
    if (heads != nullptr && has_number(heads->status[row])) {
      put(column, row, follow(*heads, row, rule, wte));
    } else {
      put(column, row, protect_count(rule, people_in(wte, column.status[row])));
    }
  }
}

void round_level(model::Table& level, const model::Table& table, const RuleSet& rule,
                 const std::vector<bool>& national) {
  const CountColumns counts = count_columns(table);
  const auto here = [&](std::size_t column) {
    return find_column(level, table.columns[column].schema.name);
  };
  const model::Column* headcount =
      counts.headcount_of_wte ? here(*counts.headcount_of_wte) : nullptr;
  for (std::size_t column : counts.wte) {
    if (auto* cells = here(column)) round_wte(*cells, headcount, rule, national);
  }
  for (std::size_t column : counts.heads) {
    if (auto* cells = here(column)) round_heads(*cells, rule, national);
  }
}

/// Sets the range that a reader of the rounded table thinks possible for one cell before looking at
/// any sum.
void guess(Cell& cell, const TableCells& rounded, const Place& place, const RuleSet& rule) {
  const model::Status shown = rounded.counts.status(place);
  const bool wte = rounded.is_wte(place);
  cell.withheld = !cell.settled && shown != model::Status::known;
  if (shown == model::Status::withheld)
    cell.guess = {wte ? 0 : one_person, rule.threshold * one_person};
  if (shown != model::Status::rounded) return;
  // Whole-time equivalents without a headcount are rounded up to people first.
  const std::int64_t reach = wte ? rule.base / 2 + 1 : rule.base / 2;
  const std::int64_t least = wte ? 0 : rule.threshold + 1;
  const auto middle = static_cast<std::int64_t>(rounded.counts.value(place));
  cell.guess = {std::max(least, middle - reach) * one_person, (middle + reach) * one_person};
}

Interval in_people(const Interval& bounds) {
  return {bounds.low / one_person, bounds.high / one_person};
}

}  // namespace

NationalRows national_rows(const model::Table& table, const model::TextPool& texts,
                           const std::vector<std::string>& national) {
  NationalRows rows{national_in(table, texts, national)};
  for (const model::Margin& margin : table.margins) {
    rows.push_back(national_in(*margin.table, texts, national));
  }
  return rows;
}

void round_table(model::Table& table, const RuleSet& rule, const NationalRows& national) {
  // The kinds of columns are taken from the table, because a margin has only some of its columns.
  for (std::size_t level = table.margins.size(); level > 0; --level) {
    round_level(*table.margins[level - 1].table, table, rule, national[level]);
  }
  round_level(table, table, rule, national[0]);
}

std::vector<BoundedCount> bounds_by_cell(WholeSystem truth, const RuleSet& rule) {
  for (const auto& [name, table] : truth.tables) {
    for (const Place& place : table.counts.places()) {
      if (table.id(place) != no_cell) guess(truth.system.cell(table.id(place)), table, place, rule);
    }
  }
  const std::vector<Interval> bounds = all_bounds(truth.system);
  std::vector<BoundedCount> withheld;
  for (const auto& [name, table] : truth.tables) {
    for (const Place& place : table.counts.places()) {
      const CellId id = table.id(place);
      const bool hidden = table.counts.status(place) == model::Status::withheld;
      if (id == no_cell || !hidden || table.is_wte(place)) continue;
      const std::int64_t value = truth.system.cells()[id].value / one_person;
      withheld.push_back({name, value, in_people(bounds[id])});
    }
  }
  return withheld;
}

}  // namespace muster::disclosure
