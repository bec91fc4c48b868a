// SPDX-License-Identifier: MIT
#include "trace/figure_book.hpp"

#include <algorithm>

#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"

namespace muster::trace {

namespace {

using model::Figure;
using model::SectorFindings;

const Figure* find_figure(const SectorFindings& sector, std::string_view id) {
  auto found = std::find_if(sector.figures.begin(), sector.figures.end(),
                            [&](const Figure& figure) { return figure.id == id; });
  return found == sector.figures.end() ? nullptr : &*found;
}

constexpr std::string_view total_ending = ".total";

/// Returns the common beginning of the ids of the figures that a sector's total adds up:
/// "acute.gap." for "acute.gap.total" and for "acute.shortfall.total"; "" if it adds up none.
std::string stem_of_parts(const SectorFindings& sector, const Figure& total) {
  if (!total.id.ends_with(total_ending)) return "";
  if (total.formula == "gap-model.shortfall") return sector.id + ".gap.";
  if (total.formula != "totals.sum") return "";
  return total.id.substr(0, total.id.size() - total_ending.size() + 1);
}

std::vector<std::string> parts_of_total(const SectorFindings& sector, const Figure& total) {
  std::vector<std::string> parts;
  const std::string stem = stem_of_parts(sector, total);
  if (stem.empty()) return parts;
  for (const Figure& figure : sector.figures) {
    bool below =
        figure.id.starts_with(stem) && figure.id.find('.', stem.size()) == std::string::npos;
    bool shown = model::has_value(figure.status);
    if (below && shown && figure.unit == total.unit && !figure.subject.empty())
      parts.push_back(figure.id);
  }
  return parts;
}

FoundFigure found_in(const SectorFindings& sector, const Figure& figure) {
  FoundFigure found{figure};
  if (found.figure.parts.empty()) found.figure.parts = parts_of_total(sector, figure);
  return found;
}

/// Returns the label of a cell: "Headcount, guys-and-st-thomas".
std::string cell_label(const model::Column& column, std::string_view key) {
  std::string label =
      column.schema.description.empty() ? column.schema.name : column.schema.description;
  return label + ", " + std::string(key);
}

}  // namespace

FigureBook::FigureBook(EditionFigures now, EditionFigures previous, compose::MadeFigures made)
    : x_now(now), x_previous(previous), x_made(std::move(made)) {}

std::optional<FoundFigure> FigureBook::find(std::string_view id) const {
  if (auto made = x_made.find(std::string(id)); made != x_made.end())
    return FoundFigure{made->second.figure, false, made->second.previous_inputs,
                       made->second.previous_parts};
  return find_in(x_now, id);
}

std::optional<FoundFigure> FigureBook::find_previous(std::string_view id) const {
  auto found = find_in(x_previous, id);
  if (found) found->of_previous = true;
  return found;
}

std::optional<FoundFigure> FigureBook::find_in(const EditionFigures& edition,
                                               std::string_view id) const {
  if (edition.dataset == nullptr) return std::nullopt;
  if (id.find('@') != std::string_view::npos) return find_cell(edition, id);
  if (const Figure* figure = find_figure(edition.findings->all, id))
    return found_in(edition.findings->all, *figure);
  for (const SectorFindings& sector : edition.findings->sectors)
    if (const Figure* figure = find_figure(sector, id)) return found_in(sector, *figure);
  return std::nullopt;
}

/// Finds a cell by an id such as "staff.fte@2022-10-01.acute.adult-nurses".
std::optional<FoundFigure> FigureBook::find_cell(const EditionFigures& edition,
                                                 std::string_view id) const {
  const std::size_t at = id.find('@');
  const std::size_t dot = std::min(id.find('.'), at);
  const model::Table* table = edition.dataset->find(id.substr(0, dot));
  if (table == nullptr || dot == at) return std::nullopt;
  const model::Column* column = table->find(id.substr(dot + 1, at - dot - 1));
  const std::string_view key = id.substr(at + 1);
  const auto row = keys(*edition.dataset, *table).row(key);
  if (column == nullptr || !row || column->schema.type != model::Type::number) return std::nullopt;
  Figure figure;
  figure.id = id;
  figure.label = cell_label(*column, key);
  figure.measure = column->schema.name;
  figure.value = column->numbers[*row];
  figure.status = column->status[*row];
  figure.unit =
      compose::unit_in_row(*edition.dataset, *table, *column, *row).value_or(column->schema.unit);
  figure.decimals = compose::column_decimals(*column);
  figure.inputs.push_back({table->schema.name, {*row}, {column->schema.name}});
  return FoundFigure{std::move(figure)};
}

std::vector<std::string> FigureBook::ids() const {
  std::vector<std::string> ids;
  auto add = [&](const SectorFindings& sector) {
    for (const Figure& figure : sector.figures) ids.push_back(figure.id);
  };
  for (const SectorFindings& sector : x_now.findings->sectors) add(sector);
  add(x_now.findings->all);
  for (const auto& [id, made] : x_made) ids.push_back(id);
  return ids;
}

const model::RowKeys& FigureBook::keys(const model::Dataset& dataset,
                                       const model::Table& table) const {
  auto found = x_keys.find(&table);
  if (found == x_keys.end()) found = x_keys.try_emplace(&table, table, dataset.texts).first;
  return found->second;
}

}  // namespace muster::trace
