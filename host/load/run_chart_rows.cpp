// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Status;
using model::Table;

struct Series {
  std::string_view measure;
  std::string_view words;
  std::string_view table;
  std::string_view column;  ///< the table must have it, otherwise there is no series
};

constexpr std::array<Series, 4> all_series = {
    {{"leavers", "leavers", "movements", "leavers"},
     {"joiners", "joiners", "movements", "joiners"},
     {"leaver_rate", "leaver rate", "movements", "staff_in_post"},
     {"sickness", "sickness absence", "sickness", "days_lost"}}};

constexpr std::array<const char*, 2> run_chart_tables = {"spc_rebases", "spc_targets"};

/// One row of spc_rebases or spc_targets, and the table that its series comes from.
class RunChartRow {
 public:
  RunChartRow(const model::Dataset& dataset, const Table& table, std::size_t row)
      : x_dataset(dataset), x_table(table), x_row(row) {
    auto at = std::find_if(all_series.begin(), all_series.end(),
                           [&](const Series& series) { return series.measure == text("measure"); });
    if (at != all_series.end()) x_series = &*at;
    if (const Column* month = table.find("month"); month && month->status[row] == Status::known)
      x_month = month->dates[row];
  }

  /// Returns a phrase for the figures that are missing, such as "no leavers of any sector"; "" if
  /// none are missing.
  std::string missing() const {
    if (x_series == nullptr) return "";
    std::string sector = text("sector");
    std::string of = sector == "all" ? std::string("any sector") : sector;
    if (!has_rows(false)) return "no " + std::string(x_series->words) + " of " + of;
    if (x_month && !has_rows(true))
      return "no " + std::string(x_series->words) + " of " + of + " in " +
             month_year(Date{*x_month});
    return "";
  }

 private:
  std::string text(std::string_view column) const {
    const Column* found = x_table.find(column);
    return found == nullptr ? "" : std::string(x_dataset.texts.at(found->texts[x_row]));
  }

  bool has_rows(bool in_month) const {
    const Table* figures = x_dataset.find(x_series->table);
    if (figures == nullptr || figures->find(x_series->column) == nullptr) return false;
    const Column* sector = figures->find("sector");
    const Column* month = figures->find("month");
    const std::string wanted = text("sector");
    for (std::size_t row = 0; row < figures->row_count(); ++row) {
      if (wanted != "all" && x_dataset.texts.at(sector->texts[row]) != wanted) continue;
      if (!in_month || (month->status[row] == Status::known &&
                        same_month(Date{month->dates[row]}, Date{*x_month})))
        return true;
    }
    return false;
  }

  static bool same_month(Date a, Date b) {
    CivilDate one = to_civil(a), other = to_civil(b);
    return one.year == other.year && one.month == other.month;
  }

  const model::Dataset& x_dataset;
  const Table& x_table;
  std::size_t x_row;
  const Series* x_series = nullptr;
  std::optional<std::int32_t> x_month;
};

}  // namespace

void check_run_chart_rows(const model::Dataset& dataset, const Folder& folder,
                          Diagnostics& diagnostics) {
  for (const char* name : run_chart_tables) {
    const Table* table = dataset.find(name);
    if (table == nullptr) continue;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      const std::string missing = RunChartRow(dataset, *table, row).missing();
      if (missing.empty()) continue;
      diagnostics.warning(code::run_chart_row, {folder.display(table->file), table->lines[row], 0},
                          "the row has no effect: the tables have " + missing,
                          {"correct its sector, measure or month, or delete it"});
    }
  }
}

bool is_compared_with_run_charts(std::string_view table, const Folder& edition) {
  const auto is_there = [&](const char* name) { return edition.has(std::string(name) + ".csv"); };
  return std::any_of(run_chart_tables.begin(), run_chart_tables.end(), is_there) &&
         std::any_of(all_series.begin(), all_series.end(),
                     [&](const Series& series) { return series.table == table; });
}

}  // namespace muster::load
