// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include <algorithm>

#include "base/word_list.hpp"
#include "compose/blocks/figure_text.hpp"
#include "model/rows.hpp"

namespace muster::trace {

namespace {

using model::Figure;
using model::Status;

constexpr int most_decimals = 6;  ///< of a printed cell
constexpr int deepest_part = 8;   ///< no chain of figures is longer; the limit also ends a cycle

/// Returns the columns that were used or, if the plugin doesn't name them, all columns that contain
/// figures.
std::vector<const model::Column*> columns_used(const model::Table& table,
                                               const model::InputRows& input) {
  std::vector<const model::Column*> columns;
  for (const model::Column& column : table.columns) {
    bool named = std::find(input.columns.begin(), input.columns.end(), column.schema.name) !=
                 input.columns.end();
    if (input.columns.empty() ? model::holds_figures(column.schema) : named)
      columns.push_back(&column);
  }
  return columns;
}

std::string without_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.ends_with('0')) number.pop_back();
  if (number.ends_with('.')) number.pop_back();
  return number;
}

std::string cell_text(const model::Dataset& dataset, const model::Column& column,
                      std::uint32_t row) {
  const Status status = column.status[row];
  if (column.schema.type == model::Type::number) {
    bool share = column.schema.unit == Unit::percent && model::has_value(status);
    return without_zeros(
               compose::csv_value(column.numbers[row], status, column.schema.unit, most_decimals)) +
           (share ? "%" : "");
  }
  if (!model::has_value(status)) return compose::csv_value(0, status, Unit::none);
  if (column.schema.type == model::Type::date) return iso_date(Date{column.dates[row]});
  return std::string(dataset.texts.at(column.texts[row]));
}

std::string origin_of(const model::Dataset& dataset, const model::Table& table, std::uint32_t row) {
  if (table.origins.empty() || table.origins[row] == table.find("organisation")->texts[row])
    return "";
  return std::string(dataset.texts.at(table.origins[row]));
}

/// Returns the one of `tables` that has the edition of the row; it is added if there is none.
TableUsed& table_of_row(std::vector<TableUsed>& tables, const model::Table& table,
                        std::uint32_t row, const std::string& dataset_edition) {
  const std::string& edition =
      table.sources.empty() ? dataset_edition : table.sources[table.source_of[row]].edition;
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const TableUsed& one) { return one.edition == edition; });
  if (found != tables.end()) return *found;
  return tables.emplace_back(TableUsed{table.schema.name, table.file, edition, {}});
}

/// Returns the rows of a table that were used, as one table for each edition that they are from.
std::vector<TableUsed> tables_used(const FigureBook& book, const EditionFigures& edition,
                                   const model::InputRows& input) {
  const model::Dataset& dataset = *edition.dataset;
  const model::Table* table = dataset.find(input.table);
  std::vector<TableUsed> tables;
  if (table == nullptr) return tables;
  const auto columns = columns_used(*table, input);
  const model::RowKeys& keys = book.keys(dataset, *table);
  const bool shows_lines = dataset.audience == model::Audience::restricted;
  if (table->sources.empty()) tables.push_back({input.table, table->file, dataset.edition.id, {}});
  for (std::uint32_t row : input.rows) {
    RowUsed made{model::row_number(*table, row),
                 shows_lines ? table->lines[row] : 0,
                 keys.key(row),
                 origin_of(dataset, *table, row),
                 {}};
    for (const model::Column* column : columns)
      made.cells.push_back(
          {column->schema.name, cell_text(dataset, *column, row), column->status[row]});
    table_of_row(tables, *table, row, dataset.edition.id).rows.push_back(std::move(made));
  }
  return tables;
}

std::size_t decimals_of(const std::string& printed) {
  const std::size_t point = printed.find('.');
  if (point == std::string::npos) return 0;
  const std::size_t end = printed.find_first_not_of("0123456789", point + 1);
  return std::min(end, printed.size()) - point - 1;
}

std::string places(std::size_t decimals) {
  if (decimals == 0) return "a whole number";
  return counted(decimals, "decimal");
}

const char* without_value(Status status) {
  switch (status) {
    case Status::withheld:
      return "Withheld by disclosure control, so its inputs are not shown.";
    case Status::unknown:
      return "The figure is not available, so there is nothing to round.";
    case Status::not_applicable:
      return "The figure does not apply.";
    case Status::known:
    case Status::rounded:
      break;
  }
  return "";
}

/// Returns a sentence if the printed parts of a sum do not add up to the printed sum; otherwise "".
std::string uneven(const Explanation& made) {
  if (made.parts.empty() || made.figure.formula != "totals.sum") return "";
  const int decimals = static_cast<int>(decimals_of(made.printed));
  double sum = 0;
  for (const Explanation& part : made.parts) sum += round_half_away(part.figure.value, decimals);
  if (round_half_away(sum, decimals) == round_half_away(made.figure.value, decimals)) return "";
  return " The printed parts add up to " + format_figure(sum, made.figure.unit, decimals) +
         ", because each is rounded on its own.";
}

std::string rounding_of(const Explanation& made) {
  const Figure& figure = made.figure;
  if (!compose::has_value(figure.status)) return without_value(figure.status);
  std::string words =
      "Calculated without rounding, and rounded once, when printed, half away from zero, to " +
      places(decimals_of(made.printed)) + ".";
  if (figure.status == Status::rounded)
    words += " Disclosure control changed counts before the figure was calculated from them.";
  return words + uneven(made);
}

class Walker {
 public:
  explicit Walker(const FigureBook& book) : x_book(book) {}

  std::optional<Explanation> walk(std::string_view id, bool previous, int depth) const {
    auto found = previous ? x_book.find_previous(id) : x_book.find(id);
    if (!found || depth > deepest_part) return std::nullopt;
    Explanation made;
    made.figure = std::move(found->figure);
    const EditionFigures& edition = x_book.edition(found->of_previous);
    made.edition = edition.dataset->edition.id;
    made.printed = compose::print_figure(made.figure);
    made.formula = find_formula(made.figure.formula);
    if (made.figure.status == Status::withheld) {
      made.figure.inputs.clear();
      made.figure.parts.clear();
    } else {
      add_inputs(made, made.figure.inputs, edition);
      if (!found->previous_inputs.empty())
        add_inputs(made, found->previous_inputs, x_book.edition(true));
      add_parts(made, made.figure.parts, found->of_previous, depth);
      add_parts(made, found->previous_parts, true, depth);
    }
    made.rounding = rounding_of(made);
    return made;
  }

 private:
  void add_inputs(Explanation& made, const std::vector<model::InputRows>& inputs,
                  const EditionFigures& edition) const {
    for (const model::InputRows& input : inputs)
      for (TableUsed& used : tables_used(x_book, edition, input))
        made.inputs.push_back(std::move(used));
  }

  void add_parts(Explanation& made, const std::vector<std::string>& ids, bool previous,
                 int depth) const {
    for (const std::string& id : ids)
      if (auto part = walk(id, previous, depth + 1)) made.parts.push_back(std::move(*part));
  }

  const FigureBook& x_book;
};

}  // namespace

std::optional<Explanation> explain(const FigureBook& book, std::string_view id) {
  return Walker(book).walk(id, false, 0);
}

}  // namespace muster::trace
