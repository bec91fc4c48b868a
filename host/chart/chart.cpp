// SPDX-License-Identifier: MIT
#include <array>
#include <cmath>

#include "base/utf8.hpp"
#include "chart/headings.hpp"
#include "chart/kinds.hpp"

namespace muster::chart {
namespace {

constexpr std::size_t most_value_characters = 24;

#define MUSTER_ADDRESS(name, word) &name,
constexpr std::array drawings = {MUSTER_CHART_KINDS(MUSTER_ADDRESS)};
#undef MUSTER_ADDRESS

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
  return number ? shortened(format_figure(*number, unit), most_value_characters) : no_data;
}

const Drawing& drawing_of(ChartKind kind) { return *drawings.at(static_cast<std::size_t>(kind)); }

Picture draw(const document::Chart& chart, const theme::Theme& theme, double width,
             const TextMeasure& measure) {
  const Canvas canvas{theme, measure, width};
  return with_headings(chart, drawing_of(chart.kind).draw(chart, canvas), canvas);
}

}  // namespace muster::chart
