// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;

/// Dates that are at least this many days apart count as a year apart. It is 364 so that the first
/// day of a year and its last day do, too.
constexpr int days_of_a_year = 364;

using Latest = LatestTime::Latest;

bool is_time(const model::ColumnSchema& column) {
  const bool year = column.type == model::Type::number && column.name == "year";
  return column.key && (year || column.type == model::Type::date);
}

bool holds_figures(const Table& table) {
  const auto is_figure = [](const Column& column) {
    return column.schema.type == model::Type::number && !column.schema.key;
  };
  return table.schema.find("basis") != nullptr &&
         std::any_of(table.columns.begin(), table.columns.end(), is_figure);
}

Date day_of(const Column& time, std::size_t row) {
  if (time.schema.type == model::Type::date) return Date{time.dates[row]};
  return from_civil({static_cast<int>(time.numbers[row]), 12, 31});
}

std::optional<std::size_t> time_of(const Table& table) {
  auto time = std::find_if(table.columns.begin(), table.columns.end(),
                           [](const Column& column) { return is_time(column.schema); });
  if (time == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(time - table.columns.begin());
}

std::optional<Latest> latest_of(const Table& table, const model::TextPool& texts) {
  LatestTime time;
  model::run(time, table, texts);
  return time.latest();
}

std::string words_of(const Latest& latest) {
  return latest.is_year ? std::to_string(to_civil(latest.day).year) : long_date(latest.day);
}

void check_table(const model::Dataset& dataset, const Table& table, const Latest& latest,
                 const Folder& folder, Diagnostics& diagnostics) {
  const int allowed = latest.is_start ? 2 * days_of_a_year : days_of_a_year;
  if (dataset.edition.baseline.days - latest.day.days < allowed) return;
  diagnostics.warning(code::table_stale, {folder.display(table.file), 0, 0},
                      "the latest figures of '" + table.schema.name + "' are from " +
                          words_of(latest) + ", but the baseline is " +
                          long_date(dataset.edition.baseline),
                      {"update the table, or delete it, because its figures are out of date"});
}

/// Returns the latest date in sources.csv for one table. A table may have several rows there, one
/// for each file that it was made from.
Date newest_source(const Table& sources, std::uint32_t table) {
  const Column& named = *sources.find("table");
  const Column& as_of = *sources.find("as_of");
  Date newest{};
  for (std::size_t row = 0; row < sources.row_count(); ++row)
    if (named.texts[row] == table && as_of.status[row] == Status::known)
      newest = std::max(newest, Date{as_of.dates[row]});
  return newest;
}

void check_sources(const model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics) {
  const Table* sources = dataset.find("sources");
  const Column* named = sources == nullptr ? nullptr : sources->find("table");
  const Column* as_of = sources == nullptr ? nullptr : sources->find("as_of");
  if (named == nullptr || as_of == nullptr) return;
  for (std::size_t row = 0; row < sources->row_count(); ++row) {
    const Table* table = dataset.find(dataset.texts.at(named->texts[row]));
    auto latest = table == nullptr ? std::nullopt : latest_of(*table, dataset.texts);
    if (!latest || as_of->status[row] != Status::known) continue;
    Date said{as_of->dates[row]};
    if (said < newest_source(*sources, named->texts[row])) continue;
    // Figures for dates after the baseline are plans, which sources need not cover.
    const Date then = std::min(latest->day, dataset.edition.baseline);
    if (then.days - said.days < days_of_a_year) continue;
    diagnostics.warning(code::table_stale, {folder.display(sources->file), sources->lines[row], 0},
                        "the source of '" + table->schema.name + "' is dated " + long_date(said) +
                            ", but the latest figures of the table are from " + words_of(*latest),
                        {"set 'as_of' to the day that the figures of the source describe"});
  }
}

}  // namespace

void LatestTime::begin(const Table& table) {
  x_time = holds_figures(table) ? time_of(table) : std::nullopt;
  x_latest.reset();
}

bool LatestTime::row(const Table& table, const model::TextPool&, std::size_t index) {
  if (!x_time) return false;
  const Column& time = table.columns[*x_time];
  if (time.status[index] != Status::known) return false;
  const Date day = day_of(time, index);
  if (x_latest && day <= x_latest->day) return false;
  x_latest = Latest{day, time.schema.type != model::Type::date, time.schema.name == "start"};
  return true;
}

void check_table_dates(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics) {
  for (const auto& [name, table] : dataset.tables)
    if (auto latest = latest_of(table, dataset.texts))
      check_table(dataset, table, *latest, folder, diagnostics);
  check_sources(dataset, folder, diagnostics);
}

}  // namespace muster::load
