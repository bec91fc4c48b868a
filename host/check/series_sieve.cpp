// SPDX-License-Identifier: MIT
#include "check/series_sieve.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

#include "check/cells.hpp"
#include "check/row_tests.hpp"
#include "claims/known_figures.hpp"
#include "model/total_names.hpp"

namespace muster::check {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

bool SeriesSieve::keeps(const model::Table& table, const model::TextPool& texts, std::size_t row) {
  if (x_seen++ == 0) find_columns(table);
  std::size_t series = x_groups.group_of(x_keys, row);
  if (x_first) {
    x_builder->add(table, texts, row);
    watch_names(texts, row);
    watch(row, series);
  }
  bool kept = x_seen == 1 || (!x_first && (x_all_stand_out || x_series[series].stands_out));
  if (kept) x_numbers.push_back(static_cast<std::uint32_t>(x_seen));
  return kept;
}

/// They are others in each reading.
void SeriesSieve::find_columns(const model::Table& table) {
  x_time = time_column(table);
  x_heads = table.find("headcount");
  x_fte = table.find("fte");
  x_keys.clear();
  x_figures.clear();
  x_names.clear();
  x_numbers.clear();
  for (const model::Column& column : table.columns) {
    if (column.schema.key && &column != x_time) x_keys.push_back(&column);
    if (column.schema.key && column.schema.type == model::Type::text) x_names.push_back(&column);
    if (can_jump(column.schema)) x_figures.push_back(&column);
  }
  if (!x_first) return;
  x_builder.emplace(table);
  x_groups = model::RowGroups(x_keys.size());
  x_named.resize(x_names.size());
  x_some.resize(x_names.size());
}

void SeriesSieve::watch(std::size_t row, std::size_t series) {
  if (series == x_series.size()) {
    x_series.emplace_back();
    x_latest.insert(x_latest.end(), x_figures.size(), none);
  }
  Watched& watched = x_series[series];
  if (x_time == nullptr || x_time->status[row] != model::Status::known)
    watched.stands_out = true;
  else
    watch_time(watched, month_at(*x_time, row, x_months));
  watched.stands_out = watched.stands_out || exceeds_heads(x_fte, x_heads, row);
  watch_figures(row, series);
}

void SeriesSieve::watch_time(Watched& series, std::int32_t month) {
  std::int32_t step = month - series.month;
  if (series.rows == 1) series.step = step;
  if (series.rows > 0 && (step == 0 || step != series.step)) series.stands_out = true;
  series.latest = series.rows == 0 ? month : std::max(series.latest, month);
  series.month = month;
  ++series.rows;
}

void SeriesSieve::watch_figures(std::size_t row, std::size_t series) {
  for (std::size_t i = 0; i < x_figures.size(); ++i) {
    auto value = number_at(x_figures[i], row);
    if (!value) continue;
    double& latest = x_latest[series * x_figures.size() + i];
    if (!std::isnan(latest) && moves_far(latest, *value)) x_series[series].stands_out = true;
    latest = *value;
  }
}

void SeriesSieve::watch_names(const model::TextPool& texts, std::size_t row) {
  for (std::size_t i = 0; i < x_names.size(); ++i) {
    std::uint32_t text = x_names[i]->texts[row];
    if (text >= x_named[i].size()) x_named[i].resize(texts.size(), Names::not_seen);
    Names& named = x_named[i][text];
    if (named == Names::not_seen)
      named = model::states_total(x_names[i]->schema, texts.at(text)) ? Names::total : Names::part;
    (named == Names::total ? x_some[i].second : x_some[i].first) = true;
  }
}

bool SeriesSieve::again() {
  x_seen = 0;
  if (!x_first) return false;
  x_first = false;
  if (!x_builder) return false;  // the file has no row
  x_digest = std::move(x_builder->digest());
  x_all_stand_out = x_digest.rows <= claims::most_cited_rows ||
                    std::any_of(x_some.begin(), x_some.end(),
                                [](const auto& some) { return some.first && some.second; });
  find_short_series();
  return x_all_stand_out || std::any_of(x_series.begin(), x_series.end(),
                                        [](const Watched& one) { return one.stands_out; });
}

/// Whether a series that does not stand out has a rhythm.
bool SeriesSieve::has_rhythm(const Watched& series) { return series.rows >= regular_points; }

/// Those that stand out may or may not be regular, so they are taken to be.
void SeriesSieve::find_short_series() {
  std::int32_t last = INT32_MIN;
  for (const Watched& series : x_series)
    if (has_rhythm(series)) last = std::max(last, series.latest);
  for (Watched& series : x_series)
    if (has_rhythm(series) && last - series.latest >= std::abs(series.step))
      series.stands_out = true;
  for (const Watched& series : x_series)
    if (has_rhythm(series) && !series.stands_out)
      x_digest.last_month = std::max(x_digest.last_month, series.latest);
}

}  // namespace muster::check
