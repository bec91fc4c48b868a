// SPDX-License-Identifier: MIT
#include "compose/blocks/finding_charts.hpp"

#include <algorithm>
#include <utility>

#include "base/chart_kind.hpp"
#include "base/names.hpp"
#include "compose/blocks/chart_marks.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/merger_events.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

using document::Inlines;

/// The title that readers see for a series of a run chart. Findings name such a series by a fixed
/// word.
std::string_view line_title(std::string_view word) {
  if (const auto line = line_words.find(word)) return line_titles.word(*line);
  return word == "central" ? "Nothing moved" : word;  // the third series of a tornado
}

/// The meaning of a point of a run chart, for the table of its figures. It is short, so that a
/// narrow column has room for it.
std::string_view mark_title(PointMark mark) {
  switch (mark) {
    case PointMark::common:
      return "Common";
    case PointMark::improvement:
      return "Improvement";
    case PointMark::concern:
      return "Concern";
    case PointMark::neutral:
      return "Special";
    case PointMark::special:
    case PointMark::total:
    case PointMark::none:
      break;
  }
  return "";
}

bool has_marks(const model::FindingChart& chart) {
  return !chart.series.empty() &&
         std::any_of(chart.series[0].points.begin(), chart.series[0].points.end(),
                     [](const model::ChartPoint& point) { return point.mark != PointMark::none; });
}

class ChartWriter {
 public:
  ChartWriter(const model::Dataset& dataset, const model::SectorFindings& sector)
      : x_dataset(dataset), x_sector(sector) {}

  document::Chart write(const model::FindingChart& chart) const {
    document::Chart made;
    made.id = finding_anchor(x_sector, chart.id);
    made.kind = chart.kind;
    made.caption = text_node(finding_caption(x_sector, chart.caption));
    made.alternative = printable(chart.alternative);
    made.unit = chart.unit;
    made.finding = printable(chart.finding);
    if (!made.finding.empty()) made.subtitle = unit_subtitle(chart.unit);
    made.variation = chart.variation;
    made.assurance = chart.assurance;
    for (const model::ChartSeries& series : chart.series) made.series.push_back(series_of(series));
    if (chart.kind == ChartKind::run_chart && !made.series.empty()) add_mergers(made);
    Inlines synthetic = synthetic_words(chart);
    made.synthetic = !synthetic.empty();
    made.notes = TableNotes().finish(chart.source, std::move(synthetic), false);
    made.data = data_of(chart, made);
    return made;
  }

 private:
  /// Adds the mergers in the months that the run chart shows.
  void add_mergers(document::Chart& made) const {
    const auto& values = made.series.front().values;
    for (document::ChartEvent& event : merger_events(x_dataset, x_sector.id))
      if (std::any_of(values.begin(), values.end(),
                      [&](const document::ChartValue& value) { return value.label == event.at; }))
        made.events.push_back(std::move(event));
  }

  const model::Figure& figure_at(model::FigureIndex index) const {
    return x_sector.figures.at(index);
  }

  /// The note about synthetic data. Each row of `rows` is one label (a period or a category) with
  /// its figures in all series.
  Inlines synthetic_words(const model::FindingChart& chart) const {
    std::vector<NamedFigures> rows;
    for (const model::ChartSeries& series : chart.series)
      for (const model::ChartPoint& point : series.points) {
        auto at = std::find_if(rows.begin(), rows.end(),
                               [&](const NamedFigures& row) { return row.name == point.label; });
        if (at == rows.end()) at = rows.insert(at, {point.label, {}});
        at->figures.push_back(&figure_at(point.figure));
      }
    return synthetic_note(x_dataset, rows, "values", chart.synthetic);
  }

  document::ChartSeries series_of(const model::ChartSeries& series) const {
    document::ChartSeries made{printable(series.title), {}};
    for (const model::ChartPoint& point : series.points) {
      const model::Figure& figure = figure_at(point.figure);
      made.values.push_back(
          {printable(point.label), std::nullopt, print_figure(figure), figure.id, point.mark});
      if (has_value(figure.status)) made.values.back().value = figure.value;
    }
    return made;
  }

  /// The chart's values as a table: a row for each label, then a row for each line across the
  /// chart.
  document::Table data_of(const model::FindingChart& chart, const document::Chart& drawn) const {
    document::Table table;
    table.id = drawn.id;
    table.caption = drawn.caption;
    table.synthetic = drawn.synthetic;
    std::string first = is_over_time(chart) ? "Period" : "Category";
    table.columns.push_back({column_id(table, first), document::Align::left, ""});
    table.head.push_back({{text_cell(first)}, false});
    TableNotes notes;
    for (const model::ChartSeries& series : chart.series) {
      if (is_line(chart, series)) continue;
      table.columns.push_back(
          {column_id(table, series.title), document::Align::decimal, unit_label(chart.unit)});
      table.head[0].cells.push_back(text_cell(line_title(series.title)));
    }
    if (has_marks(chart)) {
      table.columns.push_back({column_id(table, "Variation"), document::Align::left, ""});
      table.head[0].cells.push_back(text_cell("Variation"));
    }
    if (!chart.series.empty())
      for (std::size_t i = 0; i < chart.series[0].points.size(); ++i)
        table.rows.push_back(data_row(chart, i, notes));
    for (const model::ChartSeries& series : chart.series)
      if (is_line(chart, series))
        table.rows.push_back(line_row(series, table.columns.size(), notes));
    table.notes = notes.finish("", {}, false);
    return table;
  }

  static bool is_over_time(const model::FindingChart& chart) {
    return chart.kind == ChartKind::run_chart || chart.kind == ChartKind::fan;
  }

  /// Whether a series is a line across the chart, such as the mean: it has one point, and the
  /// others have many.
  static bool is_line(const model::FindingChart& chart, const model::ChartSeries& series) {
    return series.points.size() == 1 && chart.series[0].points.size() > 1;
  }

  /// A row such as "Mean" with its figure, below the rows of the points.
  document::Row line_row(const model::ChartSeries& series, std::size_t columns,
                         TableNotes& notes) const {
    const model::Figure& figure = figure_at(series.points[0].figure);
    notes.saw(figure.status);
    document::Row made{{text_cell(line_title(series.title)), figure_cell(figure)}, true};
    made.cells[0].header = true;
    made.cells.resize(columns);
    return made;
  }

  document::Row data_row(const model::FindingChart& chart, std::size_t row,
                         TableNotes& notes) const {
    document::Row made{{text_cell(chart.series[0].points[row].label)}, false};
    made.cells[0].header = true;
    for (const model::ChartSeries& series : chart.series) {
      if (is_line(chart, series)) continue;
      if (row >= series.points.size()) {
        made.cells.push_back(text_cell(""));
        continue;
      }
      const model::Figure& figure = figure_at(series.points[row].figure);
      notes.saw(figure.status);
      made.cells.push_back(figure_cell(figure));
    }
    if (has_marks(chart))
      made.cells.push_back(text_cell(mark_title(chart.series[0].points[row].mark)));
    return made;
  }

  const model::Dataset& x_dataset;
  const model::SectorFindings& x_sector;
};

}  // namespace

std::string finding_caption(const model::SectorFindings& sector, const std::string& caption) {
  if (sector.id == "all" || sector.title.empty()) return caption;
  return sector.title + ": " + in_sentence(caption);
}

std::string finding_anchor(const model::SectorFindings& sector, std::string_view block) {
  std::string anchor = sector.id + "-" + std::string(block);
  std::replace_if(
      anchor.begin(), anchor.end(), [](char c) { return c == '_' || c == '.'; }, '-');
  return anchor;
}

document::Chart finding_chart(const model::Dataset& dataset, const model::SectorFindings& sector,
                              const model::FindingChart& chart) {
  return ChartWriter(dataset, sector).write(chart);
}

}  // namespace muster::compose
