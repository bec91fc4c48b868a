// SPDX-License-Identifier: MIT
#include "chart/then_and_now.hpp"

#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "chart/points.hpp"

namespace muster::chart {
namespace {

using Pairs = std::vector<ThenAndNow>;

std::string change_of(const ThenAndNow& row, Unit unit) {
  return shortened(row.then.label, most_characters) + " from " + point_of(row.then, unit).shown +
         " to " + point_of(row.now, unit).shown;
}

Pairs known_rows(const document::Chart& chart) {
  Pairs rows = then_and_now(chart);
  std::erase_if(rows, [](const ThenAndNow& row) { return !row.is_known(); });
  return rows;
}

std::string counts(const Pairs& rows) {
  const auto count = [&](auto holds) {
    return std::to_string(std::count_if(rows.begin(), rows.end(), holds));
  };
  return filled(sentences::then_counts,
                {{"rose", count([](const ThenAndNow& row) { return row.change() > 0; })},
                 {"fell", count([](const ThenAndNow& row) { return row.change() < 0; })},
                 {"stayed", count([](const ThenAndNow& row) { return row.change() == 0; })}});
}

std::string largest_change(const Pairs& rows, Unit unit) {
  const auto largest =
      std::max_element(rows.begin(), rows.end(), [](const ThenAndNow& a, const ThenAndNow& b) {
        return std::abs(a.change()) < std::abs(b.change());
      });
  return filled(sentences::then_largest, {{"change", change_of(*largest, unit)}});
}

}  // namespace

std::vector<ThenAndNow> then_and_now(const document::Chart& chart) {
  Pairs rows;
  if (chart.series.size() < 2) return rows;
  const auto& later = chart.series[1].values;
  for (std::size_t i = 0; i < chart.series[0].values.size(); ++i)
    rows.push_back({chart.series[0].values[i],
                    i < later.size() ? later[i] : document::ChartValue{"", std::nullopt, "", ""}});
  return rows;
}

std::pair<double, double> range_of(const std::vector<ThenAndNow>& rows) {
  std::pair<double, double> range{0, 1};
  bool any = false;
  for (const ThenAndNow& row : rows) {
    for (const auto& number : {drawable(row.then), drawable(row.now)}) {
      if (!number) continue;
      range = any ? std::pair{std::min(range.first, *number), std::max(range.second, *number)}
                  : std::pair{*number, *number};
      any = true;
    }
  }
  if (range.second <= range.first) range.second = range.first + 1;
  return range;
}

std::string describe_then_and_now(const document::Chart& chart) {
  if (chart.series.size() < 2) return no_figures;
  const Pairs rows = known_rows(chart);
  std::string text =
      filled(sentences::then_series, {{"then", shortened(chart.series[0].title, most_characters)},
                                      {"now", shortened(chart.series[1].title, most_characters)}});
  if (rows.empty()) return text;
  text += " " + counts(rows);
  if (rows.size() > most_names) return text + " " + largest_change(rows, chart.unit);
  std::vector<std::string> changes;
  for (const ThenAndNow& row : rows) changes.push_back(change_of(row, chart.unit));
  return text + " " + filled(sentences::then_changes, {{"changes", in_words(std::move(changes))}});
}

}  // namespace muster::chart
