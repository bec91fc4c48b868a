// SPDX-License-Identifier: MIT
#include "load/exempt_items.hpp"

#include <set>
#include <string_view>

#include "base/diagnostic_codes.hpp"
#include "load/cell.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

namespace {

std::string_view text_at(const model::Dataset& dataset, const model::Table& table,
                         std::string_view column, std::size_t row) {
  const model::Column* found = column.empty() ? nullptr : table.find(column);
  return found == nullptr ? std::string_view{} : dataset.texts.at(found->texts[row]);
}

std::set<std::string_view> exempt_items(const model::Dataset& dataset) {
  std::set<std::string_view> items;
  const model::Table* agenda = dataset.find("agenda");
  if (agenda == nullptr) return items;
  for (std::size_t row = 0; row < agenda->row_count(); ++row) {
    if (!text_at(dataset, *agenda, agenda->schema.ground, row).empty())
      items.insert(text_at(dataset, *agenda, "item", row));
  }
  return items;
}

/// In a public run restricted rows are not there, or tell their ground.
bool is_restricted(const model::Dataset& dataset, const model::Table& table, std::size_t row) {
  return text_at(dataset, table, "audience", row) == "restricted" ||
         !text_at(dataset, table, table.schema.ground, row).empty();
}

}  // namespace

void check_exempt_items(const model::Dataset& dataset, const Folder& folder,
                        Diagnostics& diagnostics) {
  const std::set<std::string_view> exempt = exempt_items(dataset);
  if (exempt.empty()) return;
  for (const auto& [name, table] : dataset.tables) {
    FileProblems problems(folder.display(table.file));
    const model::Column* item = table.find("item");
    bool names_items = item != nullptr && item->schema.refers_to == "agenda.item";
    for (std::size_t row = 0; names_items && row < table.row_count(); ++row) {
      std::string_view named = dataset.texts.at(item->texts[row]);
      if (!exempt.contains(named) || is_restricted(dataset, table, row)) continue;
      problems.error(code::load_audience_item, {table.lines[row], 0},
                     "the row belongs to item " + quoted(named) +
                         ", which is exempt, but is not restricted itself",
                     {"write restricted in the column audience"});
    }
    problems.tell(diagnostics);
  }
}

}  // namespace muster::load
