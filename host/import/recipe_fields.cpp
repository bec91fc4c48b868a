// SPDX-License-Identifier: MIT
#include "import/recipe_fields.hpp"

#include <algorithm>

#include "import/name_match.hpp"

namespace muster::importing {

namespace {

void need_conditions(const std::vector<Condition>& conditions, std::vector<NeededField>& needed) {
  for (const Condition& one : conditions) needed.push_back({{one.column}});
}

/// Adds the names that are not there yet.
void add_names(FieldNames& fields, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (!find_name(fields, {name})) fields.push_back(name);
}

}  // namespace

FieldNames field_names(const Recipe& recipe, const std::vector<std::string>& columns) {
  FieldNames fields = columns;
  if (recipe.unpivot) add_names(fields, {recipe.unpivot->names, recipe.unpivot->values});
  for (const Split& split : recipe.split)
    for (const TextPattern& pattern : split.patterns) add_names(fields, pattern.names());
  return fields;
}

std::vector<NeededField> needed_fields(const Recipe& recipe) {
  std::vector<NeededField> needed;
  for (const ColumnRecipe& column : recipe.columns) {
    if (!column.from.empty()) needed.push_back({column.from});
    need_conditions(column.where, needed);
  }
  for (const std::string& name : recipe.fill_down) needed.push_back({{name}});
  for (const Split& split : recipe.split) needed.push_back({{split.column}});
  need_conditions(recipe.keep, needed);
  need_conditions(recipe.drop, needed);
  return needed;
}

std::vector<NeededField> missing_fields(const Recipe& recipe,
                                        const std::vector<std::string>& columns) {
  const FieldNames fields = field_names(recipe, columns);
  std::vector<NeededField> missing;
  for (NeededField& field : needed_fields(recipe)) {
    const auto is_same = [&](const NeededField& other) { return other.names == field.names; };
    if (find_name(fields, field.names) || std::any_of(missing.begin(), missing.end(), is_same))
      continue;
    missing.push_back(std::move(field));
  }
  return missing;
}

std::vector<std::string> own_names(const Recipe& recipe) {
  const FieldNames made = field_names(recipe, {});
  std::vector<std::string> names;
  for (const NeededField& field : needed_fields(recipe))
    if (!find_name(made, field.names) &&
        std::find(names.begin(), names.end(), field.names.front()) == names.end())
      names.push_back(field.names.front());
  return names;
}

bool fits_recipe(const Recipe& recipe, const std::vector<std::string>& columns) {
  return missing_fields(recipe, columns).size() * 2 <= own_names(recipe).size();
}

std::vector<std::size_t> turned_columns(const Unpivot& unpivot,
                                        const std::vector<std::string>& columns) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (const std::string& pattern : unpivot.columns)
      if (!columns[i].empty() && is_like(columns[i], pattern)) {
        found.push_back(i);
        break;
      }
  return found;
}

}  // namespace muster::importing
