// SPDX-License-Identifier: MIT
#include "claims/table_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "claims/mention.hpp"
#include "model/cells.hpp"

namespace muster::claims {

namespace {

using model::Column;
using model::Table;
using model::text_at;

/// Columns that name the subject of a row.
constexpr std::array<std::string_view, 5> subject_columns = {"profession", "organisation", "kind",
                                                             "employer_type", "group"};

/// Whether the subject is the whole sector, as "Adult social care" is in the sector social_care.
bool is_whole_sector(const Subject& subject, const Subject& sector) {
  if (sector.empty() || subject.size() > sector.size() + 1 || subject.back() != sector.back())
    return false;
  return std::all_of(sector.begin(), sector.end(),
                     [&](const std::string& one) { return is_one_of(subject, one); });
}

}  // namespace

TableReader::TableReader(const Edition& edition, const Table& table, bool is_before,
                         KnownFigures& known)
    : x_edition(edition),
      x_dataset(edition.dataset),
      x_table(table),
      x_is_before(is_before),
      x_known(known),
      x_date(table.find("date")),
      x_all(edition.totals(table)) {
  if (x_date == nullptr && x_all.rows <= most_cited_rows)
    for (std::size_t row = 0; row < table.row_count(); ++row)
      x_last_year = std::max(x_last_year, year_at(row));
}

void TableReader::read() {
  for (const Column& column : x_table.columns) {
    if (column.schema.type != model::Type::number || column.schema.key ||
        column.schema.name == "order" || column.schema.name == "decimals" ||
        column.schema.name == "number_of_order" || column.schema.name == "horizon_years")
      continue;
    if (x_all.rows <= most_cited_rows)
      for (std::size_t row = 0; row < x_table.row_count(); ++row) add_cell(column, row);
    add_sum(column);
  }
  add_margins();
  add_rows();
}

std::string TableReader::text(const char* column, std::size_t row) const {
  return std::string(text_at(x_dataset, x_table.find(column), row));
}

/// Returns the latest year of the row, for tables without dates; 0 if the row has no year.
int TableReader::year_at(std::size_t row) const {
  if (auto year = model::number_at(x_table.find("year"), row)) return static_cast<int>(*year);
  if (auto start = model::date_at(x_table.find("start"), row)) return to_civil(*start).year + 1;
  Years years = years_in(text("period", row));
  return years.empty() ? 0 : *years.rbegin();
}

/// Returns the most specific subject that the row names. It is the row's sector if the row names no
/// other.
Subject TableReader::subject_of(std::size_t row) {
  std::string name;
  for (const Column* column : model::key_columns(x_table)) {
    if (!is_one_of(subject_columns, column->schema.name)) continue;
    std::string_view one = text_at(x_dataset, column, row);
    if (!one.empty()) name += (name.empty() ? "" : " ") + std::string(one);
  }
  Subject sector = sector_subject(text("sector", row));
  x_known.names.subjects.add(sector);
  if (name.empty() && sector.empty()) {  // the title may name it: "Number of GPs"
    Tokens tokens = tokens_of(x_table.schema.title);
    auto named = x_known.names.subjects.find(tokens, stems_of_tokens(tokens));
    return named.size() == 1 ? named.front().subject : sector;
  }
  if (name.empty()) return sector;
  Subject subject = stems_of(name);
  if (subject.empty()) return sector;  // the name is "All"
  if (x_table.find("organisation") != nullptr) x_known.names.subjects.add_last_name(subject);
  if (!is_whole_sector(subject, sector))
    return x_known.names.subjects.add(name, x_table.find("profession") != nullptr);
  x_known.names.subjects.add_name(subject, sector);
  return sector;
}

std::string TableReader::family() const {
  for (std::string_view name : subject_columns)
    if (const Column* column = x_table.find(name); column != nullptr && column->schema.key)
      return std::string(name);
  if (x_table.find("role") != nullptr) return "role";
  return x_table.find("reason") == nullptr ? "" : "reason";
}

/// Returns the sector whose id is at the beginning of the table's name: social_care for
/// "social_care_posts".
Subject TableReader::sector_of_name() const {
  for (const model::SectorFindings& sector : x_edition.findings.sectors)
    if (x_table.schema.name.starts_with(sector.id + "_")) return sector_subject(sector.id);
  return {};
}

KnownFigure TableReader::figure_of(const Column& column, std::size_t row) {
  KnownFigure figure;
  figure.subject = subject_of(row);
  figure.sector = stems_of(spaced(text("sector", row)));
  if (figure.sector == Subject{"all"} || text("sector", row) == "all") figure.sector.clear();
  if (x_table.find("sector") == nullptr) figure.sector = sector_of_name();
  if (x_table.find("organisation") != nullptr) figure.sector = stems_of(text("kind", row));
  std::string name = spaced(column.schema.name);
  figure.measure = measure_in(spaced(text("measure", row)));
  if (figure.measure.empty()) figure.measure = measure_in(name);
  std::string by_table = measure_in(spaced(x_table.schema.name));
  bool of_table = name == "fte" || figure.measure.empty();
  if (of_table && !by_table.empty()) figure.measure = by_table;
  if (x_table.find("age_band") != nullptr) {
    figure.measure = measure_in(text("age_band", row));
    if (figure.measure.empty()) figure.measure = "age_band";
  }
  if (x_table.schema.name == "leaving_reasons") figure.measure = "reason";
  figure.is_change = has_change(name);
  figure.series = x_table.schema.name + "." + column.schema.name + "." + text("measure", row);
  figure.counts = counts_of(x_table, static_cast<std::size_t>(&column - x_table.columns.data()));
  figure.place = place_named(text("area", row));
  figure.family = family();
  for (const Column& other : x_table.columns)
    if (other.schema.key && other.schema.type == model::Type::text &&
        !is_one_of(subject_columns, other.schema.name) && other.schema.name != "sector" &&
        other.schema.name != "measure" && other.schema.name != "period" &&
        other.schema.name != "area")
      for (std::string& one : stems_of(text_at(x_dataset, &other, row)))
        figure.words.insert(std::move(one));
  if (figure.measure.empty())
    for (std::string& one : stems_of(name)) figure.words.insert(std::move(one));
  for (std::string& one : stems_of(x_table.schema.title)) figure.context.insert(std::move(one));
  return figure;
}

void TableReader::add_time(std::size_t row, KnownFigure& figure) const {
  auto day = model::date_at(x_date, row);
  std::string scenario = text("scenario", row);
  bool central = scenario.empty() || scenario == "central";
  figure.day = day;
  if (day) figure.years = {to_civil(*day).year};
  int year = year_at(row);
  if (!day && year != 0) {
    figure.years = years_in(text("period", row));
    if (figure.years.empty()) figure.years = {year};
    if (x_table.find("start") != nullptr) figure.years = {year - 1, year};
  }
  bool labelled = x_table.find("label") != nullptr || x_table.find("words") != nullptr;
  for (const char* name : {"from_year", "to_year"})
    if (auto one = model::number_at(x_table.find(name), row))
      figure.years.insert(static_cast<int>(*one));
  if (!day && year == 0 && !labelled && figure.years.empty())
    figure.years = {to_civil(x_dataset.edition.baseline).year};
  auto month = model::date_at(x_table.find("month"), row);
  figure.is_monthly = month.has_value();
  if (month) figure.years = {to_civil(*month).year};
  bool last = (!day || !x_all.last || *day == *x_all.last) && (day || year == x_last_year);
  figure.is_current = last && central && !x_is_before;
  figure.only_agrees = figure.is_monthly || (x_table.find("start") != nullptr);
}

namespace {

/// Returns the number of decimals of the cell in the file, as the figure is printed: 1 for 16.0%.
std::optional<int> written_decimals(const Column& column, std::size_t row, Unit unit) {
  if (row >= column.decimals.size()) return std::nullopt;
  int decimals = column.decimals[row];
  bool share = unit == Unit::percent || unit == Unit::percentage_points;
  return share ? std::max(decimals - 2, 0) : decimals;
}

}  // namespace

void TableReader::add_cell(const Column& column, std::size_t row) {
  auto value = model::number_at(&column, row);
  if (!value || &column == x_table.find("upper")) return;
  Unit unit = column.schema.unit;
  if (x_table.find("unit") != nullptr) parse_unit(text("unit", row), unit);
  bool millions = unit == Unit::million_pounds || unit == Unit::millions;
  bool labelled = x_table.find("label") != nullptr || x_table.find("words") != nullptr;
  KnownFigure figure = labelled ? labelled_figure(row) : figure_of(column, row);
  figure.value = millions ? *value * 1e6 : *value;
  figure.upper = model::number_at(x_table.find("upper"), row).value_or(figure.value);
  double shown = unit == Unit::percent ? round_half_away(*value * 100, 4) : *value;
  int decimals = written_decimals(column, row, unit).value_or(decimals_of(shown));
  figure.step = millions ? std::min(1e5, 1e6 * step_of(decimals, unit)) : step_of(decimals, unit);
  figure.measured = measured_in(unit);
  add_time(row, figure);
  model::ColumnSchema printed_as = column.schema;
  printed_as.unit = unit;
  figure.printed = unit == Unit::percent ? format_number(shown, {.decimals = decimals}) + "%"
                                         : model::printed(*value, printed_as);
  if (figure.upper > figure.value)
    figure.printed += " to " + model::printed(figure.upper, printed_as);
  figure.name =
      labelled ? text("id", row) + " in " + x_table.file : x_table.file + ", " + column.schema.name;
  const std::string file =
      x_table.sources.empty() ? x_edition.folder.display(x_table.file) : x_table.shown_file(row);
  figure.place_in_files = {file, x_table.lines[row], 0};
  keep(std::move(figure));
}

void TableReader::keep(KnownFigure figure) {
  figure.is_before = x_is_before;
  if (x_is_before) figure.name += " of the edition before";
  x_known.all.push_back(std::move(figure));
}

/// Returns the figure of a row in the tables key_facts or figures. Such a figure is named by the
/// columns `label` and `words`.
KnownFigure TableReader::labelled_figure(std::size_t row) const {
  std::string label = text("label", row);
  label = label.substr(0, label.find(',')) + " " + text("words", row);  // without ", at least"
  KnownFigure figure;
  figure.measure = measure_in(label);
  if (figure.measure == "staff" && text("unit", row) == "count")
    figure.measure.clear();  // employers
  figure.is_change = has_change(label);
  figure.series = x_table.schema.name + "." + text("id", row);
  Tokens tokens = tokens_of(label);
  Stems stems = stems_of_tokens(tokens);
  for (const std::string& one : stems)
    if (!one.empty() && !(figure.is_change && is_change_word(one))) figure.words.insert(one);
  std::string sector = text("sector", row);
  for (const SubjectMention& one : x_known.names.subjects.find(tokens, stems))
    if (one.subject.size() > figure.subject.size()) figure.subject = one.subject;
  figure.sector = sector_subject(sector);
  for (const std::string& one : figure.subject) figure.words.erase(one);
  std::erase_if(figure.words, [&](const std::string& one) {
    return !figure.measure.empty() && measure_in(one) == figure.measure;
  });
  if (figure.subject.size() > 0 && figure.subject == figure.sector &&
      figure.words.contains("adult"))
    figure.words.erase("adult");
  return figure;
}

}  // namespace muster::claims
