// SPDX-License-Identifier: MIT
#include "import/source_header.hpp"

#include <algorithm>
#include <map>

#include "base/sheet_place.hpp"
#include "import/name_match.hpp"
#include "load/cell.hpp"

namespace muster::importing {

namespace {

std::string name_of_cell(std::string_view cell) {
  std::string name(load::trimmed(cell));
  std::replace(name.begin(), name.end(), '\n', ' ');
  return name;
}

/// Copies the name of each group into the empty cells to its right.
void fill_right(std::vector<std::string>& row, std::size_t width) {
  row.resize(std::max(row.size(), width));
  for (std::size_t i = 1; i < row.size(); ++i)
    if (row[i].empty()) row[i] = row[i - 1];
}

void number_repeated(std::vector<std::string>& names) {
  std::map<std::string, int> seen;
  for (std::string& name : names) {
    if (name.empty()) continue;
    const int count = ++seen[plain_name(name)];
    if (count > 1) name += " (" + std::to_string(count) + ")";
  }
}

}  // namespace

void HeaderFinder::take(const SourceRow& row) {
  ++x_looked_at;
  Cells cells;
  for (std::string_view cell : row.cells) cells.push_back(name_of_cell(cell));
  const bool is_blank =
      std::all_of(cells.begin(), cells.end(), [](const std::string& name) { return name.empty(); });
  if (is_blank || row.line < x_recipe->line) return;
  const bool last = ends_with(cells, row.line);
  x_rows.push_back(std::move(cells));
  x_lines.push_back(row.line);
  if (x_rows.size() > x_recipe->rows) {
    x_rows.pop_front();
    x_lines.pop_front();
  }
  if (last) complete(row.line);
}

/// Whether the row is the last of the header.
bool HeaderFinder::ends_with(const Cells& row, std::uint32_t line) {
  if (!x_recipe->names.empty()) return has_names(row, line);
  return x_rows.size() + 1 >= x_recipe->rows;
}

bool HeaderFinder::has_names(const Cells& row, std::uint32_t line) {
  std::size_t found = 0;
  std::string lacking;
  for (const std::string& name : x_recipe->names) {
    if (find_name(row, {name}))
      ++found;
    else if (lacking.empty())
      lacking = name;
  }
  if (found > x_most_found) {
    x_most_found = found;
    x_nearest_line = line;
    x_lacking = lacking;
    x_nearest_names = row;
  }
  return lacking.empty();
}

void HeaderFinder::complete(std::uint32_t line) {
  std::size_t width = 0;
  for (const Cells& row : x_rows) width = std::max(width, row.size());
  for (std::size_t i = 0; i + 1 < x_rows.size(); ++i) fill_right(x_rows[i], width);
  x_names.assign(width, "");
  for (const Cells& row : x_rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      x_names[i] += x_names[i].empty() ? row[i] : " - " + row[i];
    }
  for (std::size_t i = 0; i < x_names.size(); ++i)
    if (x_names[i].empty())
      x_names[i] = "column " + column_letters(static_cast<std::uint32_t>(i) + 1);
  number_repeated(x_names);
  x_line = line;
  x_complete = true;
}

}  // namespace muster::importing
