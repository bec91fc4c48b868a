// SPDX-License-Identifier: MIT
#include "unit/chart/sample_comparisons.hpp"

#include <limits>
#include <string>
#include <utility>

namespace muster::chart {
namespace {

using document::Chart;
using document::ChartSeries;
using document::ChartValue;

using Row = std::pair<const char*, std::optional<double>>;

Chart start(const char* id, ChartKind kind, const char* caption, Unit unit) {
  Chart made;
  made.id = id;
  made.number = "Figure 1";
  made.kind = kind;
  made.caption = {document::Inline{document::Text{caption}}};
  made.unit = unit;
  return made;
}

ChartSeries series_of(const char* title, const std::vector<Row>& rows, Unit unit) {
  ChartSeries made{title, {}};
  for (const auto& [label, number] : rows)
    made.values.push_back({label, number, number ? format_figure(*number, unit) : "–", ""});
  return made;
}

std::vector<Row> then_rows() {
  return {{"Nurses", 0.12},
          {"Allied health professions, such as physiotherapy", 0.16},
          {"Doctors", 0.07},
          {"Porters", 0.2}};
}
std::vector<Row> now_rows() {
  return {{"Nurses", 0.098},
          {"Allied health professions, such as physiotherapy", 0.165},
          {"Doctors", 0.07},
          {"Porters", std::nullopt}};
}

Chart then_and_now_chart(ChartKind kind) {
  Chart made = start("then-now", kind, "Vacancy rates, 2019 and 2022", Unit::percent);
  made.series = {series_of("September 2019", then_rows(), Unit::percent),
                 series_of("September 2022", now_rows(), Unit::percent)};
  return made;
}

std::string long_name(std::size_t number) {
  const std::string name = std::to_string(number) + " and the part of the service that is near it ";
  return (name + name).substr(0, 80);
}

Chart rows_of(ChartKind kind, std::size_t count, std::size_t series) {
  Chart made = start("hostile", kind, "Rows", Unit::wte);
  for (std::size_t i = 0; i < series; ++i) {
    made.series.push_back({long_name(i), {}});
    for (std::size_t row = 0; row < count; ++row) {
      const double number = static_cast<double>((row * 37 + i * 11) % 23) - 11;
      made.series.back().values.push_back({long_name(row), number, "", ""});
    }
  }
  return made;
}

}  // namespace

Chart bridge_chart() {
  Chart made =
      start("bridge", ChartKind::bridge, "From one budget gap to the next", Unit::million_pounds);
  made.finding = "Demand and prices add £45m to the gap, and savings take back £15m";
  made.subtitle = "Millions of pounds";
  made.series = {
      series_of("Gap",
                {{"Gap of 2019/20", 50},
                 {"More people in need", 30},
                 {"Prices and pay above inflation, with the cost of protective equipment", 15},
                 {"Savings", -15},
                 {"Gap of 2020/21", 80},
                 {"Grants not yet announced", std::nullopt},
                 {"Fees", -4}},
                Unit::million_pounds)};
  made.series[0].values[0].mark = made.series[0].values[4].mark = PointMark::total;
  return made;
}

Chart dumbbell_chart() { return then_and_now_chart(ChartKind::dumbbell); }
Chart slope_chart() { return then_and_now_chart(ChartKind::slope); }

Chart pyramid_chart() {
  Chart made = start("pyramid", ChartKind::population_pyramid, "People by age", Unit::headcount);
  made.series = {series_of("Women",
                           {{"0 to 15", 9100},
                            {"16 to 34", 17400},
                            {"35 to 64", 21800},
                            {"65 to 84", 7300},
                            {"85 and over", 1450}},
                           Unit::headcount),
                 series_of("Men",
                           {{"0 to 15", 9600},
                            {"16 to 34", 16200},
                            {"35 to 64", 20900},
                            {"65 to 84", 6100},
                            {"85 and over", 800}},
                           Unit::headcount)};
  return made;
}

Chart grouped_chart() {
  Chart made = start("grouped", ChartKind::grouped_bars, "Change of staff", Unit::percent);
  made.finding = "Mental health grew each year; acute care fell back in 2022";
  made.subtitle = "Per cent";
  made.series = {
      series_of("2020", {{"Acute care", 0.021}, {"Mental health", 0.034}}, Unit::percent),
      series_of("2021", {{"Acute care", 0.018}, {"Mental health", 0.041}}, Unit::percent),
      series_of("2022", {{"Acute care", -0.012}, {"Mental health", 0.052}}, Unit::percent)};
  made.lines = {{"Growth in demand", 0.025, "2.5%"}};
  made.events = {{"Acute care", "two wards closed in 2022"}};
  return made;
}

Chart heat_chart() {
  Chart made = start("heat", ChartKind::heat_table, "Staff who left, by place", Unit::percent);
  made.series = {
      series_of("Nurses", {{"North", 0.082}, {"South", 0.121}, {"East", 0.104}, {"West", 0.146}},
                Unit::percent),
      series_of("Doctors",
                {{"North", 0.031}, {"South", 0.052}, {"East", std::nullopt}, {"West", 0.044}},
                Unit::percent),
      series_of("Support staff",
                {{"North", 0.17}, {"South", 0.196}, {"East", 0.181}, {"West", 0.225}},
                Unit::percent)};
  return made;
}

Chart rated_chart() {
  Chart made = start("rated", ChartKind::stacked_bars, "Actions by rating", Unit::none);
  const std::pair<const char*, const char*> ratings[] = {
      {"Behind", "red"}, {"In progress", "amber"}, {"Completed", "green"}, {"Not due", "blue"}};
  double first = 4;
  for (const auto& [title, colour] : ratings) {
    made.series.push_back(
        series_of(title, {{"Recruit", first}, {"Retain", 9 - first}}, Unit::none));
    made.series.back().colour = colour;
    first += 1;
  }
  return made;
}

namespace {

std::vector<std::pair<double, double>> square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

Chart area_chart(ChartKind kind) {
  Chart made = start("areas", kind, "Growth by area", Unit::percent);
  made.series = {series_of("Growth", {{"North", 0.12}, {"South", -0.04}, {"East", std::nullopt}},
                           Unit::percent)};
  made.map.areas = {{"North", "NOR", {square(0, 0, 400)}},
                    {"South", "SOU", {square(0, 400, 400), square(100, 500, 60)}},
                    {"East", "EAS", {square(400, 0, 300)}},
                    {"Elsewhere", "ELS", {square(400, 300, 500)}}};
  return made;
}

}  // namespace

Chart map_chart() { return area_chart(ChartKind::map); }
Chart bubble_chart() { return area_chart(ChartKind::bubble_map); }

Chart tile_chart() {
  Chart made = start("tiles", ChartKind::tile_map, "Growth by borough", Unit::percent);
  made.series = {series_of("Growth",
                           {{"Barnet", 0.12},
                            {"Kensington and Chelsea", 0.03},
                            {"Brent", 0.31},
                            {"Hammersmith and Fulham", std::nullopt}},
                           Unit::percent)};
  made.map.areas = {{"Barnet", "BNT", {square(1, 0, 1)}},
                    {"Kensington and Chelsea", "KEN", {square(0, 1, 1)}},
                    {"Brent", "BRE", {square(1, 1, 1)}},
                    {"Hammersmith and Fulham", "HMF", {square(2, 1, 1)}}};
  return made;
}

Chart multiples_chart() {
  Chart made = start("multiples", ChartKind::small_multiples, "Turnover by place", Unit::percent);
  made.lines = {{"England", 0.11, "11.0%"}};
  made.series = {
      series_of("North", {{"2018", 0.1}, {"2019", 0.12}, {"2020", 0.09}, {"2021", 0.11}},
                Unit::percent),
      series_of("South", {{"2018", 0.14}, {"2019", std::nullopt}, {"2020", 0.12}, {"2021", 0.15}},
                Unit::percent),
      series_of("A place of a long name that has two lines",
                {{"2018", 0.08}, {"2019", 0.07}, {"2020", 0.08}, {"2021", 0.05}}, Unit::percent)};
  return made;
}

std::vector<Chart> hostile_charts(ChartKind kind) {
  std::vector<Chart> charts;
  charts.push_back(rows_of(kind, 200, 2));
  charts.push_back(rows_of(kind, 1, 2));
  charts.push_back(rows_of(kind, 5, 1));
  charts.push_back(rows_of(kind, 0, 2));
  charts.push_back(rows_of(kind, 0, 0));
  charts.push_back(rows_of(kind, 6, 8));
  Chart unknown = rows_of(kind, 3, 2);
  for (ChartSeries& series : unknown.series)
    for (ChartValue& value : series.values) value.value = std::nullopt;
  charts.push_back(std::move(unknown));
  Chart below = rows_of(kind, 4, 2);
  for (ChartSeries& series : below.series)
    for (ChartValue& value : series.values) value.value = *value.value - 1e6;
  charts.push_back(std::move(below));
  Chart endless = rows_of(kind, 3, 2);
  endless.series[0].values[1].value = std::numeric_limits<double>::infinity();
  endless.series[1].values[0].value = 1e300;
  endless.series[1].values.pop_back();
  charts.push_back(std::move(endless));
  for (Chart& chart : charts) {
    if (chart.series.empty()) continue;
    double x = 0;
    for (const ChartValue& value : chart.series.front().values)
      chart.map.areas.push_back(
          {value.label, "ABC", {square(x += 10, 0, 9), {{x, 0}, {x, 0}, {x, 0}}}});
  }
  return charts;
}

}  // namespace muster::chart
