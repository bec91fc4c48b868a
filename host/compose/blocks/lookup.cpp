// SPDX-License-Identifier: MIT
#include "compose/blocks/lookup.hpp"

#include <algorithm>

namespace muster::compose {

Lookup::Lookup(const Given& given, const Folder& templates, Diagnostics& diagnostics)
    : store(templates, given.publication.id, files, diagnostics),
      figures(given.findings),
      cells(given.dataset.texts) {}

std::string CellIds::of(const model::Table& table, const model::Column& column,
                        std::uint32_t row) const {
  if (!model::holds_figures(column.schema)) return "";
  auto keys = x_keys.find(&table);
  if (keys == x_keys.end()) keys = x_keys.try_emplace(&table, table, x_texts).first;
  return model::cell_id(table, column, keys->second.key(row));
}

FigureLookup::FigureLookup(const model::Findings& findings) : x_findings(findings) {
  auto add = [&](const model::SectorFindings& sector) {
    for (const model::Figure& figure : sector.figures) x_by_id.emplace(figure.id, &figure);
  };
  for (const model::SectorFindings& sector : findings.sectors) add(sector);
  add(findings.all);
}

void FigureLookup::add_facts(std::vector<model::Figure> facts) {
  x_facts = std::move(facts);
  for (const model::Figure& figure : x_facts) x_by_id.emplace(figure.id, &figure);
}

const model::Figure* FigureLookup::find(std::string_view id) const {
  auto found = x_by_id.find(id);
  return found == x_by_id.end() ? nullptr : found->second;
}

bool FigureLookup::lost(std::string_view id) const {
  for (const model::SectorFindings& sector : x_findings.sectors)
    if (sector.failed && id.size() > sector.id.size() && id.starts_with(sector.id) &&
        id[sector.id.size()] == '.')
      return true;
  return false;
}

bool FigureLookup::any_lost() const {
  return std::ranges::any_of(x_findings.sectors, &model::SectorFindings::failed);
}

std::vector<std::string> FigureLookup::ids() const {
  std::vector<std::string> ids;
  for (const auto* sector : {&x_findings.all})
    for (const model::Figure& figure : sector->figures) ids.push_back(figure.id);
  for (const model::SectorFindings& sector : x_findings.sectors)
    for (const model::Figure& figure : sector.figures) ids.push_back(figure.id);
  for (const model::Figure& figure : x_facts) ids.push_back(figure.id);
  return ids;
}

}  // namespace muster::compose
