// SPDX-License-Identifier: MIT
#include "import/file_reading.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/person_columns.hpp"
#include "import/recipe_fields.hpp"

namespace muster::importing {

namespace {

std::string shown_names(const std::vector<std::string>& columns) {
  constexpr std::size_t most_named = 12;
  std::vector<std::string> names;
  for (const std::string& name : columns)
    if (!name.empty() && names.size() < most_named) names.push_back(load::in_quotes(name));
  const std::string rest = columns.size() > most_named
                               ? " and " + std::to_string(columns.size() - most_named) + " more"
                               : "";
  return joined(names) + rest;
}

}  // namespace

std::optional<Target> find_target(const Recipe& recipe,
                                  const std::vector<model::TableSchema>& tables,
                                  Diagnostics& diagnostics) {
  load::FileProblems problems(recipe.file);
  Target target;
  std::vector<std::string> names;
  for (const model::TableSchema& table : tables) {
    names.push_back(table.name);
    if (table.name == recipe.table) target.schema = &table;
  }
  if (target.schema == nullptr) {
    diagnostics.error(code::import_recipe, {recipe.file, 0, 0},
                      "there is no table '" + recipe.table + "'",
                      {did_you_mean(recipe.table, names, "see all tables with 'muster schema'")});
    return std::nullopt;
  }
  names.clear();
  for (const model::ColumnSchema& column : target.schema->columns) names.push_back(column.name);
  for (const ColumnRecipe& column : recipe.columns) {
    target.columns.push_back(target.schema->find(column.name));
    if (target.columns.back() == nullptr)
      problems.error(code::import_recipe, column.place,
                     "the table " + recipe.table + " has no column '" + column.name + "'",
                     {did_you_mean(column.name, names, "its columns are: " + joined(names))});
  }
  for (const model::ColumnSchema& column : target.schema->columns) {
    const auto fills = [&](const ColumnRecipe& one) { return one.name == column.name; };
    if (column.required && std::none_of(recipe.columns.begin(), recipe.columns.end(), fills))
      problems.error(code::import_recipe, {},
                     "the recipe has no column '" + column.name + "', which the table " +
                         recipe.table + " needs",
                     {"add it to 'columns'"});
  }
  const bool failed = problems.has_errors();
  problems.report(diagnostics);
  if (failed) return std::nullopt;
  return target;
}

FileReading::FileReading(const Recipe& recipe, const Target& target, const GivenPeriod& period,
                         load::FileProblems& problems)
    : x_recipe(recipe),
      x_target(target),
      x_period(period),
      x_problems(problems),
      x_header(recipe.header) {}

void FileReading::take(const SourceRow& row, const PlaceOf& place) {
  if (x_elsewhere && !x_elsewhere->is_complete() && !x_elsewhere->gave_up())
    return x_elsewhere->take(row);
  if (x_failed) return;
  x_place = &place;
  if (x_steps) return x_steps->take(row, place);
  x_header.take(row);
  if (x_header.is_complete()) begin();
  if (x_header.gave_up()) x_failed = true;
}

void FileReading::begin() {
  if (!check_fields(x_header.names())) {
    x_failed = true;
    return;
  }
  const FieldNames fields = field_names(x_recipe, x_header.names());
  std::vector<ColumnValues> columns;
  for (std::size_t i = 0; i < x_recipe.columns.size(); ++i)
    columns.emplace_back(x_recipe.columns[i], *x_target.columns[i], fields, x_recipe, x_period);
  x_gathering.emplace(std::move(columns));
  if (x_trace) x_gathering->trace(x_trace);
  x_steps.emplace(x_recipe, x_header.names(), x_problems, [this](const FieldRow& row) {
    return x_gathering->take(row, x_problems, *x_place);
  });
}

/// Whether the header has every column that the recipe names. If more than half of the names are
/// missing, the row is not the header. finish() then reports that in one message.
bool FileReading::check_fields(const std::vector<std::string>& columns) {
  const auto missing = missing_fields(x_recipe, columns);
  if (!fits_recipe(x_recipe, columns)) {
    x_wanted.names = own_names(x_recipe);
    x_elsewhere.emplace(x_wanted);
    return false;
  }
  for (const NeededField& field : missing)
    x_problems.error(code::import_column, {x_header.line(), 1},
                     "the file has no column " + load::in_quotes(field.names.front()) +
                         (field.names.size() > 1 ? " by any of its names" : ""),
                     {did_you_mean(field.names.front(), columns,
                                   "add the name that it has now to 'from'; the file has " +
                                       shown_names(columns))});
  return missing.empty() && writes_nobody(columns);
}

/// Reports columns of a file about persons that would identify somebody. Their values may be
/// counted, and conditions may test them.
bool FileReading::writes_nobody(const std::vector<std::string>& columns) {
  if (!x_recipe.persons && !are_about_persons(columns)) return true;
  bool good = true;
  for (const ColumnRecipe& column : x_recipe.columns)
    for (const std::string& name : column.from) {
      const bool is_counted = column.joining == Joining::count_values;
      if (is_counted || !identifies_somebody(name)) continue;
      good = false;
      x_problems.error(code::import_person, {x_header.line(), 1},
                       "'" + column.name + "' would be " + load::in_quotes(name) +
                           ", which names or identifies a person",
                       {"take another column, or count its values with 'count'"});
    }
  return good;
}

void FileReading::report_no_header() {
  const HeaderFinder& looked = x_elsewhere ? *x_elsewhere : x_header;
  const std::string hint =
      looked.is_complete() ? "write 'header: {line: " + std::to_string(looked.line()) +
                                 "}' in the recipe: the header is there"
      : looked.nearest_line() > 0
          ? "correct the name " + load::in_quotes(looked.lacking()) + " in the recipe: line " +
                std::to_string(looked.nearest_line()) + " has other names of the header"
          : "check that this is the file that the recipe is for";
  if (x_elsewhere)
    x_problems.error(code::import_header, {x_header.line(), 1},
                     "the header was expected here, but most of the recipe's columns are not in "
                     "this line: it has " +
                         shown_names(x_header.names()),
                     {hint});
  else
    x_problems.error(code::import_header, {1, 1},
                     x_recipe.header.names.empty() ? "the file ends before the line of the header"
                                                   : "no line has all the names of the header: " +
                                                         joined(x_recipe.header.names),
                     {hint});
}

void FileReading::finish() {
  if (!x_header.is_complete() || x_elsewhere) return report_no_header();
  if (!x_gathering) return;
  x_gathering->report_unmapped(x_problems);
  if (x_problems.has_errors()) return;
  if (x_steps->counts().kept > 0) return x_gathering->report_totals(x_problems);
  std::string why;
  for (const auto& [reason, count] : x_steps->counts().dropped)
    why += (why.empty() ? "" : "; ") + reason + ": " + counted(count, "row");
  x_problems.error(code::import_nothing_kept, {x_header.line(), 1},
                   "none of the " + counted(x_steps->counts().read, "row") + " is kept",
                   {why.empty() ? "check that this is the file that the recipe is for"
                                : "check 'keep' and 'drop' in the recipe: " + why});
}

std::vector<TableRow> FileReading::rows() const {
  return x_gathering ? x_gathering->rows(x_recipe) : std::vector<TableRow>{};
}

}  // namespace muster::importing
