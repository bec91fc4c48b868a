// SPDX-License-Identifier: MIT
#include "import/wanted_cells.hpp"

#include "import/name_match.hpp"
#include "import/recipe_fields.hpp"
#include "load/cell.hpp"

namespace muster::importing {

void WantedCells::look_at(const SourceRow& row) {
  x_last = row.line;
  if (x_elsewhere) return x_elsewhere->take(row);
  x_header.take(row);
  if (x_header.is_complete()) find_columns();
}

bool WantedCells::is_settled() const {
  if (x_elsewhere) return x_elsewhere->is_complete() || x_elsewhere->gave_up();
  return x_header.is_complete() || x_header.gave_up();
}

void WantedCells::find_columns() {
  const std::vector<std::string>& names = x_header.names();
  if (!fits_recipe(x_recipe, names)) {
    x_other.names = own_names(x_recipe);
    x_elsewhere.emplace(x_other);
    return;
  }
  x_columns.assign(names.size(), false);
  for (const NeededField& field : needed_fields(x_recipe))
    if (const auto at = find_name(names, field.names)) x_columns[*at] = true;
  if (!x_recipe.unpivot) return;
  for (const std::size_t at : turned_columns(*x_recipe.unpivot, names)) x_columns[at] = true;
}

bool WantedCells::is_of_table(std::uint32_t line) const {
  return x_header.is_complete() && !x_elsewhere && line > x_header.line();
}

bool WantedCells::wants(std::uint32_t line, std::size_t column, std::string_view text) const {
  if (is_of_table(line)) return column < x_columns.size() && x_columns[column];
  const bool is_header =
      x_header.is_complete() && line >= x_header.first_line() && line <= x_header.line();
  return is_header || wants_name(line, text);
}

/// Whether the cell is a name by which a header is looked for. Messages say which names were found,
/// and where.
bool WantedCells::wants_name(std::uint32_t line, std::string_view text) const {
  if (line > x_last) return false;
  const bool is_after = x_elsewhere && line > x_header.line();
  const auto& names = is_after ? x_other.names : x_recipe.header.names;
  return find_name(names, {std::string(load::trimmed(text))}).has_value();
}

}  // namespace muster::importing
