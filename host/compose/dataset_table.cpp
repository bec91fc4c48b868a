// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "compose/dataset_blocks.hpp"
#include "compose/escape.hpp"
#include "compose/figure_text.hpp"
#include "compose/markdown_reader.hpp"
#include "compose/row_selection.hpp"
#include "compose/table_builder.hpp"

namespace muster::compose {

namespace {

using model::Status;

class TableWriter {
 public:
  TableWriter(Composition& composition, const Directive& directive, const Selection& selection)
      : x_composition(composition),
        x_directive(directive),
        x_selection(selection),
        x_columns(select_columns(composition, directive, *selection.table)) {
    const model::Column* note = selection.table->find("note");
    bool printed = std::any_of(x_columns.begin(), x_columns.end(),
                               [&](const ChosenColumn& one) { return one.column == note; });
    x_note = printed ? nullptr : note;
  }

  document::Table write() {
    const Attributes& attributes = x_directive.attributes;
    x_made.id = plain_of(x_composition, attributes.get("id"));
    x_made.caption = inlines_of(x_composition, attributes.get("caption"));
    if (x_made.id.empty())
      x_made.id = "table-" + slug(plain_of(x_composition, attributes.get("caption")));
    x_made.summary = plain_of(x_composition, attributes.get("summary"));
    head();
    x_made.rows.reserve(x_selection.rows.size() + 1);
    for (std::uint32_t row : x_selection.rows) x_made.rows.push_back(body_row(row));
    total();
    notes();
    return std::move(x_made);
  }

 private:
  void head() {
    x_made.head.emplace_back();
    for (const ChosenColumn& chosen : x_columns) {
      const model::ColumnSchema& schema = chosen.column->schema;
      bool number = schema.type == model::Type::number;
      x_made.columns.push_back({schema.name,
                                number ? document::Align::decimal : document::Align::left,
                                number ? unit_label(schema.unit) : ""});
      x_made.head[0].cells.push_back(text_cell(chosen.title));
    }
  }

  document::Row body_row(std::uint32_t row) {
    document::Row made;
    made.cells.reserve(x_columns.size());
    std::string mark = note_mark(row);
    for (const ChosenColumn& chosen : x_columns) {
      made.cells.push_back(cell(*chosen.column, row, made.cells.empty() ? mark : ""));
      made.cells.back().header = made.cells.size() == 1;
    }
    if (!x_made.synthetic)
      x_made.synthetic = is_synthetic_row(x_composition.dataset, *x_selection.table, row);
    return made;
  }

  std::string note_mark(std::uint32_t row) {
    if (x_note == nullptr) return "";
    std::string words = cell_words(x_composition.dataset, *x_note, row);
    return words.empty() ? "" : x_notes.mark(words);
  }

  document::Cell cell(const model::Column& column, std::uint32_t row, const std::string& mark) {
    Status status = column.status[row];
    const model::ColumnSchema& schema = column.schema;
    std::string words = cell_words(x_composition.dataset, column, row);
    if (schema.type == model::Type::number) {
      x_notes.saw(status);
      document::Cell made = text_cell(print_value(column.numbers[row], status, schema.unit), mark);
      if (has_value(status)) made.value = column.numbers[row];
      made.data = csv_value(column.numbers[row], status, schema.unit);
      return made;
    }
    if (schema.type == model::Type::date) {
      document::Cell made =
          text_cell(has_value(status) ? long_date(Date{column.dates[row]}) : unknown_text, mark);
      made.data = has_value(status) ? words : "[x]";
      return made;
    }
    const model::Rating* rating =
        schema.name == "rating" ? find_rating(x_composition.dataset.edition, words) : nullptr;
    if (rating == nullptr) return text_cell(words, mark);
    document::Cell made;
    made.content.push_back({document::RatingMark{printable(rating->label), rating->colour}});
    return made;
  }

  void total() {
    std::vector<std::string> names =
        split_list(plain_of(x_composition, x_directive.attributes.get("total")));
    if (names.empty()) return;
    for (const std::string& name : names)
      select_column(x_composition, x_directive, *x_selection.table, name);
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

  /// Rows without a figure are left out of the sum, and that is said; a withheld part withholds it.
  document::Cell sum(const model::Column& column) {
    const model::ColumnSchema& schema = column.schema;
    model::Figure figure;
    figure.id = "table." + x_made.id + ".total." + schema.name;
    figure.unit = schema.unit;
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
    x_composition.own_figures[figure.id] = {"Total of " + schema.name, "sum",
                                            unit_word(schema.unit)};
    return figure_cell(figure);
  }

  void notes() {
    if (x_sum_lacks_rows) {
      document::Cell& first = x_made.rows.back().cells[0];
      first = text_cell("Total", x_notes.mark("Rows without a figure are left out of the total."));
      first.header = true;
    }
    std::set<std::string> synthetic;
    if (x_made.synthetic) synthetic.insert(x_selection.table->schema.title);
    synthetic.erase("");
    x_made.notes = x_notes.finish(plain_of(x_composition, x_directive.attributes.get("source")),
                                  synthetic, x_made.synthetic, parts_differ(x_made, x_units));
  }

  Composition& x_composition;
  const Directive& x_directive;
  const Selection& x_selection;
  std::vector<ChosenColumn> x_columns;
  const model::Column* x_note =
      nullptr;                ///< marks rows, where the notes are not printed themselves
  std::vector<Unit> x_units;  ///< of the columns that have a sum
  TableNotes x_notes;
  bool x_sum_lacks_rows = false;
  document::Table x_made;
};

}  // namespace

const model::Rating* find_rating(const model::Edition& edition, std::string_view words) {
  for (const model::Rating& rating : edition.ratings)
    if (rating.id == words || rating.label == words) return &rating;
  return nullptr;
}

std::optional<document::Table> dataset_table(Composition& composition, const Directive& directive) {
  auto selection = select_rows(composition, directive);
  if (!selection) return std::nullopt;
  return TableWriter(composition, directive, *selection).write();
}

}  // namespace muster::compose
