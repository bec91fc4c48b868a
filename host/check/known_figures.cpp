// SPDX-License-Identifier: MIT
#include "check/known_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "check/cells.hpp"
#include "check/table_digest.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

/// Columns that say whom a row is about.
constexpr std::array<std::string_view, 6> subject_columns = {
    "profession", "organisation", "kind", "employer_type", "area", "group"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Measured measured_in(Unit unit) {
  switch (unit) {
    case Unit::percent:
      return Measured::percent;
    case Unit::percentage_points:
      return Measured::points;
    case Unit::pounds:
    case Unit::pounds_per_hour:
    case Unit::million_pounds:
      return Measured::money;
    default:
      return Measured::number;
  }
}

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

double step_of(double value, Unit unit) {
  double shown = unit == Unit::percent ? round_half_away(value * 100, 4) : value;
  return std::pow(10.0, -decimals_of(shown)) / (unit == Unit::percent ? 100 : 1);
}

/// Gathers what one row of a table says of whom.
class TableReader {
 public:
  TableReader(const Inspection& inspection, const Table& table, KnownFigures& known)
      : x_inspection(inspection),
        x_dataset(inspection.dataset),
        x_table(table),
        x_known(known),
        x_date(table.find("date")),
        x_all(digest_of(inspection, table)) {}

  void read() {
    for (const Column& column : x_table.columns) {
      if (column.schema.type != model::Type::number || column.schema.key ||
          column.schema.name == "order" || column.schema.name == "number_of_order")
        continue;
      if (x_all.rows <= most_cited_rows)
        for (std::size_t row = 0; row < x_table.row_count(); ++row) add_cell(column, row);
      add_sum(column);
    }
    add_margins();
    add_rows();
  }

 private:
  std::string text(const char* column, std::size_t row) const {
    return std::string(text_at(x_dataset, x_table.find(column), row));
  }
  Subject sector_of(const std::string& sector) const {
    return sector == "all" ? Subject{} : stems_of(spaced(sector));
  }

  /// The most particular name of the row; its sector where it has no other.
  Subject subject_of(std::size_t row) {
    Subject subject;
    for (const Column* column : key_columns(x_table)) {
      if (!is_one_of(subject_columns, column->schema.name)) continue;
      for (std::string& one : stems_of(text_at(x_dataset, column, row)))
        subject.push_back(std::move(one));
    }
    if (subject.empty()) subject = sector_of(text("sector", row));
    if (!subject.empty()) x_known.subjects.insert(subject);
    return subject;
  }

  KnownFigure figure_of(const Column& column, std::size_t row) {
    KnownFigure figure;
    figure.subject = subject_of(row);
    std::string name = spaced(column.schema.name);
    figure.measure = measure_in(spaced(text("measure", row)));
    if (figure.measure.empty()) figure.measure = measure_in(name);
    if (name == "fte" || figure.measure.empty()) {
      std::string by_table = measure_in(spaced(x_table.schema.name));
      if (!by_table.empty()) figure.measure = by_table;
    }
    figure.is_change = has_change(name);
    for (const Column& other : x_table.columns)
      if (other.schema.key && other.schema.type == model::Type::text &&
          !is_one_of(subject_columns, other.schema.name) && other.schema.name != "sector")
        for (std::string& one : stems_of(text_at(x_dataset, &other, row)))
          figure.words.insert(std::move(one));
    for (std::string& one : stems_of(name)) figure.words.insert(std::move(one));
    for (std::string& one : stems_of(x_table.schema.title)) figure.context.insert(std::move(one));
    return figure;
  }

  void add_time(std::size_t row, KnownFigure& figure) const {
    auto day = date_at(x_date, row);
    if (day) figure.year = to_civil(*day).year;
    std::string scenario = text("scenario", row);
    figure.is_current =
        (!day || !x_all.last || *day == *x_all.last) && (scenario.empty() || scenario == "central");
  }

  void add_cell(const Column& column, std::size_t row) {
    auto value = number_at(&column, row);
    if (!value) return;
    Unit unit = column.schema.unit;
    if (x_table.find("unit") != nullptr) parse_unit(text("unit", row), unit);
    bool millions = unit == Unit::million_pounds || unit == Unit::millions;
    bool labelled = x_table.find("label") != nullptr || x_table.find("words") != nullptr;
    KnownFigure figure = labelled ? labelled_figure(row) : figure_of(column, row);
    figure.value = millions ? *value * 1e6 : *value;
    figure.upper = number_at(x_table.find("upper"), row).value_or(figure.value);
    if (&column == x_table.find("upper")) return;
    figure.step = millions ? std::min(1e5, 1e6 * step_of(*value, unit)) : step_of(*value, unit);
    figure.measured = measured_in(unit);
    add_time(row, figure);
    model::ColumnSchema shown = column.schema;
    shown.unit = unit;
    figure.printed = printed(*value, shown);
    if (figure.upper > figure.value) figure.printed += " to " + printed(figure.upper, shown);
    figure.name = labelled ? text("id", row) + " in " + x_table.file
                           : x_table.file + ", " + column.schema.name;
    figure.place = place_of(x_inspection, x_table, row);
    x_known.all.push_back(std::move(figure));
  }

  /// key_facts and figures: the label or the words say what it is.
  KnownFigure labelled_figure(std::size_t row) {
    std::string label = text("label", row) + " " + text("words", row);
    KnownFigure figure;
    figure.measure = measure_in(label);
    figure.is_change = has_change(label);
    auto stems = stems_of(label);
    figure.words = {stems.begin(), stems.end()};
    std::string sector = text("sector", row);
    bool whole = sector.empty() || sector == "all";
    auto covered = [&](const Subject& subject) {
      return std::all_of(subject.begin(), subject.end(),
                         [&](const std::string& one) { return figure.words.contains(one); });
    };
    for (const Subject& subject : x_known.subjects)
      if (covered(subject) && subject.size() > figure.subject.size()) figure.subject = subject;
    if (figure.subject.empty() && !whole) figure.sector = sector_of(sector);
    for (const std::string& one : figure.subject) figure.words.erase(one);
    std::erase_if(figure.words, [&](const std::string& one) {
      return !figure.measure.empty() && measure_of(one) == figure.measure;
    });
    return figure;
  }

  /// The sum of a column over the rows of the latest day, where all of it is known.
  void add_sum(const Column& column) {
    using model::Kind;
    Kind kind = column.schema.kind;
    bool counts = kind == Kind::person_count || kind == Kind::person_fte || kind == Kind::post ||
                  (kind == Kind::quantity && column.schema.unit == Unit::count);
    bool labelled = x_table.find("label") != nullptr || x_table.find("scenario") != nullptr;
    bool series = x_table.find("month") != nullptr || x_table.find("start") != nullptr;
    if (!counts || labelled || series) return;
    const ColumnSum& all = x_all.sums[static_cast<std::size_t>(&column - x_table.columns.data())];
    if (all.rows < 2 || !all.all_known) return;
    const double sum = all.sum;
    KnownFigure figure = figure_of(column, 0);
    figure.subject.clear();
    figure.words = {};
    figure.value = figure.upper = sum;
    figure.step = step_of(sum, column.schema.unit);
    figure.printed = printed(sum, column.schema);
    figure.name = x_table.file + ", sum of " + column.schema.name;
    figure.sums_heads = kind == Kind::person_count;
    figure.place = {x_inspection.folder.display(x_table.file), 0, 0};
    x_known.all.push_back(std::move(figure));
  }

  /// The sums by sector that load made.
  void add_margins() {
    for (const model::Margin& margin : x_table.margins) {
      bool by_sector = margin.by == std::vector<std::string>{"date", "sector"};
      if (!by_sector) continue;
      const Table& sums = *margin.table;
      for (const Column& column : sums.columns)
        for (std::size_t row = 0; row < sums.row_count(); ++row)
          if (date_at(sums.find("date"), row) == x_all.last) add_margin(sums, column, row);
    }
  }

  void add_margin(const Table& sums, const Column& column, std::size_t row) {
    auto value = number_at(&column, row);
    if (!value) return;
    KnownFigure figure;
    figure.subject = sector_of(std::string(text_at(x_dataset, sums.find("sector"), row)));
    figure.measure = measure_in(spaced(x_table.schema.name));
    figure.value = figure.upper = *value;
    figure.step = step_of(*value, column.schema.unit);
    figure.printed = printed(*value, column.schema);
    figure.name = x_table.file + ", sum of " + column.schema.name + " by sector";
    figure.place = {x_inspection.folder.display(x_table.file), 0, 0};
    x_known.subjects.insert(figure.subject);
    x_known.all.push_back(std::move(figure));
  }

  void add_rows() {
    KnownFigure figure;
    figure.value = figure.upper = static_cast<double>(x_all.rows);
    auto stems = stems_of(spaced(x_table.schema.name));
    figure.words = {stems.begin(), stems.end()};
    figure.only_agrees = true;
    figure.step = 1;
    figure.printed = std::to_string(x_all.rows);
    figure.name = "rows of " + x_table.file;
    figure.place = {x_inspection.folder.display(x_table.file), 0, 0};
    x_known.all.push_back(std::move(figure));
  }

  const Inspection& x_inspection;
  const Dataset& x_dataset;
  const Table& x_table;
  KnownFigures& x_known;
  const Column* x_date;
  TableDigest x_all;
};

bool is_variant(std::string_view measure) {
  return measure.find("scenario") != std::string_view::npos ||
         measure.find("sensitivity") != std::string_view::npos ||
         measure.find("assumed") != std::string_view::npos ||
         measure.find("earlier") != std::string_view::npos;
}

void add_findings(const model::SectorFindings& sector, bool is_all, KnownFigures& known) {
  for (const model::Figure& found : sector.figures) {
    if (found.status != model::Status::known) continue;
    KnownFigure figure;
    figure.value = figure.upper = found.value;
    figure.measured = measured_in(found.unit);
    figure.measure = measure_in(spaced(found.measure));
    figure.subject = stems_of(found.subject);
    if (figure.subject.empty() && !is_all) figure.subject = stems_of(spaced(sector.id));
    auto stems = stems_of(found.label);
    figure.words = {stems.begin(), stems.end()};
    for (const std::string& one : figure.subject) figure.words.erase(one);
    std::erase_if(figure.words,
                  [&](const std::string& one) { return measure_of(one) == figure.measure; });
    figure.is_change = has_change(spaced(found.measure)) || found.measure == "trend";
    figure.is_current = !is_variant(found.measure);
    figure.printed = format_figure(found.value, found.unit, found.decimals);
    figure.name = found.id;
    if (!figure.subject.empty()) known.subjects.insert(figure.subject);
    known.all.push_back(std::move(figure));
  }
}

/// What is told about figures, or is words alone.
constexpr std::array<std::string_view, 5> untold = {"sources", "quality_notes", "abbreviations",
                                                    "reviews", "amendments"};

}  // namespace

std::string measure_in(std::string_view text) {
  for (const std::string& one : stems_of(text))
    if (std::string_view measure = measure_of(one); !measure.empty()) return std::string(measure);
  return "";
}

bool has_change(std::string_view text) {
  auto tokens = tokens_of(text);
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return is_change(token.text); });
}

KnownFigures known_figures(const Inspection& inspection) {
  KnownFigures known;
  for (const char* sector : {"nhs", "social care", "primary care", "mental health", "acute care",
                             "maternity", "community care"})
    known.subjects.insert(stems_of(sector));
  auto labelled = [](std::string_view name) { return name == "key_facts" || name == "figures"; };
  for (bool last : {false, true})  // labels are read with the subjects that the other tables name
    for (const auto& [name, table] : inspection.dataset.tables)
      if (labelled(name) == last && !is_one_of(untold, name))
        TableReader(inspection, table, known).read();
  for (const model::SectorFindings& sector : inspection.findings.sectors)
    add_findings(sector, false, known);
  add_findings(inspection.findings.all, true, known);
  return known;
}

}  // namespace muster::check
