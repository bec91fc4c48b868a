// SPDX-License-Identifier: MIT
// Adds the sums of a table's columns, over each sector and over all rows, and the number of its
// rows.
#include <cmath>

#include "claims/table_reader.hpp"
#include "model/cells.hpp"

namespace muster::claims {

using model::Column;
using model::Table;
using model::text_at;

double step_of(int decimals, Unit unit) {
  return std::pow(10.0, -decimals) / (unit == Unit::percent ? 100 : 1);
}

Counted counts_of(const Table& table, std::size_t column) {
  switch (table.columns[column].schema.kind) {
    case model::Kind::person_count:
      return Counted::heads;
    case model::Kind::person_fte:
      return Counted::equivalents;
    default:
      return Counted::unsaid;
  }
}

/// Adds the sum of a column over the rows of the latest day, if all its values are known.
void TableReader::add_sum(const Column& column) {
  using model::Kind;
  Kind kind = column.schema.kind;
  bool counts = kind == Kind::person_count || kind == Kind::person_fte || kind == Kind::post ||
                (kind == Kind::quantity && column.schema.unit == Unit::count);
  bool labelled = x_table.find("label") != nullptr || x_table.find("scenario") != nullptr;
  bool series = x_table.find("month") != nullptr || x_table.find("start") != nullptr ||
                x_table.find("year") != nullptr || x_table.find("age_band") != nullptr;
  if (!counts || labelled || series) return;
  const TableTotals::Sum& all =
      x_all.sums[static_cast<std::size_t>(&column - x_table.columns.data())];
  if (all.rows < 2 || !all.all_known) return;
  KnownFigure figure = figure_of(column, 0);
  figure.subject.clear();
  figure.sector = sector_of_name();
  figure.words = {};
  figure.family.clear();
  figure.value = figure.upper = all.sum;
  figure.step = step_of(decimals_of(all.sum), column.schema.unit);
  figure.printed = model::printed(all.sum, column.schema);
  figure.name = x_table.file + ", sum of " + column.schema.name;
  figure.sums_heads = kind == Kind::person_count;
  figure.is_current = !x_is_before;
  figure.only_agrees = figure.measure.empty();  // a sum over kinds, which text rarely means
  if (x_all.last) figure.years = {to_civil(*x_all.last).year};
  figure.place_in_files = {x_edition.folder.display(x_table.file), 0, 0};
  keep(std::move(figure));
}

/// Adds the sums by sector, which load has calculated as margins of the table.
void TableReader::add_margins() {
  for (const model::Margin& margin : x_table.margins) {
    bool by_sector = margin.by == std::vector<std::string>{"date", "sector"};
    if (!by_sector) continue;
    const Table& sums = *margin.table;
    for (const Column& column : sums.columns)
      for (std::size_t row = 0; row < sums.row_count(); ++row)
        if (model::date_at(sums.find("date"), row) == x_all.last) add_margin(sums, column, row);
  }
}

void TableReader::add_margin(const Table& sums, const Column& column, std::size_t row) {
  auto value = model::number_at(&column, row);
  if (!value) return;
  KnownFigure figure;
  figure.subject = sector_subject(std::string(text_at(x_dataset, sums.find("sector"), row)));
  figure.measure = measure_in(spaced(x_table.schema.name));
  figure.counts = counts_of(sums, static_cast<std::size_t>(&column - sums.columns.data()));
  if (figure.measure.empty()) return;
  figure.value = figure.upper = *value;
  figure.step = step_of(decimals_of(*value), column.schema.unit);
  figure.printed = model::printed(*value, column.schema);
  figure.name = x_table.file + ", sum of " + column.schema.name + " by sector";
  figure.series = x_table.schema.name + "." + column.schema.name + ".sector";
  if (x_all.last) figure.years = {to_civil(*x_all.last).year};
  figure.is_current = !x_is_before;
  figure.place_in_files = {x_edition.folder.display(x_table.file), 0, 0};
  x_known.names.subjects.add(figure.subject);
  keep(std::move(figure));
}

void TableReader::add_rows() {
  KnownFigure figure;
  figure.value = figure.upper = static_cast<double>(x_all.rows);
  auto stems = stems_of(spaced(x_table.schema.name));
  figure.words = {stems.begin(), stems.end()};
  figure.only_agrees = true;
  figure.step = 1;
  figure.is_current = !x_is_before;
  figure.printed = std::to_string(x_all.rows);
  figure.name = "rows of " + x_table.file;
  figure.place_in_files = {x_edition.folder.display(x_table.file), 0, 0};
  keep(std::move(figure));
}

}  // namespace muster::claims
