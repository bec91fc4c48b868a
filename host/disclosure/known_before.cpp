// SPDX-License-Identifier: MIT
#include "disclosure/known_before.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace muster::disclosure {

namespace {

using Keys = std::map<std::string, std::size_t>;

/// What names a row to a reader, whatever pool its texts lie in.
std::string key_of(const model::Table& level, const model::TextPool& texts, std::size_t row) {
  std::string key;
  for (const model::Column& column : level.columns) {
    if (!column.schema.key) continue;
    key += column.schema.name + '\x1f';
    key += column.schema.type == model::Type::date ? std::to_string(column.dates[row])
           : column.schema.type == model::Type::text
               ? std::string(texts.at(column.texts[row]))
               : std::to_string(std::llround(column.numbers[row] * 1000));
    key += '\x1e';
  }
  return key;
}

/// The cells of one table as ids of the system, by column name and row key.
class CellIndex {
 public:
  CellIndex(const TableCounts& counts, const model::TextPool& texts) {
    for (const Place& place : counts.places()) {
      x_ids.emplace(name(counts, texts, place), counts.id(place));
    }
  }
  std::optional<CellId> find(const std::string& name) const {
    auto at = x_ids.find(name);
    return at == x_ids.end() ? std::nullopt : std::optional(at->second);
  }
  static std::string name(const TableCounts& counts, const model::TextPool& texts,
                          const Place& place) {
    const auto& column = counts.table().columns[counts.column_index(place.column)];
    return column.schema.name + '\x1d' + key_of(counts.level_table(place.level), texts, place.row);
  }

 private:
  std::map<std::string, CellId> x_ids;
};

std::vector<std::size_t> same_columns(const TableCounts& counts, const model::Table& known) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; counts.has(i); ++i) {
    const auto& name = counts.table().columns[counts.column_index(i)].schema.name;
    const model::Column* column = known.find(name);
    if (column != nullptr) columns.push_back(static_cast<std::size_t>(column - &known.columns[0]));
  }
  return columns;
}

std::int64_t value_of(const TableCounts& counts, const Place& place, const CountSystem& system) {
  return std::llround(counts.value(place) * static_cast<double>(system.one()));
}

/// One term of a published sum: a number that is there to read, or a cell that is not.
void add_term(const TableCounts& known, const CellIndex& index, const std::string& name,
              const Place& part, Equation& equation, CountSystem& system) {
  if (has_number(known.status(part))) {
    equation.constant += value_of(known, part, system);
  } else if (const auto cell = index.find(name)) {
    equation.plus.push_back(*cell);
  }
}

}  // namespace

std::size_t add_known(const TableCounts& counts, const model::TextPool& texts,
                      const PublishedTable& known, CountSystem& system) {
  const TableCounts before(*known.table, same_columns(counts, *known.table));
  const CellIndex index(counts, texts);
  const auto name = [&](const Place& place) {
    return CellIndex::name(before, *known.texts, place);
  };
  std::size_t given_away = 0;
  for (const Place& place : before.places()) {
    const auto cell = index.find(name(place));
    if (!cell || before.status(place) != model::Status::known) continue;
    const bool same = value_of(before, place, system) == system.cells()[*cell].value;
    if (same && system.settle(*cell)) ++given_away;
  }
  for (const MarginSum& sum : before.sums()) {
    if (before.status(sum.total) != model::Status::known) continue;
    // A margin that has a number has none of its parts unknown.
    Equation equation{{}, {}, -value_of(before, sum.total, system)};
    for (const Place& part : sum.parts) add_term(before, index, name(part), part, equation, system);
    system.add(std::move(equation));
  }
  return given_away;
}

}  // namespace muster::disclosure
