// SPDX-License-Identifier: MIT
#include "compose/blocks/composition.hpp"

namespace muster::compose {

std::string Composition::cell_figure(const model::Table& table, const model::Column& column,
                                     std::uint32_t row) {
  if (!model::holds_figures(column.schema)) return "";
  auto keys = row_keys.find(&table);
  if (keys == row_keys.end()) keys = row_keys.try_emplace(&table, table, dataset.texts).first;
  return model::cell_id(table, column, keys->second.key(row));
}

FigureIndex::FigureIndex(const model::Findings& findings) : x_findings(findings) {
  auto add = [&](const model::SectorFindings& sector) {
    for (const model::Figure& figure : sector.figures) x_by_id.emplace(figure.id, &figure);
  };
  for (const model::SectorFindings& sector : findings.sectors) add(sector);
  add(findings.all);
}

void FigureIndex::add_facts(std::vector<model::Figure> facts) {
  x_facts = std::move(facts);
  for (const model::Figure& figure : x_facts) x_by_id.emplace(figure.id, &figure);
}

const model::Figure* FigureIndex::find(std::string_view id) const {
  auto found = x_by_id.find(id);
  return found == x_by_id.end() ? nullptr : found->second;
}

bool FigureIndex::lost(std::string_view id) const {
  for (const model::SectorFindings& sector : x_findings.sectors)
    if (sector.failed && id.size() > sector.id.size() && id.starts_with(sector.id) &&
        id[sector.id.size()] == '.')
      return true;
  return false;
}

std::vector<std::string> FigureIndex::ids() const {
  std::vector<std::string> ids;
  for (const auto* sector : {&x_findings.all})
    for (const model::Figure& figure : sector->figures) ids.push_back(figure.id);
  for (const model::SectorFindings& sector : x_findings.sectors)
    for (const model::Figure& figure : sector.figures) ids.push_back(figure.id);
  for (const model::Figure& figure : x_facts) ids.push_back(figure.id);
  return ids;
}

}  // namespace muster::compose
