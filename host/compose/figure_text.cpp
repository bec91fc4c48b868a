// SPDX-License-Identifier: MIT
#include "compose/figure_text.hpp"

#include "compose/composition.hpp"
#include "compose/escape.hpp"

namespace muster::compose {

using model::Status;

bool has_value(Status status) { return status == Status::known || status == Status::rounded; }

std::string print_value(double value, Status status, Unit unit, int decimals, bool always_sign) {
  switch (status) {
    case Status::unknown:
      return unknown_text;
    case Status::withheld:
      return withheld_text;
    case Status::not_applicable:
      return not_applicable_text;
    case Status::known:
    case Status::rounded:
      break;
  }
  return format_figure(value, unit, decimals, always_sign);
}

std::string print_figure(const model::Figure& figure) {
  return print_value(figure.value, figure.status, figure.unit, figure.decimals, figure.always_sign);
}

std::string csv_value(double value, Status status, Unit unit, int decimals) {
  if (status == Status::unknown) return "[x]";
  if (!has_value(status)) return print_value(value, status, unit);
  return format_figure_csv(value, unit, decimals);
}

std::string unit_beside(Unit unit) {
  bool marked = unit == Unit::percent || unit == Unit::percentage_points || unit == Unit::pounds ||
                unit == Unit::pounds_per_hour || unit == Unit::headcount;
  return marked ? "" : unit_label(unit);
}

document::Figure figure_node(const model::Figure& figure) {
  return {figure.id, print_figure(figure)};
}

document::Inlines text_node(std::string_view text) {
  document::Inlines out;
  if (!text.empty()) out.push_back({document::Text{printable(text)}});
  return out;
}

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
