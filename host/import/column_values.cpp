// SPDX-License-Identifier: MIT
#include "import/column_values.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/name_match.hpp"

namespace muster::importing {

namespace {

/// How many different texts of a column are remembered. The number is limited to save memory.
constexpr std::size_t most_known = 65536;

bool has_same_text(const ColumnRecipe& column) { return column.text || column.period; }

std::string period_text(const ColumnRecipe& column, const GivenPeriod& period) {
  return period ? span_text(*period, column.style) : "";
}

}  // namespace

ColumnValues::ColumnValues(const ColumnRecipe& column, const model::ColumnSchema& schema,
                           const FieldNames& fields, const Recipe& recipe,
                           const GivenPeriod& period)
    : x_column(&column),
      x_schema(&schema),
      x_marks(&recipe.marks),
      x_figure(schema.type == model::Type::number && !schema.key),
      x_where(field_tests(column.where, fields)) {
  if (column.period && period) x_latest = period->last;
  if (has_same_text(column))
    x_same = {true, false, column.text ? *column.text : period_text(column, period)};
  else if (column.joining != Joining::count_rows)
    x_field = field_index(fields, column.from);
}

const ReadText& ColumnValues::text(const FieldRow& row, load::FileProblems& problems,
                                   const PlaceOf& place) {
  if (has_same_text(*x_column)) return x_same;
  const std::string_view cell = row.fields[x_field];
  auto known = x_known.find(cell);
  if (known == x_known.end()) {
    if (x_known.size() >= most_known) x_known.clear();
    known = x_known.emplace(std::string(cell), read_text(cell, problems, place(x_field))).first;
  }
  if (!x_unmapped.empty())
    if (auto missed = x_unmapped.find(cell); missed != x_unmapped.end()) ++missed->second.rows;
  return known->second;
}

ReadText ColumnValues::read_text(std::string_view cell, load::FileProblems& problems,
                                 load::Place place) {
  if (!x_column->date.empty()) return read_date(cell, problems, place);
  std::string text(cell);
  if (x_column->map) {
    const auto found = x_column->map->words.find(plain_name(cell));
    if (found != x_column->map->words.end()) {
      text = found->second;
    } else if (x_column->map->otherwise == Otherwise::drop) {
      return {false, true, {}};
    } else if (x_column->map->otherwise == Otherwise::report) {
      x_unmapped.try_emplace(text, Unmapped{0, place});
      return {false, false, {}};
    }
  }
  const bool needed = x_schema->key && x_schema->required;
  if (text.empty() && needed)
    problems.error(code::import_empty_key, place,
                   "the column '" + x_column->name + "' would be empty in this row",
                   {"fill it down, drop the row, or take it from another column"});
  return {(!text.empty() || !needed) && is_allowed(text, problems, place), false, text};
}

ReadText ColumnValues::read_date(std::string_view cell, load::FileProblems& problems,
                                 load::Place place) {
  for (const std::string& form : x_column->date) {
    const auto span = read_span(cell, form);
    if (!span) continue;
    x_latest = std::max(x_latest, std::optional(span->last));
    return {true, false, span_text(*span, x_column->style)};
  }
  problems.error(
      code::import_date, place,
      load::in_quotes(cell) + " is not a date of the form " + joined(x_column->date, " or "),
      {"correct 'date' of the column '" + x_column->name + "' in the recipe"});
  return {};
}

bool ColumnValues::is_allowed(const std::string& text, load::FileProblems& problems,
                              load::Place place) const {
  const auto& allowed = x_schema->allowed;
  if (allowed.empty() || text.empty()) return true;
  if (std::find(allowed.begin(), allowed.end(), text) != allowed.end()) return true;
  problems.error(code::import_word, place,
                 "the column '" + x_column->name + "' can't have " + load::in_quotes(text) +
                     ", only: " + joined(allowed),
                 {did_you_mean(text, allowed, "give the column a 'map' in the recipe")});
  return false;
}

std::optional<Amount> ColumnValues::figure(const FieldRow& row, load::FileProblems& problems,
                                           const PlaceOf& place) const {
  const std::string_view cell =
      x_column->text ? std::string_view(*x_column->text) : row.fields[x_field];
  auto amount = read_amount(cell, *x_marks, x_column->unit);
  if (!amount && problems.full()) problems.count_error();
  if (!amount && !problems.full())
    problems.error(code::import_number, place(x_field),
                   load::in_quotes(cell) + " is not a number and not one of the recipe's marks",
                   {"add it to 'marks' in the recipe, with its meaning"});
  return amount;
}

void ColumnValues::report_unmapped(load::FileProblems& problems) const {
  for (const auto& [text, unmapped] : x_unmapped)
    problems.error(code::import_unmapped, unmapped.first,
                   load::in_quotes(text) + " has no mapping in the column '" + x_column->name +
                       "' (" + counted(unmapped.rows, "row") + ")",
                   {"add it to the map, or write 'otherwise: drop' to leave such rows out"});
}

}  // namespace muster::importing
