// SPDX-License-Identifier: MIT
#include "compose/blocks/chart_marks.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/ascii.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

namespace {

struct SeriesNeed {
  ChartKind kind;
  std::size_t least, most;
};
constexpr std::size_t many = 30;  ///< the most columns of a table
constexpr SeriesNeed series_needs[] = {
    {ChartKind::diverging_bars, 1, 1},     {ChartKind::stacked_share, 1, 1},
    {ChartKind::stacked_bars, 1, 12},      {ChartKind::run_chart, 1, 1},
    {ChartKind::scenarios, 1, 12},         {ChartKind::bridge, 1, 1},
    {ChartKind::dumbbell, 2, 2},           {ChartKind::slope, 2, 2},
    {ChartKind::population_pyramid, 2, 2}, {ChartKind::grouped_bars, 1, 6},
    {ChartKind::heat_table, 1, many},      {ChartKind::map, 1, 1},
    {ChartKind::tile_map, 1, 1},           {ChartKind::bubble_map, 1, 1},
    {ChartKind::small_multiples, 1, 24}};

struct UnitWords {
  Unit unit;
  const char* words;
};
constexpr UnitWords unit_words[] = {{Unit::wte, "Whole-time equivalents (WTE)"},
                                    {Unit::headcount, "People"},
                                    {Unit::posts, "Posts"},
                                    {Unit::percent, "Per cent"},
                                    {Unit::percentage_points, "Percentage points"},
                                    {Unit::pounds, "Pounds"},
                                    {Unit::pounds_per_hour, "Pounds an hour"},
                                    {Unit::years, "Years"},
                                    {Unit::months, "Months"},
                                    {Unit::million_pounds, "Millions of pounds"},
                                    {Unit::millions, "Millions"}};

/// Splits "National: 92%" into a name and a text. Returns nothing without a colon.
std::optional<std::pair<std::string, std::string>> named_part(const std::string& part) {
  const std::size_t colon = part.rfind(": ");
  if (colon == std::string::npos) return std::nullopt;
  return std::pair{std::string(trimmed(std::string_view(part).substr(0, colon))),
                   std::string(trimmed(std::string_view(part).substr(colon + 2)))};
}

/// Reads "£1,250", "92%" or "-3.5" as a number in the chart's unit.
std::optional<double> number_in(const std::string& text, Unit unit) {
  std::string digits;
  for (const char c : text)
    if ((c >= '0' && c <= '9') || c == '.' || c == '-') digits += c;
  double number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, failure] = std::from_chars(digits.data(), end, number);
  if (failure != std::errc() || stop != end || !std::isfinite(number)) return std::nullopt;
  const bool fraction = unit == Unit::percent || unit == Unit::percentage_points;
  return fraction && text.ends_with('%') ? number / 100 : number;
}

bool read_lines(const DirectiveCall& call, document::Chart& chart) {
  for (const std::string& part : split_list(call.words("target"), ';')) {
    const auto named = named_part(part);
    const auto number = named ? number_in(named->second, chart.unit) : std::nullopt;
    if (!number) {
      call.error("target='" + part + "' does not have the form 'name: number'",
                 "write it as target=\"National average: 12.5%\"; separate several targets by "
                 "semicolons");
      return false;
    }
    chart.lines.push_back({named->first, *number, named->second});
  }
  return true;
}

std::vector<std::string> labels_of(const document::Chart& chart) {
  std::vector<std::string> labels;
  for (const document::ChartValue& value : chart.series.front().values)
    labels.push_back(value.label);
  return labels;
}

bool is_label(const DirectiveCall& call, const document::Chart& chart, const char* key,
              const std::string& label) {
  const std::vector<std::string> labels = labels_of(chart);
  if (std::find(labels.begin(), labels.end(), label) != labels.end()) return true;
  call.error(std::string(key) + "= names '" + label + "', but the chart has no such label",
             did_you_mean(label, labels, "write the label exactly as in the table"));
  return false;
}

bool read_events(const DirectiveCall& call, document::Chart& chart) {
  for (const std::string& part : split_list(call.words("events"), ';')) {
    const auto named = named_part(part);
    if (!named) {
      call.error("events='" + part + "' does not have the form 'label: text'",
                 "write it as events=\"March 2020: first lockdown\"; separate several events by "
                 "semicolons");
      return false;
    }
    if (!is_label(call, chart, "events", named->first)) return false;
    chart.events.push_back({named->first, named->second});
  }
  return true;
}

double printed_step(const document::ChartValue& value) {
  const std::size_t point = value.text.find('.');
  if (point == std::string::npos) return 1;
  std::size_t digits = 0;
  while (point + 1 + digits < value.text.size() && value.text[point + 1 + digits] >= '0' &&
         value.text[point + 1 + digits] <= '9')
    ++digits;
  return std::pow(10, -static_cast<double>(digits));
}

/// Whether the changes before each level add up to it, apart from rounding.
bool adds_up(const DirectiveCall& call, const document::Chart& chart) {
  std::optional<double> level = 0;
  double rounding = 0;
  const bool fraction = chart.unit == Unit::percent || chart.unit == Unit::percentage_points;
  for (const document::ChartValue& value : chart.series.front().values) {
    const double step = printed_step(value) / (fraction ? 100 : 1) / 2;
    if (value.mark != PointMark::total) {
      level = level && value.value ? std::optional(*level + *value.value) : std::nullopt;
      rounding += step;
      continue;
    }
    const bool first = &value == &chart.series.front().values.front();
    if (!first && level && value.value &&
        std::abs(*level - *value.value) > rounding + step + 1e-9) {
      call.error("the changes before '" + value.label + "' lead to " +
                     format_figure(*level, chart.unit) + ", but the table has " + value.text,
                 "correct the table, or add the change that is missing");
      return false;
    }
    level = value.value;
    rounding = step;
  }
  return true;
}

}  // namespace

std::string unit_subtitle(Unit unit) {
  for (const UnitWords& known : unit_words)
    if (known.unit == unit) return known.words;
  return "";
}

bool read_chart_marks(const DirectiveCall& call, document::Chart& chart) {
  chart.finding = call.words("finding");
  chart.subtitle = call.words("subtitle");
  if (!chart.finding.empty() && chart.subtitle.empty()) chart.subtitle = unit_subtitle(chart.unit);
  if (chart.series.empty()) return true;
  const bool has_lines = read_lines(call, chart);
  return read_events(call, chart) && has_lines;
}

bool read_map(const DirectiveCall& call, document::Chart& chart) {
  const bool needs_file = chart.kind == ChartKind::map || chart.kind == ChartKind::bubble_map;
  chart.map.file = call.words("map");
  chart.map.property = call.words("area");
  const bool has_file = !chart.map.file.empty();
  if (has_file == needs_file && (needs_file || !call.has("area"))) return true;
  if (needs_file)
    call.error("a map needs a file of outlines",
               "write map= with a GeoJSON file of the edition's folder; kind=tile-map needs no "
               "file");
  else
    call.error("map= and area= are for maps", "write kind=map or kind=bubble-map");
  return false;
}

bool read_levels(const DirectiveCall& call, document::Chart& chart) {
  if (chart.kind != ChartKind::bridge || chart.series.front().values.empty()) {
    if (call.has("totals") && chart.kind != ChartKind::bridge)
      call.error("totals= is for a bridge", "leave it out, or write kind=bridge");
    return !call.has("totals") || chart.kind == ChartKind::bridge;
  }
  std::vector<document::ChartValue>& values = chart.series.front().values;
  std::vector<std::string> totals = split_list(call.words("totals"), ';');
  if (totals.empty()) totals = {values.front().label, values.back().label};
  for (const std::string& total : totals) {
    if (!is_label(call, chart, "totals", total)) return false;
    for (document::ChartValue& value : values)
      if (value.label == total) value.mark = PointMark::total;
  }
  return adds_up(call, chart);
}

bool fits_kind(const DirectiveCall& call, const document::Chart& chart) {
  const auto* need = std::find_if(std::begin(series_needs), std::end(series_needs),
                                  [&](const SeriesNeed& one) { return one.kind == chart.kind; });
  const std::string kind(chart_kind_words.word(chart.kind));
  if (need == std::end(series_needs)) {
    call.error(code::chart_kind, "the directive 'chart' cannot make the kind '" + kind + "'",
               {"see \"Kinds of charts\" in templates/reference.md"});
    return false;
  }
  const std::size_t count = chart.series.size();
  // If no row was selected, a chart with `series=` has no series, which is not an error.
  const bool is_empty = count == 0 && call.has("series");
  if (is_empty || (count >= need->least && count <= need->most)) return true;
  const std::string wanted =
      need->least == need->most ? std::to_string(need->least)
                                : std::to_string(need->least) + " to " + std::to_string(need->most);
  call.error("a chart of the kind '" + kind + "' takes " + wanted + " series, not " +
                 std::to_string(count),
             "change the number of columns in value=, or select other rows with where=");
  return false;
}

}  // namespace muster::compose
