// SPDX-License-Identifier: MIT
#include "unit/chart/sample_charts.hpp"

#include <cmath>

namespace muster::chart {
namespace {

using document::Chart;
using document::ChartValue;
using document::Inline;
using document::Text;

ChartValue value(std::string label, double number, Unit unit, bool sign = false) {
  return {std::move(label), number, format_figure(number, unit, -1, sign), ""};
}

ChartValue missing(std::string label, std::string text = "no data") {
  return {std::move(label), std::nullopt, std::move(text), ""};
}

Chart chart(std::string id, std::string number, ChartKind kind, const std::string& caption,
            Unit unit) {
  Chart out;
  out.id = std::move(id);
  out.number = std::move(number);
  out.kind = kind;
  out.caption = {Inline{Text{caption}}};
  out.unit = unit;
  return out;
}

/// The data as compose gives it: a label column and one column of figures.
void add_data(Chart& chart, const std::string& label, const std::string& title) {
  chart.data.columns = {{"label", document::Align::left, ""},
                        {"value", document::Align::right, unit_label(chart.unit)}};
  chart.data.head = {{{{{Inline{Text{label}}}, {}, {}, "", 1, 1, false},
                       {{Inline{Text{title}}}, {}, {}, "", 1, 1, false}},
                      false}};
  for (const ChartValue& v : chart.series.front().values) {
    document::Cell name{{Inline{Text{v.label}}}, {}, {}, "", 1, 1, true};
    document::Cell figure{{Inline{Text{v.text}}}, {}, v.value, v.value ? "" : "[x]", 1, 1, false};
    chart.data.rows.push_back({{name, figure}, false});
  }
}

}  // namespace

document::Chart gap_chart() {
  Chart out = chart("gaps-acute", "Figure 1", ChartKind::diverging_bars,
                    "Estimated gap by 2028 in the acute sector", Unit::wte);
  out.alternative = "Medical oncology collects no vacancies, so its gap cannot be estimated.";
  out.series = {
      {"Estimated gap",
       {value("Adult nurses", -909, Unit::wte, true),
        value("Allied health professions other than physiotherapy and occupational therapy", -214,
              Unit::wte, true),
        value("Radiologists", -38, Unit::wte, true), missing("Medical oncology consultants"),
        value("Ophthalmology consultants", 5, Unit::wte, true),
        value("Clinical psychologists", 86, Unit::wte, true)}}};
  add_data(out, "Profession", "Estimated gap");
  return out;
}

document::Chart share_chart() {
  Chart out = chart("working-patterns", "Figure 2", ChartKind::stacked_share,
                    "Working patterns of nurses", Unit::percent);
  out.series = {{"Share",
                 {value("Part time", 0.30, Unit::percent), value("Full time", 0.50, Unit::percent),
                  value("Unknown", 0.12, Unit::percent), value("Bank", 0.08, Unit::percent)}}};
  add_data(out, "Pattern", "Share");
  return out;
}

document::Chart reasons_chart() {
  Chart out = chart("leaving-reasons", "Figure 3", ChartKind::stacked_share,
                    "Why staff left in the year to March 2022", Unit::percent);
  out.alternative = "For a tenth of the leavers no reason is known.";
  out.series = {
      {"Share of leavers",
       {value("Unknown", 0.101, Unit::percent), value("Relocation", 0.216, Unit::percent),
        value("Pay and reward", 0.168, Unit::percent), value("Retirement", 0.155, Unit::percent),
        value("Work-life balance, including care of children and other dependants", 0.151,
              Unit::percent),
        value("Progression", 0.03, Unit::percent), value("Flexibility", 0.026, Unit::percent),
        missing("Dismissal", "withheld"), value("Other", 0.153, Unit::percent)}}};
  add_data(out, "Reason", "Share of leavers");
  return out;
}

document::Chart rating_chart() {
  Chart out =
      chart("ratings", "Figure 5", ChartKind::stacked_bars, "Actions by rating", Unit::none);
  out.alternative = "Most actions are in progress; for a fifth no rating is stated.";
  const std::vector<std::string> labels = {
      "Services for all carers, and services that fit each one: June 2024",
      "Services for all carers, and services that fit each one: November 2024",
      "Recognising carers", "Working with carers"};
  auto series = [&](const std::string& title, const std::vector<double>& numbers) {
    document::ChartSeries made{title, {}};
    for (std::size_t i = 0; i < labels.size(); ++i)
      made.values.push_back(value(labels[i], numbers[i], Unit::none));
    out.series.push_back(std::move(made));
  };
  series("Not started", {12, 3, 1, 0});
  series("In progress, although later than it was meant to be", {30, 31, 1, 0});
  series("Completed", {0, 7, 1, 0});
  series("Not stated", {9, 10, 100, 0});
  add_data(out, "Priority", "Actions");
  return out;
}

document::Chart turnover_chart() {
  Chart out = chart("turnover-run", "Figure 4", ChartKind::run_chart,
                    "Monthly leavers of adult nurses", Unit::percent);
  out.alternative = "Two months were lost when records moved to another system.";
  document::ChartSeries measured{"measure", {}};
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int i = 0; i < 24; ++i) {
    const int month = (i + 9) % 12;
    const std::string label =
        std::string(months[month]) + " " + std::to_string(2020 + (i + 9) / 12);
    if (i == 9 || i == 10) {
      measured.values.push_back(missing(label));
    } else {
      measured.values.push_back(
          value(label, i == 14 ? 0.0212 : 0.013 + 0.001 * ((i * 7) % 5 - 2), Unit::percent));
    }
  }
  out.series = {measured,
                {"mean", {value("", 0.0134, Unit::percent)}},
                {"lower", {value("", 0.0098, Unit::percent)}},
                {"upper", {value("", 0.0170, Unit::percent)}}};
  add_data(out, "Month", "Leaver rate");
  return out;
}

document::Chart sickness_chart() {
  Chart out =
      chart("sickness-run", "Figure 7", ChartKind::run_chart, "Sickness absence", Unit::percent);
  out.variation = Variation::improvement_low;
  out.assurance = Assurance::inconsistent;
  document::ChartSeries measured{"Sickness absence", {}};
  for (int i = 0; i < 18; ++i) {
    measured.values.push_back(value("Month " + std::to_string(i + 1),
                                    (i < 12 ? 0.05 : 0.04) + 0.002 * ((i * 5) % 3 - 1),
                                    Unit::percent));
    measured.values.back().mark = i == 3    ? PointMark::concern
                                  : i == 7  ? PointMark::neutral
                                  : i == 17 ? PointMark::improvement
                                            : PointMark::common;
  }
  const auto line = [](const char* title, double before, double after) {
    document::ChartSeries series{title, {}};
    for (int i = 0; i < 18; ++i)
      series.values.push_back(
          value("Month " + std::to_string(i + 1), i < 12 ? before : after, Unit::percent));
    return series;
  };
  out.series = {measured,
                line("mean", 0.05, 0.04),
                line("lower", 0.044, 0.034),
                line("upper", 0.056, 0.046),
                line("near_lower", 0.046, 0.036),
                line("near_upper", 0.054, 0.044),
                {"target", {value("", 0.039, Unit::percent)}}};
  add_data(out, "Month", "Sickness absence");
  return out;
}

document::Chart population_chart() {
  Chart out =
      chart("population", "Figure 5", ChartKind::scenarios, "Growth after 2021", Unit::count);
  out.alternative = "Lines over time from 0 in 2021 to between 206,226 and 379,757 in 2041.";
  const std::pair<const char*, double> ends[] = {{"Office for National Statistics", 206226},
                                                 {"Past delivery of homes", 308576},
                                                 {"Identified capacity for homes", 331432},
                                                 {"Housing targets", 379757}};
  for (const auto& [title, people] : ends)
    out.series.push_back(
        {title, {value("2021", 0, Unit::count), value("2041", people, Unit::count)}});
  add_data(out, "Year", "People");
  return out;
}

document::Chart milestones_chart() {
  Chart out =
      chart("milestones", "Figure 6", ChartKind::gantt, "Milestones by quarter", Unit::none);
  out.alternative = "Bars by quarter from July 2020 to December 2021.";
  const char* const labels[] = {"Immunisation catch-up", "One falls pathway",
                                "Information point for families, young carers and all who look "
                                "after a child with a long-term condition",
                                "Not planned yet"};
  const double from[] = {8082, 8083, 8083};
  const double to[] = {8083, 8086, 8087};
  out.series = {{"From", {}}, {"To", {}}};
  for (std::size_t i = 0; i < 4; ++i) {
    out.series[0].values.push_back(i < 3 ? value(labels[i], from[i], Unit::none)
                                         : missing(labels[i]));
    out.series[1].values.push_back(i < 3 ? value(labels[i], to[i], Unit::none)
                                         : missing(labels[i]));
  }
  add_data(out, "Milestone", "From");
  return out;
}

document::Chart one_way_chart() {
  Chart out = chart("tornado", "Figure 7", ChartKind::tornado, "How far each input moves the gap",
                    Unit::wte);
  const char* const labels[] = {"Vacancies, where nobody knows them from none to a fifth of posts",
                                "Growth in demand", "Horizon"};
  const double low[] = {-1089, -740, -1120};
  const double high[] = {-1630, -1438, -1041};
  out.series = {{"low", {}}, {"high", {}}, {"central", {value("Nothing moved", -1089, Unit::wte)}}};
  for (std::size_t i = 0; i < 3; ++i) {
    out.series[0].values.push_back(value(labels[i], low[i], Unit::wte, true));
    out.series[1].values.push_back(value(labels[i], high[i], Unit::wte, true));
  }
  out.series[0].values.push_back(missing("Trend of supply"));
  out.series[1].values.push_back(missing("Trend of supply"));
  add_data(out, "Input", "Gap with the first");
  return out;
}

document::Chart fan_chart() {
  Chart out = chart("fan", "Figure 8", ChartKind::fan, "Where the gap may lie", Unit::wte);
  const std::pair<const char*, double> ends[] = {{"5%", -320}, {"25%", -190}, {"50%", -110},
                                                 {"75%", -40}, {"95%", 95},   {"estimate", -150}};
  for (const auto& [title, last] : ends) {
    document::ChartSeries series{title, {}};
    for (int year = 0; year <= 5; ++year)
      series.values.push_back(value("October " + std::to_string(2023 + year),
                                    -90 + (last + 90) * year / 5, Unit::wte, true));
    out.series.push_back(std::move(series));
  }
  add_data(out, "Period", "5%");
  return out;
}

}  // namespace muster::chart
