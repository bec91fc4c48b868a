// SPDX-License-Identifier: MIT
// Draws how one level became another (a waterfall chart): each change begins where the one before
// it ends. Points marked as totals are levels, which begin at zero.
#include <algorithm>
#include <cmath>

#include "chart/kinds.hpp"
#include "chart/points.hpp"
#include "chart/row_plot.hpp"
#include "chart/series_key.hpp"

namespace muster::chart {
namespace {

struct BridgeLook {
  const char* words;
  Fill fill;
};
constexpr BridgeLook level_look = {"Level", {theme::Role::series_5, Pattern::solid}};
constexpr BridgeLook up_look = {"Adds", {theme::Role::positive, Pattern::dots}};
constexpr BridgeLook down_look = {"Reduces", {theme::Role::negative, Pattern::hatch}};

/// A step with its ends. A step without them cannot be drawn, because a value before it is unknown.
struct Step {
  const document::ChartValue* value;
  std::optional<double> from, to;

  bool is_level() const { return value->mark == PointMark::total; }
};

std::vector<Step> steps_of(const document::Chart& chart) {
  std::vector<Step> steps;
  std::optional<double> level = 0;
  for (const document::ChartValue& value : chart.series.front().values) {
    const auto number = drawable(value);
    Step step{&value, level, std::nullopt};
    if (step.is_level()) step.from = 0;
    if (step.from && number) step.to = *step.from + *number;
    level = step.to;
    steps.push_back(step);
  }
  return steps;
}

const BridgeLook& look_of(const Step& step) {
  if (step.is_level()) return level_look;
  return drawable(*step.value).value_or(0) < 0 ? down_look : up_look;
}

/// Returns the text of a change, which always has its sign.
std::string text_of(const Step& step, Unit unit) {
  std::string text = value_text(*step.value, unit);
  const bool rises = !step.is_level() && drawable(*step.value).value_or(0) > 0;
  return rises && !text.starts_with('+') ? "+" + text : text;
}

RowPlot plot_of(const std::vector<Step>& steps, const document::Chart& chart,
                const Canvas& canvas) {
  RowNeeds needs;
  needs.labels = row_labels(chart);
  needs.hold(chart.lines);
  for (const Step& step : steps) {
    needs.hold(step.from);
    needs.hold(step.to);
    needs.after = std::max(needs.after, canvas.text_width(text_of(step, chart.unit), true) +
                                            canvas.em() * row_text_gap);
  }
  return row_plot(needs, canvas);
}

void put_step(Picture& picture, Rows& rows, const Step& step, Unit unit, const RowPlot& plot,
              double top, double height) {
  const double from = plot.x(step.from.value_or(0));
  const double to = step.to ? plot.x(*step.to) : from;
  const Fill fill = look_of(step).fill;
  if (step.to && from != to)
    picture.shapes.emplace_back(
        Bar{std::min(from, to), top, std::abs(to - from), height, fill.role, fill.pattern});
  rows.value(text_of(step, unit), std::max(from, to), Anchor::start, top + height / 2,
             drawable(*step.value).has_value());
}

std::vector<KeyEntry> entries(const std::vector<Step>& steps) {
  std::vector<KeyEntry> made;
  for (const BridgeLook* look : {&level_look, &up_look, &down_look}) {
    const bool used = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
      return drawable(*step.value) && &look_of(step) == look;
    });
    if (used) made.push_back({look->words, look->fill, {}, {}, ""});
  }
  return made;
}

Picture draw_bridge(const document::Chart& chart, const Canvas& canvas) {
  if (row_labels(chart).empty()) return words_alone(no_data, canvas);
  const std::vector<Step> steps = steps_of(chart);
  const double height = canvas.em() * row_bar_height;
  Picture picture{canvas.width, 0, {}};
  put_key(picture, entries(steps), canvas);
  const RowPlot plot = plot_of(steps, chart, canvas);
  Rows rows(picture, chart, plot, canvas);
  rows.head();
  double end_of_last = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double top = rows.add(steps[i].value->label, height);
    // On a narrow canvas the label would cross the line from the bar above.
    if (plot.beside && i > 0 && steps[i - 1].to) {
      const double x = plot.x(*steps[i - 1].to);
      picture.shapes.emplace_back(Line{{{x, end_of_last}, {x, top}}, theme::Role::limit, 0.8});
    }
    put_step(picture, rows, steps[i], chart.unit, plot, top, height);
    end_of_last = top + height;
  }
  rows.across(plot.x(0), Line{{}, theme::Role::text, 1});
  rows.finish();
  return picture;
}

std::string side(const Phrase& phrase, const std::vector<Step>& steps, const BridgeLook& look,
                 Unit unit) {
  std::vector<std::string> names;
  for (const Step& step : steps) {
    if (!drawable(*step.value) || &look_of(step) != &look) continue;
    Point point = point_of(*step.value, unit);
    if (&look == &up_look && !point.shown.starts_with('+')) point.shown.insert(0, "+");
    names.push_back(named(point));
  }
  if (names.empty()) return "";
  return " " + filled(phrase, {{"steps", in_words(std::move(names))}});
}

std::string describe_bridge(const document::Chart& chart) {
  const std::vector<Step> steps = steps_of(chart);
  const Points points = known_points(chart.series.front(), chart.unit);
  if (points.empty()) return no_figures;
  return "Bridge. " +
         filled(sentences::bridge,
                {{"first", named(points.front())}, {"last", named(points.back())}}) +
         side(sentences::bridge_up, steps, up_look, chart.unit) +
         side(sentences::bridge_down, steps, down_look, chart.unit);
}

}  // namespace

const Drawing bridge{draw_bridge, describe_bridge, false, true};

}  // namespace muster::chart
