// SPDX-License-Identifier: MIT
#include "compose/blocks/dataset_charts.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

/// The table and columns that a directive names, with helpers for both charts of this file.
class Source {
 public:
  explicit Source(const DirectiveCall& call) : x_call(call), x_selection(select_rows(call)) {}

  explicit operator bool() const { return x_selection.has_value(); }
  const std::vector<std::uint32_t>& rows() const { return x_selection->rows; }

  std::string words(const char* key) const { return x_call.words(key); }
  /// The column that the attribute `key` names. Null, after an error, if it is missing or not of
  /// `type`.
  const model::Column* column(const char* key, model::Type type) const {
    const model::Column* found = select_column(x_call, *x_selection->table, words(key));
    if (found == nullptr || found->schema.type == type) return found;
    const std::string wanted = type == model::Type::number ? "numbers"
                               : type == model::Type::date ? "dates"
                                                           : "text";
    x_call.error("'" + std::string(key) + "=" + words(key) + "' is not a column of " + wanted,
                 "name another column: 'muster schema " + x_selection->table->schema.name +
                     "' lists them with their types");
    return nullptr;
  }
  const model::Column* any_column(const char* key) const {
    return select_column(x_call, *x_selection->table, words(key));
  }
  /// The column that `by=` names; nullopt if the directive has no `by=`. If there is no such
  /// column, an error is reported, and `column` in the result is null.
  std::optional<ChosenColumn> groups() const {
    if (!x_call.has("by")) return std::nullopt;
    return choose_column(x_call, *x_selection->table, words("by"));
  }
  std::string figure(const model::Column& column, std::uint32_t row) const {
    return x_call.lookup.cells.of(*x_selection->table, column, row);
  }
  std::string text(const model::Column& column, std::uint32_t row) const {
    return printable(cell_words(x_call.given.dataset, column, row));
  }

  document::Chart start(ChartKind kind) const {
    document::Chart chart;
    chart.id = chart.data.id = words("id");
    chart.kind = kind;
    chart.caption = x_call.inlines("caption");
    chart.data.caption = chart.caption;
    chart.alternative = words("alternative");
    return chart;
  }
  void finish(document::Chart& chart) const {
    const SyntheticRows synthetic(x_call.given.dataset, *x_selection->table, rows());
    chart.synthetic = chart.data.synthetic = synthetic.any();
    chart.notes = TableNotes().finish(words("source"), synthetic.note_of_values(), false);
  }

 private:
  const DirectiveCall& x_call;
  std::optional<Selection> x_selection;
};

// ---- scenarios

void add_value(document::Chart& chart, const std::string& series, document::ChartValue value) {
  auto at = std::find_if(chart.series.begin(), chart.series.end(),
                         [&](const auto& one) { return one.title == series; });
  if (at == chart.series.end()) at = chart.series.insert(at, {series, {}});
  at->values.push_back(std::move(value));
}

/// Fills the chart's table: a row for each period, a column for each series.
void scenario_table(document::Chart& chart, const std::string& label_id, int decimals) {
  chart.data.columns.push_back({label_id, document::Align::left, ""});
  document::Row head{{text_cell(column_title(label_id))}, false};
  std::vector<std::string> labels;
  for (const auto& series : chart.series) {
    chart.data.columns.push_back(
        {column_id(chart.data, series.title), document::Align::decimal, unit_label(chart.unit)});
    head.cells.push_back(text_cell(series.title));
    for (const auto& value : series.values)
      if (std::find(labels.begin(), labels.end(), value.label) == labels.end())
        labels.push_back(value.label);
  }
  chart.data.head.push_back(std::move(head));
  for (const std::string& label : labels) {
    document::Row row{{text_cell(label)}, false};
    row.cells[0].header = true;
    for (const auto& series : chart.series) {
      auto at = std::find_if(series.values.begin(), series.values.end(),
                             [&](const auto& value) { return value.label == label; });
      document::Cell cell =
          at == series.values.end() ? text_cell("") : printed_cell(at->figure, at->text);
      if (at != series.values.end()) cell.value = at->value;
      if (cell.value) cell.data = format_figure_csv(*cell.value, chart.unit, decimals);
      row.cells.push_back(std::move(cell));
    }
    chart.data.rows.push_back(std::move(row));
  }
}

/// Whether each series has a value at the same two periods, and all begin with the same one.
bool differ_only_at_end(const document::Chart& chart) {
  if (chart.series.empty()) return false;
  const auto& first = chart.series.front().values;
  return first.size() == 2 && first[0].label != first[1].label &&
         std::all_of(chart.series.begin(), chart.series.end(), [&](const auto& series) {
           return series.values.size() == 2 && series.values[0].label == first[0].label &&
                  series.values[1].label == first[1].label && series.values[0].value &&
                  series.values[0].value == first[0].value;
         });
}

/// Draws a bar for the end of each series: a line between two points would only suggest that the
/// years between them are known.
void draw_ends_as_bars(document::Chart& chart) {
  document::ChartSeries ends{chart.series.front().values[1].label, {}};
  for (document::ChartSeries& series : chart.series) {
    ends.values.push_back(std::move(series.values[1]));
    ends.values.back().label = series.title;
  }
  chart.kind = ChartKind::diverging_bars;
  chart.series = {std::move(ends)};
}

// ---- quarters

document::ChartValue quarter_value(const std::string& label, const model::Column& column,
                                   std::uint32_t row, Quarters naming) {
  if (!has_value(column.status[row])) return {label, std::nullopt, unknown_text, ""};
  const long quarter = quarter_of(Date{column.dates[row]});
  return {label, static_cast<double>(quarter), quarter_words(quarter, naming), ""};
}

/// Sorts the rows into groups by the text of the column, in the order in which the texts first
/// occur. Returns the group of each row.
std::vector<std::string> order_by_group(const DirectiveCall& call, const ChosenColumn& by,
                                        std::vector<std::uint32_t>& rows) {
  std::vector<std::string> words;
  std::vector<std::pair<std::size_t, std::uint32_t>> ordered;
  for (std::uint32_t row : rows) {
    std::string word = printable(chosen_words(call, by, row));
    if (word.empty()) word = sentences::for_all_groups.words;
    const auto at = std::find(words.begin(), words.end(), word);
    ordered.emplace_back(at - words.begin(), row);
    if (at == words.end()) words.push_back(std::move(word));
  }
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = ordered[i].second;
    groups.push_back(words[ordered[i].first]);
  }
  return groups;
}

/// Inserts the column that groups the rows before the other columns.
void add_groups(document::Chart& chart, const std::string& column) {
  document::Table& data = chart.data;
  data.columns.insert(data.columns.begin(), {column, document::Align::left, ""});
  auto& head = data.head.front().cells;
  head.insert(head.begin(), text_cell(column_title(column)));
  for (std::size_t i = 0; i < data.rows.size(); ++i)
    data.rows[i].cells.insert(data.rows[i].cells.begin(), text_cell(chart.groups[i]));
}

void gantt_table(document::Chart& chart, const std::string& label_id) {
  chart.data.columns = {{label_id, document::Align::left, ""},
                        {"from", document::Align::left, ""},
                        {"to", document::Align::left, ""}};
  chart.data.head.push_back(
      {{text_cell(column_title(label_id)), text_cell("From"), text_cell("To")}, false});
  for (std::size_t i = 0; i < chart.series[0].values.size(); ++i) {
    const auto& from = chart.series[0].values[i];
    document::Row row{
        {text_cell(from.label), text_cell(from.text), text_cell(chart.series[1].values[i].text)},
        false};
    row.cells[0].header = true;
    chart.data.rows.push_back(std::move(row));
  }
}

}  // namespace

std::optional<ChartKind> chart_kind(const DirectiveCall& call, std::string_view key) {
  const std::string word = call.words(key);
  if (auto kind = chart_kind_words.find(word)) return kind;
  const std::string all = "use one of: " + joined(chart_kind_words.words());
  std::vector<std::string> hints{did_you_mean(word, chart_kind_words.words(), all)};
  if (hints.front() != all) hints.push_back(all);
  call.error(code::chart_kind, "there is no kind of chart '" + word + "'", std::move(hints));
  return std::nullopt;
}

std::optional<document::Chart> scenario_chart(const DirectiveCall& call) {
  Source source(call);
  if (!source) return std::nullopt;
  const model::Column* label = source.any_column("label");
  const model::Column* value = source.column("value", model::Type::number);
  const model::Column* series = source.column("series", model::Type::text);
  if (label == nullptr || value == nullptr || series == nullptr) return std::nullopt;
  document::Chart chart = source.start(ChartKind::scenarios);
  chart.unit = value->schema.unit;
  const int decimals = column_decimals(*value);
  for (std::uint32_t row : source.rows()) {
    std::string printed =
        print_value(value->numbers[row], value->status[row], chart.unit, decimals);
    std::optional<double> number;
    if (has_value(value->status[row])) number = value->numbers[row];
    add_value(chart, source.text(*series, row),
              {source.text(*label, row), number, std::move(printed), source.figure(*value, row)});
  }
  scenario_table(chart, label->schema.name, decimals);
  if (differ_only_at_end(chart)) draw_ends_as_bars(chart);
  source.finish(chart);
  return chart;
}

std::optional<document::Chart> gantt_chart(const DirectiveCall& call) {
  Source source(call);
  if (!source) return std::nullopt;
  const model::Column* label = source.column("label", model::Type::text);
  const model::Column* from = source.column("from", model::Type::date);
  const model::Column* to = source.column("to", model::Type::date);
  if (label == nullptr || from == nullptr || to == nullptr) return std::nullopt;
  document::Chart chart = source.start(ChartKind::gantt);
  chart.quarters = call.given.dataset.edition.quarters;
  chart.series = {{"From", {}}, {"To", {}}};
  std::vector<std::uint32_t> rows = source.rows();
  const std::optional<ChosenColumn> by = source.groups();
  if (by && by->column == nullptr) return std::nullopt;
  if (by) chart.groups = order_by_group(call, *by, rows);
  for (std::uint32_t row : rows) {
    const std::string words = source.text(*label, row);
    chart.series[0].values.push_back(quarter_value(words, *from, row, chart.quarters));
    chart.series[1].values.push_back(quarter_value(words, *to, row, chart.quarters));
  }
  gantt_table(chart, label->schema.name);
  if (by) add_groups(chart, by->column->schema.name);
  source.finish(chart);
  return chart;
}

}  // namespace muster::compose
