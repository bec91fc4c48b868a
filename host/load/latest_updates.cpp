// SPDX-License-Identifier: MIT
#include "load/latest_updates.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "load/added_column.hpp"
#include "model/cells.hpp"
#include "model/table_words.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

/// What the log says of one action.
struct Report {
  std::string lines;
  std::string last;    ///< the line of the last update, of whatever day
  std::string rating;  ///< "" if no update has one
};
using Reports = std::map<std::string, Report, std::less<>>;  ///< by id of the action

/// The rows in the order of their days, and those of one day in the order of the file.
std::vector<std::size_t> by_day(const Table& updates) {
  std::vector<std::size_t> rows(updates.row_count());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  const Column* date = updates.find("date");
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return date->dates[a] < date->dates[b]; });
  return rows;
}

/// The first day whose updates are printed.
std::optional<Date> first_day(const Dataset& dataset) {
  const auto& settings = dataset.edition.settings;
  const auto from = settings.find("updates.from");
  return from == settings.end() ? std::nullopt : parse_date(from->second);
}

Reports reports_of(const Dataset& dataset, const Table& updates) {
  Reports reports;
  const std::optional<Date> from = first_day(dataset);
  for (const std::size_t row : by_day(updates)) {
    const auto text = [&](const char* column) {
      return std::string(model::text_at(dataset, updates.find(column), row));
    };
    const Date day{updates.find("date")->dates[row]};
    Report& report = reports[text("action")];
    if (const std::string rating = text("rating"); !rating.empty()) report.rating = rating;
    if (text("update").empty()) continue;
    report.last = long_date(day) + ": " + text("update");
    if (!from || day >= *from) report.lines += (report.lines.empty() ? "" : "\n") + report.last;
  }
  return reports;
}

bool is_over(const Dataset& dataset, const Table& plan, std::size_t row) {
  return !model::is_open_action(model::text_at(dataset, plan.find("status"), row));
}

}  // namespace

void print_latest_updates(Dataset& dataset) {
  const Table* updates = dataset.find("updates");
  const auto found = dataset.tables.find("actions");
  if (updates == nullptr || updates->row_count() == 0 || found == dataset.tables.end()) return;
  const Reports reports = reports_of(dataset, *updates);
  Table& actions = found->second;
  text_column(actions, "progress");
  text_column(actions, "rating");
  Column& progress = text_column(actions, "progress");
  Column& rating = text_column(actions, "rating");
  for (std::size_t row = 0; row < actions.row_count(); ++row) {
    const auto report = reports.find(model::text_at(dataset, actions.find("id"), row));
    if (report == reports.end()) continue;
    const std::string& rated = report->second.rating;
    const bool only_last = report->second.lines.empty() && is_over(dataset, actions, row);
    const std::string& lines = only_last ? report->second.last : report->second.lines;
    std::string text(dataset.texts.at(progress.texts[row]));
    if (!lines.empty()) text += (text.empty() ? "" : "\n") + lines;
    progress.texts[row] = dataset.texts.intern(text);
    if (!rated.empty()) rating.texts[row] = dataset.texts.intern(rated);
  }
}

}  // namespace muster::load
