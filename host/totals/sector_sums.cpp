// SPDX-License-Identifier: MIT
#include "totals/sector_sums.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace muster::totals {

namespace {

using model::Figure;
using model::InputRows;

/// Unites the inputs of many figures in one step at the end. Adding figure after figure would go
/// over all rows again for each.
class InputsUnion {
 public:
  void add(const std::vector<InputRows>& inputs) {
    for (const InputRows& input : inputs) {
      OfTable& table = x_tables[input.table];
      const std::vector<std::uint32_t>* rows = &input.rows.list();
      if (table.seen.insert(rows).second) table.rows.push_back(input.rows);
      merge_columns(table.columns, input.columns);
    }
  }

  /// Returns the inputs by table name, with ascending rows, each once.
  std::vector<InputRows> take() {
    std::vector<InputRows> inputs;
    for (auto& [name, table] : x_tables)
      inputs.push_back({name, united(table.rows), std::move(table.columns)});
    return inputs;
  }

 private:
  struct OfTable {
    std::vector<model::RowNumbers> rows;
    std::set<const std::vector<std::uint32_t>*> seen;
    std::vector<std::string> columns;
  };

  static model::RowNumbers united(const std::vector<model::RowNumbers>& lists) {
    if (lists.size() == 1) return lists.front();
    std::vector<std::uint32_t> rows;
    for (const model::RowNumbers& list : lists) rows.insert(rows.end(), list.begin(), list.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
  }

  static void merge_columns(std::vector<std::string>& columns,
                            const std::vector<std::string>& more) {
    for (const std::string& column : more)
      if (std::find(columns.begin(), columns.end(), column) == columns.end())
        columns.push_back(column);
  }

  std::map<std::string, OfTable> x_tables;
};

void add_part(Sum& sum, const Figure& part, InputsUnion& inputs) {
  sum.is_flagged = sum.is_flagged || part.flagged;
  if (!is_shown(part)) {
    sum.lacks_parts = true;
    return;
  }
  sum.is_known = true;
  sum.value += part.value;
  sum.parts.push_back(part.id);
  inputs.add(part.inputs);
}

/// Returns gap-model.shortfall over the professions of a sector that gives no sum of its
/// shortfalls.
Sum sum_of_shortfalls(const model::SectorFindings& sector, Unit unit) {
  Sum sum;
  sum.formula = "gap-model.shortfall";
  InputsUnion inputs;
  for (const Figure& gap : sector.figures) {
    if (gap.measure != "gap" || gap.unit != unit || gap.subject.empty()) continue;
    Figure part = gap;
    part.value = is_shortfall(gap) ? -gap.value : 0;
    add_part(sum, part, inputs);
  }
  sum.inputs = inputs.take();
  return sum;
}

/// Returns the sector's own total. If that has no inputs, it gets the inputs of its parts.
Sum own_total(const Figure& total, const Sum& of_parts) {
  Sum sum = sum_of_figures({&total});
  if (sum.inputs.empty()) sum.inputs = of_parts.inputs;
  sum.lacks_parts = of_parts.lacks_parts;
  sum.is_flagged = sum.is_flagged || of_parts.is_flagged;
  return sum;
}

}  // namespace

bool is_shown(const Figure& figure) { return model::has_value(figure.status); }

bool is_shortfall(const Figure& gap) {
  return is_shown(gap) && round_half_away(gap.value, std::max(gap.decimals, 0)) < 0;
}

void unite(std::vector<InputRows>& inputs, const std::vector<InputRows>& more) {
  InputsUnion both;
  both.add(inputs);
  both.add(more);
  inputs = both.take();
}

Sum sum_of_sector(const model::SectorFindings& sector, const SummedMeasure& measure, Unit unit) {
  std::vector<const Figure*> parts;
  const Figure* total = nullptr;
  for (const Figure& figure : sector.figures) {
    if (figure.measure != measure.measure || figure.unit != unit) continue;
    if (figure.subject.empty())
      total = &figure;
    else
      parts.push_back(&figure);
  }
  const bool of_gaps = measure.measure == "shortfall" && parts.empty();
  Sum of_parts = of_gaps ? sum_of_shortfalls(sector, unit) : sum_of_figures(parts);
  if (total != nullptr && is_shown(*total)) return own_total(*total, of_parts);
  if (of_parts.lacks_parts && !measure.may_lack_parts) of_parts.is_known = false;
  return of_parts;
}

Sum sum_of_sums(const std::vector<Sum>& parts) {
  Sum sum;
  InputsUnion inputs;
  for (const Sum& part : parts) {
    sum.is_flagged = sum.is_flagged || part.is_flagged;
    sum.lacks_parts = sum.lacks_parts || part.lacks_parts || !part.is_known;
    if (!part.is_known) continue;
    sum.is_known = true;
    sum.value += part.value;
    inputs.add(part.inputs);
  }
  sum.inputs = inputs.take();
  return sum;
}

Sum sum_of_figures(const std::vector<const Figure*>& figures) {
  Sum sum;
  InputsUnion inputs;
  for (const Figure* figure : figures) add_part(sum, *figure, inputs);
  sum.inputs = inputs.take();
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
  figure.formula = sum.formula;
  figure.inputs = sum.inputs;
  figure.parts = sum.parts;
  return figure;
}

}  // namespace muster::totals
