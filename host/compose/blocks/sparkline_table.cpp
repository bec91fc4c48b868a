// SPDX-License-Identifier: MIT
#include "compose/blocks/sparkline_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/sentences.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

constexpr int most_sparkline_decimals = 2;

std::string period_words(const DirectiveCall& call, const model::Column& column,
                         std::uint32_t row) {
  if (column.schema.type == model::Type::date && has_value(column.status[row]))
    return month_year(Date{column.dates[row]});
  return printable(cell_words(call.given.dataset, column, row));
}

std::size_t place_in(const std::vector<std::string>& all, const std::string& words) {
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), words) - all.begin());
}

/// The key by which periods are sorted: the date, or a text that begins with a year. "" if the cell
/// is neither.
std::string order_of(const model::Column& column, std::uint32_t row, const std::string& words) {
  if (column.schema.type == model::Type::date && has_value(column.status[row]))
    return iso_date(Date{column.dates[row]});
  const bool year = words.size() >= 4 && std::all_of(words.begin(), words.begin() + 4, is_digit);
  return year ? words : "";
}

/// The periods of all rows, in order of time; in the order of the rows if a period has no date or
/// year.
std::vector<std::string> periods_of(const DirectiveCall& call, const Selection& selection,
                                    const model::Column& column) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::uint32_t row : selection.rows) {
    std::string words = period_words(call, column, row);
    std::pair one{order_of(column, row, words), std::move(words)};
    const auto same = [&](const auto& other) { return other.second == one.second; };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(one));
  }
  if (std::none_of(all.begin(), all.end(), [](const auto& one) { return one.first.empty(); }))
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> words;
  for (auto& one : all) words.push_back(std::move(one.second));
  return words;
}

}  // namespace

SparklineRows::SparklineRows(const DirectiveCall& call, const Selection& selection,
                             std::vector<ChosenColumn>& columns)
    : x_call(call), x_table(*selection.table) {
  if (!read_key(selection)) return;
  std::erase_if(columns, [&](const ChosenColumn& one) {
    return one.column == x_period || one.column == x_value;
  });
  x_decimals = decimals_of_all(selection);
  gather(selection, columns);
  if (x_periods.size() < 2 && !selection.rows.empty())
    call.error("sparkline= needs figures of two periods or more",
               {"select more rows with where=, or print the column itself"});
}

bool SparklineRows::read_key(const Selection& selection) {
  const std::string key = x_call.words("sparkline");
  const std::size_t colon = key.find(':');
  if (colon == std::string::npos) {
    x_call.error("sparkline= needs two columns", {"write sparkline=\"PERIOD: VALUE\""});
    return false;
  }
  const std::string_view words = key;
  x_period = select_column(x_call, *selection.table, std::string(trimmed(words.substr(0, colon))));
  x_value = select_column(x_call, *selection.table, std::string(trimmed(words.substr(colon + 1))));
  if (x_period == nullptr || x_value == nullptr) return false;
  if (x_value->schema.type == model::Type::number) return true;
  x_call.error("the column '" + x_value->schema.name + "' contains no numbers",
               {"name a column of numbers after the colon of sparkline="});
  return false;
}

/// The most decimals that any of the values has, so that the first and the last have the same
/// number.
int SparklineRows::decimals_of_all(const Selection& selection) const {
  int most = 0;
  for (const std::uint32_t row : selection.rows)
    if (has_value(x_value->status[row])) most = std::max(most, decimals_of(x_value->numbers[row]));
  return std::min(most, most_sparkline_decimals);
}

void SparklineRows::gather(const Selection& selection, const std::vector<ChosenColumn>& columns) {
  std::map<std::vector<std::string>, std::size_t> places;
  x_periods = periods_of(x_call, selection, *x_period);
  for (const std::uint32_t row : selection.rows) {
    std::vector<std::string> key;
    for (const ChosenColumn& chosen : columns) key.push_back(chosen_words(x_call, chosen, row));
    const auto [place, is_new] = places.try_emplace(key, x_rows.size());
    if (is_new) x_rows.push_back({{}, std::vector<std::optional<std::uint32_t>>(x_periods.size())});
    SparklineRow& gathered = x_rows[place->second];
    gathered.rows.push_back(row);
    const std::string period = period_words(x_call, *x_period, row);
    auto& slot = gathered.by_period[place_in(x_periods, period)];
    if (slot)
      x_call.error("two rows of a sparkline have the period '" + period + "'",
                   {"print the column in which they differ, or select fewer rows with where="});
    slot = row;
  }
}

std::string SparklineRows::words(std::optional<std::uint32_t> row) const {
  if (!row) return unknown_text;
  const Unit unit =
      unit_in_row(x_call.given.dataset, x_table, *x_value, *row).value_or(x_value->schema.unit);
  const int own = decimals_in_row(x_table, *row);
  const bool plain = unit == Unit::none || unit == Unit::count;
  return print_value(x_value->numbers[*row], x_value->status[*row], unit,
                     own >= 0 ? own
                     : plain  ? x_decimals
                              : -1);
}

document::Cell SparklineRows::cell(const SparklineRow& row) const {
  document::Chart chart;
  chart.kind = ChartKind::run_chart;
  document::ChartSeries& series = chart.series.emplace_back();
  for (std::size_t i = 0; i < x_periods.size(); ++i) {
    document::ChartValue value;
    value.label = x_periods[i];
    value.text = words(row.by_period[i]);
    if (const auto at = row.by_period[i]; at && has_value(x_value->status[*at]))
      value.value = x_value->numbers[*at];
    series.values.push_back(std::move(value));
  }
  chart.caption = {{document::Text{description(series)}}};
  document::Cell made;
  made.blocks.push_back({std::move(chart), x_call.source});
  return made;
}

/// Describes a sparkline: the first, last, lowest and highest value, each with its period.
std::string SparklineRows::description(const document::ChartSeries& series) const {
  std::vector<const document::ChartValue*> known;
  for (const document::ChartValue& value : series.values)
    if (value.value) known.push_back(&value);
  if (known.empty()) return sentences::trend_none.words;
  const auto less = [](const auto* a, const auto* b) { return *a->value < *b->value; };
  const auto* low = *std::min_element(known.begin(), known.end(), less);
  const auto* high = *std::max_element(known.begin(), known.end(), less);
  std::string words = known.size() == 1
                          ? filled(sentences::trend_one,
                                   {{"first", known.front()->text}, {"from", known.front()->label}})
                          : filled(sentences::trend_ends, {{"first", known.front()->text},
                                                           {"from", known.front()->label},
                                                           {"last", known.back()->text},
                                                           {"to", known.back()->label},
                                                           {"low", low->text},
                                                           {"low_at", low->label},
                                                           {"high", high->text},
                                                           {"high_at", high->label}});
  const std::size_t unknown = series.values.size() - known.size();
  if (unknown > 0)
    words += filled(sentences::trend_unknown, {{"count", std::to_string(unknown)},
                                               {"all", std::to_string(series.values.size())}});
  return words;
}

}  // namespace muster::compose
