// SPDX-License-Identifier: MIT
#include "compose/blocks/merger_events.hpp"

#include <map>
#include <set>

#include "base/date.hpp"
#include "base/word_list.hpp"
#include "model/cells.hpp"

namespace muster::compose {

namespace {

using model::Table;

/// The organisations whose rows count as rows of another one.
std::set<std::uint32_t> joined_organisations(const model::Dataset& dataset,
                                             const std::string& sector) {
  std::set<std::uint32_t> joined;
  for (const auto& [name, table] : dataset.tables) {
    const model::Column* sectors = table.find("sector");
    for (std::size_t row = 0; row < table.origins.size(); ++row) {
      const bool is_own = model::text_at(dataset, sectors, row) == sector;
      if (is_own && table.origins[row] != table.find("organisation")->texts[row])
        joined.insert(table.origins[row]);
    }
  }
  return joined;
}

/// One day's changes: the organisations that ended, by those that took over.
using DayChanges = std::map<std::vector<std::string>, std::vector<std::string>>;

std::map<Date, DayChanges> changes_of(const model::Dataset& dataset, const Table& successors,
                                      const std::set<std::uint32_t>& joined) {
  std::map<Date, DayChanges> changes;
  std::map<std::string, std::pair<Date, std::vector<std::string>>> ends;
  std::vector<std::string> order;
  for (std::size_t row = 0; row < successors.row_count(); ++row) {
    if (!joined.contains(successors.find("old")->texts[row])) continue;
    const std::string old(model::text_at(dataset, successors.find("old"), row));
    if (!ends.contains(old)) order.push_back(old);
    auto& [day, heirs] = ends[old];
    day = Date{successors.find("from")->dates[row]};
    heirs.emplace_back(model::text_at(dataset, successors.find("new"), row));
  }
  for (const std::string& old : order) changes[ends[old].first][ends[old].second].push_back(old);
  return changes;
}

}  // namespace

std::vector<document::ChartEvent> merger_events(const model::Dataset& dataset,
                                                const std::string& sector) {
  std::vector<document::ChartEvent> events;
  const Table* successors = dataset.find("successors");
  if (successors == nullptr) return events;
  const auto changes = changes_of(dataset, *successors, joined_organisations(dataset, sector));
  for (const auto& [day, of_day] : changes)
    for (const auto& [heirs, ended] : of_day)
      events.push_back({month_year(day), listed(ended) + " became " + listed(heirs)});
  return events;
}

}  // namespace muster::compose
