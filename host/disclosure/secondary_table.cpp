// SPDX-License-Identifier: MIT
#include "disclosure/secondary_table.hpp"

#include <string>

#include "disclosure/count_columns.hpp"
#include "disclosure/known_before.hpp"
#include "disclosure/row_sums.hpp"
#include "disclosure/secondary.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

/// Whole-time equivalents are counted in thousandths of a person: files give at most three
/// decimals.
constexpr std::int64_t thousandths = 1000;

void withhold_small_heads(const TableCounts& counts, CountSystem& system) {
  for (const Place& place : counts.places()) {
    const CellId id = counts.id(place);
    Cell& cell = system.cell(id);
    if (cell.settled || cell.value < 1 || cell.value > system.threshold()) continue;
    cell.need = Need::any_count;
    system.withhold(id);
  }
}

/// Nobody can be more whole-time equivalents than heads.
void follow_heads(const Cell& heads, CountSystem& system, CellId id) {
  Cell& wte = system.cell(id);
  const bool small = heads.need == Need::any_count;
  if (small) wte.need = Need::one_head;
  if (heads.printed) wte.guess.high = heads.value * system.one();
  if (!heads.printed) system.withhold(id);
}

void count_as_people(double people, CountSystem& system, CellId id) {
  if (people < 1 || people > static_cast<double>(system.threshold())) return;
  Cell& wte = system.cell(id);
  wte.need = Need::any_count;
  system.withhold(id);
}

void withhold_wte(const TableCounts& wte, const TableCounts& heads, const CountSystem& head_system,
                  bool paired, CountSystem& system) {
  for (const Place& place : wte.places()) {
    const CellId id = wte.id(place);
    if (system.cells()[id].settled) continue;
    const bool has_heads =
        paired && place.level == 0 && has_number(heads.status({0, 0, place.row}));
    if (has_heads) {
      follow_heads(head_system.cells()[heads.id({0, 0, place.row})], system, id);
    } else {
      count_as_people(people_in(wte.value(place), wte.status(place)), system, id);
    }
  }
}

void apply(const TableCounts& counts, const CountSystem& system, model::Table& table) {
  for (const Place& place : counts.places()) {
    if (system.cells()[counts.id(place)].printed) continue;
    model::Table& level = place.level == 0 ? table : *table.margins[place.level - 1].table;
    const std::string& name = table.columns[counts.column_index(place.column)].schema.name;
    withhold(*find_column(level, name), place.row);
  }
}

std::size_t protect_system(const TableCounts& counts, const model::TextPool& texts,
                           const std::vector<PublishedTable>& published, CountSystem& system) {
  std::size_t given_away = 0;
  for (const PublishedTable& known : published) {
    given_away += add_known(counts, texts, known, system);
  }
  return given_away + suppress_secondary(system);
}

}  // namespace

std::size_t suppress_table(model::Table& table, const model::TextPool& texts, const RuleSet& rule,
                           const std::vector<PublishedTable>& published) {
  const CountColumns columns = count_columns(table);
  const TableCounts heads(table, columns.heads);
  CountSystem head_system = system_of(heads, rule.threshold, 1);
  withhold_small_heads(heads, head_system);
  add_row_sums(heads, head_system);
  std::size_t given_away = protect_system(heads, texts, published, head_system);

  const TableCounts wte(table, columns.wte);
  CountSystem wte_system = system_of(wte, rule.threshold, thousandths);
  withhold_wte(wte, heads, head_system, columns.headcount_of_wte.has_value(), wte_system);
  given_away += protect_system(wte, texts, published, wte_system);
  apply(heads, head_system, table);
  apply(wte, wte_system, table);
  return given_away;
}

}  // namespace muster::disclosure
