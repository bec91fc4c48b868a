// SPDX-License-Identifier: MIT
#include "sectors/sector_sums.hpp"

#include <algorithm>

namespace muster::sectors {

namespace {

using model::Figure;
using model::InputRows;

void add_part(Sum& sum, const Figure& part) {
  sum.is_flagged = sum.is_flagged || part.flagged;
  if (!is_shown(part)) {
    sum.lacks_parts = true;
    return;
  }
  sum.is_known = true;
  sum.value += part.value;
  sum.parts.push_back(part.id);
  unite(sum.inputs, part.inputs);
}

/// With the inputs of the parts where the sector's own total names none.
Sum own_total(const Figure& total, const Sum& of_parts) {
  Sum sum;
  add_part(sum, total);
  if (sum.inputs.empty()) sum.inputs = of_parts.inputs;
  sum.lacks_parts = of_parts.lacks_parts;
  sum.is_flagged = sum.is_flagged || of_parts.is_flagged;
  return sum;
}

void merge_rows(model::RowNumbers& rows, const model::RowNumbers& more) {
  std::vector<std::uint32_t> merged;
  merged.reserve(rows.size() + more.size());
  std::set_union(rows.begin(), rows.end(), more.begin(), more.end(), std::back_inserter(merged));
  rows = std::move(merged);
}

void merge_columns(std::vector<std::string>& columns, const std::vector<std::string>& more) {
  for (const std::string& column : more)
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
      columns.push_back(column);
}

}  // namespace

bool is_shown(const Figure& figure) {
  return figure.status == model::Status::known || figure.status == model::Status::rounded;
}

void unite(std::vector<InputRows>& inputs, const std::vector<InputRows>& more) {
  for (const InputRows& added : more) {
    auto at = std::lower_bound(
        inputs.begin(), inputs.end(), added.table,
        [](const InputRows& rows, const std::string& table) { return rows.table < table; });
    if (at == inputs.end() || at->table != added.table) {
      inputs.insert(at, added);
      continue;
    }
    merge_rows(at->rows, added.rows);
    merge_columns(at->columns, added.columns);
  }
}

Sum sum_of_sector(const model::SectorFindings& sector, const SummedMeasure& measure, Unit unit) {
  Sum of_parts;
  const Figure* total = nullptr;
  for (const Figure& figure : sector.figures) {
    if (figure.measure != measure.measure || figure.unit != unit) continue;
    if (figure.subject.empty())
      total = &figure;
    else
      add_part(of_parts, figure);
  }
  if (total != nullptr && is_shown(*total)) return own_total(*total, of_parts);
  if (of_parts.lacks_parts && !measure.may_lack_parts) of_parts.is_known = false;
  return of_parts;
}

Sum sum_of_sums(const std::vector<Sum>& parts) {
  Sum sum;
  for (const Sum& part : parts) {
    sum.is_flagged = sum.is_flagged || part.is_flagged;
    sum.lacks_parts = sum.lacks_parts || part.lacks_parts || !part.is_known;
    if (!part.is_known) continue;
    sum.is_known = true;
    sum.value += part.value;
    unite(sum.inputs, part.inputs);
  }
  return sum;
}

Sum sum_of_figures(const std::vector<const Figure*>& figures) {
  Sum sum;
  for (const Figure* figure : figures) add_part(sum, *figure);
  return sum;
}

bool counts_in(const model::SectorFindings& sector, Unit unit) {
  return std::any_of(sector.figures.begin(), sector.figures.end(), [&](const Figure& figure) {
    return figure.unit == unit &&
           std::any_of(std::begin(summed_measures), std::end(summed_measures),
                       [&](const SummedMeasure& m) { return m.measure == figure.measure; });
  });
}

Figure as_figure(const Sum& sum, const SummedMeasure& measure, Unit unit, std::string id,
                 std::string label) {
  Figure figure;
  figure.id = std::move(id);
  figure.label = std::move(label);
  figure.measure = measure.measure;
  figure.value = sum.is_known ? sum.value : 0;
  figure.status = sum.is_known ? model::Status::known : model::Status::unknown;
  figure.unit = unit;
  figure.always_sign = measure.always_sign;
  figure.flagged = sum.is_flagged || sum.lacks_parts;
  figure.formula = "totals.sum";
  figure.inputs = sum.inputs;
  figure.parts = sum.parts;
  return figure;
}

}  // namespace muster::sectors
