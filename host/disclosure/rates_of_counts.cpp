// SPDX-License-Identifier: MIT
#include "disclosure/rates_of_counts.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "disclosure/table_counts.hpp"
#include "model/rows.hpp"

namespace muster::disclosure {

namespace {

using model::Column;
using model::Margin;
using model::Status;
using model::Table;

/// The columns that make rows one group. If some rows are for all sectors, those of each sector are
/// parts of them.
std::vector<std::string> shared_keys(const Table& table, const model::TextPool& texts,
                                     std::vector<std::string> by) {
  const Column* sector = table.find("sector");
  const auto is_all = [&](std::uint32_t text) { return texts.at(text) == "all"; };
  if (sector != nullptr && std::any_of(sector->texts.begin(), sector->texts.end(), is_all))
    std::erase(by, "sector");
  return by;
}

/// For each row a group of rows whose counts add up to one margin; each row its own without
/// margins.
std::vector<std::size_t> rate_groups(const Table& table, const model::TextPool& texts) {
  const auto coarser = [](const Margin& a, const Margin& b) { return a.by.size() < b.by.size(); };
  const auto finest = std::max_element(table.margins.begin(), table.margins.end(), coarser);
  if (finest != table.margins.end()) {
    return group_rows(table, columns_of(table, shared_keys(table, texts, finest->by)));
  }
  std::vector<std::size_t> rows;
  while (rows.size() < table.row_count()) rows.push_back(rows.size());
  return rows;
}

bool is_changed(Status status) { return status == Status::withheld || status == Status::rounded; }

/// For each row, whether a count of its group was changed.
std::vector<bool> changed_rows(const Table& table, const model::TextPool& texts,
                               const CountColumns& counts) {
  const std::vector<std::size_t> groups = rate_groups(table, texts);
  std::vector<bool> changed(groups.size(), false), rows;
  const auto mark = [&](std::size_t index) {
    const Column& column = table.columns[index];
    for (std::size_t row = 0; row < groups.size(); ++row) {
      if (is_changed(column.status[row])) changed[groups[row]] = true;
    }
  };
  std::for_each(counts.heads.begin(), counts.heads.end(), mark);
  std::for_each(counts.wte.begin(), counts.wte.end(), mark);
  for (std::size_t group : groups) rows.push_back(changed[group]);
  return rows;
}

}  // namespace

void withhold_rates_of_counts(Table& table, const model::TextPool& texts,
                              const CountColumns& counts) {
  for (std::size_t index : counts.rates) {
    const std::vector<bool> changed = changed_rows(table, texts, counts);
    Column& rates = table.columns[index];
    for (std::size_t row = 0; row < changed.size(); ++row) {
      if (has_number(rates.status[row]) && changed[row]) withhold(rates, row);
    }
  }
}

}  // namespace muster::disclosure
