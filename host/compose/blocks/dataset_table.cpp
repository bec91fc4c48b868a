// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <utility>

#include "compose/blocks/amendment_marks.hpp"
#include "compose/blocks/cell_text.hpp"
#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_basis.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/sparkline_table.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"

namespace muster::compose {

namespace {

using model::Status;

class TableWriter {
 public:
  TableWriter(const DirectiveCall& call, const Selection& selection)
      : x_call(call),
        x_selection(selection),
        x_cells(call, *selection.table, x_notes),
        x_columns(select_columns(call, *selection.table)),
        x_synthetic(call.given.dataset, *selection.table, selection.rows) {
    if (call.has("sparkline")) x_lines.emplace(call, selection, x_columns);
    const model::Column* note = selection.table->find("note");
    bool printed = std::any_of(x_columns.begin(), x_columns.end(),
                               [&](const ChosenColumn& one) { return one.column == note; });
    x_note = printed ? nullptr : note;
    if (call.directive.attributes.get("amendments") == "marked")
      x_amendments.emplace(call, *selection.table, x_columns);
  }

  document::Table write() {
    x_made.id = x_call.words("id");
    x_made.caption = x_call.inlines("caption");
    if (x_made.id.empty()) x_made.id = "table-" + slug(x_call.words("caption"));
    x_made.summary = x_call.words("summary");
    head();
    x_made.rows.reserve(x_selection.rows.size() + 1);
    if (x_lines) {
      for (const SparklineRow& row : x_lines->rows()) x_made.rows.push_back(line_row(row));
    } else {
      for (std::uint32_t row : x_selection.rows) x_made.rows.push_back(body_row(row));
    }
    merge();
    below();
    total();
    notes();
    if (!x_lines) x_call.draft.printed_tables.push_back(printed());
    return std::move(x_made);
  }

 private:
  PrintedRows printed() const {
    PrintedRows printed{x_made.id, x_selection.table, {}, x_selection.rows};
    for (const ChosenColumn& chosen : x_columns) printed.columns.push_back(chosen.column);
    std::sort(printed.rows.begin(), printed.rows.end());
    return printed;
  }

  /// The indices, among the printed columns, of the columns that `key` lists.
  std::vector<std::size_t> places(std::string_view key) {
    std::vector<std::size_t> found;
    for (const std::string& name : split_list(x_call.words(key))) {
      auto at = std::find_if(x_columns.begin(), x_columns.end(), [&](const ChosenColumn& one) {
        return one.column->schema.name == name;
      });
      if (at != x_columns.end())
        found.push_back(static_cast<std::size_t>(at - x_columns.begin()));
      else if (!is_left_out(*x_selection.table, name))
        select_column(x_call, *x_selection.table, name);
    }
    return found;
  }

  void merge() { merge_cells(x_made.rows, places("merge")); }

  /// Reads `widths="2, 1, 4"`, in the order of `columns`. Widths of columns that were left out are
  /// skipped.
  void widths() {
    std::vector<std::string> given = split_list(x_call.words("widths"));
    if (given.empty()) return;
    std::vector<std::string> named = split_list(x_call.words("columns"));
    bool sound = given.size() == named.size();
    for (std::size_t i = 0, column = 0; sound && i < given.size(); ++i) {
      double weight = 0;
      auto read = std::from_chars(given[i].data(), given[i].data() + given[i].size(), weight);
      sound = read.ec == std::errc{} && weight > 0 && weight <= 100;
      std::string name = named[i].substr(0, named[i].find_first_of(".: "));
      bool printed = column < x_columns.size() && name == x_columns[column].column->schema.name;
      if (printed) x_made.columns[column++].weight = weight;
    }
    if (!sound)
      x_call.error("widths= needs a number of at most 100 for each column of columns=",
                   {"write widths=\"2, 1, 4\""});
  }

  void head() {
    x_made.head.emplace_back();
    for (const ChosenColumn& chosen : x_columns) {
      const model::ColumnSchema& schema = chosen.column->schema;
      bool number = schema.type == model::Type::number;
      x_made.columns.push_back({schema.name,
                                number ? document::Align::decimal : document::Align::left,
                                number ? unit_label(schema.unit) : "", 0});
      x_made.head[0].cells.push_back(text_cell(chosen.title));
    }
    if (x_lines && x_lines->value() != nullptr) line_heads();
    widths();
    bars();
  }

  /// Adds heads for the first figure, the sparkline and the last figure.
  void line_heads() {
    const auto& periods = x_lines->periods();
    for (const char* key : {"total", "merge", "bars", "amendments"})
      if (x_call.has(key))
        x_call.error(std::string(key) + "= can't be used with sparkline=",
                     {"leave one of them out"});
    if (periods.size() < 2) return;
    const std::string unit = unit_label(x_lines->value()->schema.unit);
    const auto add = [&](std::string id, document::Align align, std::string title) {
      x_made.columns.push_back(
          {std::move(id), align, align == document::Align::left ? "" : unit, 0});
      x_made.head[0].cells.push_back(text_cell(title));
    };
    add(periods.front(), document::Align::decimal, periods.front());
    add("trend", document::Align::left, std::string(sentences::trend.words));
    add(periods.back(), document::Align::decimal, periods.back());
  }

  document::Row line_row(const SparklineRow& row) {
    document::Row made = body_row(row.rows.front());
    RowBasis basis;
    for (const std::uint32_t each : row.rows)
      basis.add(x_call.given.dataset, *x_selection.table, each);
    made.basis = basis.words();
    if (row.by_period.size() < 2) return made;
    made.cells.push_back(line_end(row.by_period.front()));
    made.cells.push_back(x_lines->cell(row));
    made.cells.push_back(line_end(row.by_period.back()));
    return made;
  }

  document::Cell line_end(std::optional<std::uint32_t> row) {
    if (row) return x_cells.cell({x_lines->value(), "", nullptr, nullptr}, *row, {});
    x_notes.saw(Status::unknown);
    document::Cell unknown = text_cell(unknown_text);
    unknown.data = csv_value(0, Status::unknown, Unit::none);
    return unknown;
  }

  void bars() {
    for (std::size_t at : places("bars")) {
      if (x_columns[at].column->schema.type != model::Type::number)
        x_call.error("bars= needs columns of figures", {"name columns whose cells are numbers"});
      x_made.columns[at].bars = true;
    }
  }

  /// Reads `below="measure, progress"`. These must be the last of the printed columns, in any
  /// order.
  void below() {
    const std::vector<std::size_t> named = places("below");
    const std::size_t first = x_columns.size() - named.size();
    const bool last =
        std::all_of(named.begin(), named.end(), [first](std::size_t at) { return at >= first; });
    if (!last || (!named.empty() && first == 0))
      x_call.error("below= names columns that are not the last of the table",
                   {"write these columns last in columns=, after at least one other"});
    else if (!named.empty() && x_call.has("merge"))
      x_call.error("below= can't be used with merge=", {"leave one of them out"});
    else
      x_made.below = static_cast<std::uint16_t>(named.size());
  }

  document::Row body_row(std::uint32_t row) {
    document::Row made;
    made.cells.reserve(x_columns.size());
    const NoteNumbers marks = marks_of(row);
    const std::size_t marked = marked_column();
    for (const ChosenColumn& chosen : x_columns) {
      const bool here = made.cells.size() == marked;
      made.cells.push_back(x_cells.cell(chosen, row, here ? marks : NoteNumbers()));
      if (x_amendments) x_amendments->mark(made.cells.back(), made.cells.size() - 1, row);
      made.cells.back().header = made.cells.size() == 1;
    }
    RowBasis basis;
    if (!is_list_of_origins(*x_selection.table))
      basis.add(x_call.given.dataset, *x_selection.table, row);
    made.basis = basis.words();
    return made;
  }

  /// The column that has the mark of a row's note: the first that is not merged, because a merged
  /// cell is for several rows.
  std::size_t marked_column() {
    const std::vector<std::size_t> merged = places("merge");
    std::size_t column = 0;
    while (std::find(merged.begin(), merged.end(), column) != merged.end()) ++column;
    return column < x_columns.size() ? column : 0;
  }

  NoteNumbers marks_of(std::uint32_t row) {
    std::string words = x_note == nullptr ? "" : cell_words(x_call.given.dataset, *x_note, row);
    std::vector<std::string_view> notes;
    if (!words.empty()) notes.emplace_back(words);
    return x_notes.marks(notes);
  }

  void total() {
    std::vector<std::string> names = split_list(x_call.words("total"));
    if (names.empty()) return;
    for (const std::string& name : names) select_column(x_call, *x_selection.table, name);
    document::Row row{{}, true};
    for (const ChosenColumn& chosen : x_columns) {
      bool summed =
          std::find(names.begin(), names.end(), chosen.column->schema.name) != names.end();
      row.cells.push_back(summed ? sum(*chosen.column)
                                 : text_cell(row.cells.empty() ? "Total" : ""));
    }
    if (!row.cells.empty()) row.cells[0].header = true;
    x_made.rows.push_back(std::move(row));
  }

  /// The sum of a column. Rows with an unknown figure are left out of the sum, and a note says so.
  /// If one figure is withheld, the sum is withheld too.
  document::Cell sum(const model::Column& column) {
    const model::ColumnSchema& schema = column.schema;
    model::Figure figure;
    figure.id = "table." + x_made.id + ".total." + schema.name;
    figure.unit = schema.unit;
    figure.decimals = x_cells.decimals_for(column);
    for (std::uint32_t row : x_selection.rows) {
      Status status = column.status[row];
      if (status == Status::withheld) figure.status = status;
      if (has_value(status)) figure.value += column.numbers[row];
      if (status == Status::unknown) x_sum_lacks_rows = true;
    }
    x_units.resize(x_columns.size(), Unit::none);
    for (std::size_t i = 0; i < x_columns.size(); ++i)
      if (x_columns[i].column == &column) x_units[i] = schema.unit;
    x_notes.saw(figure.status);
    figure.label = "Total of " + schema.name;
    figure.formula = "sum";
    figure.inputs.push_back({x_selection.table->schema.name, printed().rows, {schema.name}});
    x_call.draft.made_figures[figure.id] = {figure};
    return figure_cell(figure);
  }

  void notes() {
    if (x_sum_lacks_rows) {
      document::Cell& first = x_made.rows.back().cells[0];
      first = text_cell("Total", x_notes.mark(sentences::left_out_of_total.words));
      first.header = true;
    }
    x_made.synthetic = x_synthetic.any();
    x_made.notes = x_notes.finish(x_call.words("source"), x_synthetic.note("row"),
                                  parts_differ(x_made, x_units));
  }

  const DirectiveCall& x_call;
  const Selection& x_selection;
  TableNotes x_notes;
  DatasetCells x_cells;
  std::optional<AmendmentMarks> x_amendments;
  std::vector<ChosenColumn> x_columns;
  const model::Column* x_note = nullptr;  ///< column of notes that are printed as marks; or null
  std::vector<Unit> x_units;              ///< units of the columns that have a sum
  std::optional<SparklineRows> x_lines;
  SyntheticRows x_synthetic;
  bool x_sum_lacks_rows = false;
  document::Table x_made;
};

}  // namespace

std::optional<document::Table> dataset_table(const DirectiveCall& call) {
  auto selection = select_rows(call);
  if (!selection) return std::nullopt;
  return TableWriter(call, *selection).write();
}

}  // namespace muster::compose
