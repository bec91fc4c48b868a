// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

constexpr std::size_t most_value_characters = 24;

struct Kind {
  const char* name;
  Picture (*draw)(const document::Chart& chart, const Canvas& canvas);
};

constexpr Kind kinds[] = {
    {"diverging-bars", diverging_bars},
    {"stacked-share", stacked_share},
    {"stacked-bars", stacked_bars},
    {"run-chart", run_chart},
    {"scenarios", scenarios},
    {"gantt", gantt},
    {"fan", fan},
    {"tornado", tornado},
};

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const Kind& kind : kinds) names.emplace_back(kind.name);
  return names;
}

std::vector<std::string> hints(const std::string& kind) {
  std::string known;
  for (const std::string& name : kind_names()) known += (known.empty() ? "" : ", ") + name;
  std::string all = "use one of: " + known;
  std::string hint = did_you_mean(kind, kind_names(), all);
  if (hint == all) return {all};
  return {std::move(hint), std::move(all)};
}

}  // namespace

std::optional<double> drawable(const document::ChartValue& value) {
  return value.value && std::isfinite(*value.value) ? value.value : std::nullopt;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  std::size_t before_last = 0;
  for (std::size_t count = 0; count < most && at < text.size(); ++count) {
    before_last = at;
    next_code_point(text, at);
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, before_last)) + "\u2026";
}

std::string value_text(const document::ChartValue& value, Unit unit) {
  if (!value.text.empty()) return shortened(value.text, most_value_characters);
  const auto number = drawable(value);
  return number ? format_figure(*number, unit) : no_data;
}

Picture draw(const document::Chart& chart, const theme::Theme& theme, double width,
             const TextMeasure& measure) {
  const auto* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const Kind& k) { return chart.kind == k.name; });
  if (kind == std::end(kinds)) {
    throw Error(code::chart_kind, {},
                "the chart '" + chart.id + "' has the unknown kind '" + chart.kind + "'",
                hints(chart.kind));
  }
  return kind->draw(chart, Canvas{theme, measure, width});
}

}  // namespace muster::chart
