// SPDX-License-Identifier: MIT
#include "import/row_steps.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/recipe_fields.hpp"
#include "load/cell.hpp"
#include "load/cell_separator.hpp"

namespace muster::importing {

namespace {

std::vector<std::string> reasons(const std::vector<Condition>& conditions, const char* before) {
  std::vector<std::string> words;
  for (const Condition& one : conditions) words.push_back(before + condition_words(one));
  return words;
}

}  // namespace

RowSteps::RowSteps(const Recipe& recipe, const std::vector<std::string>& columns,
                   load::FileProblems& problems, Sink sink)
    : x_recipe(&recipe),
      x_columns(columns),
      x_names(field_names(recipe, columns)),
      x_problems(problems),
      x_sink(std::move(sink)),
      x_last(recipe.fill_down.size()),
      x_split_failed(recipe.split.size()),
      x_keep(field_tests(recipe.keep, x_names)),
      x_drop(field_tests(recipe.drop, x_names)),
      x_keep_reasons(reasons(recipe.keep, "not: ")),
      x_drop_reasons(reasons(recipe.drop, "")),
      x_row(x_names.size()) {
  for (const std::string& name : recipe.fill_down) x_filled.push_back(field_index(x_names, {name}));
  for (const Split& split : recipe.split) find_split(split);
  if (!recipe.unpivot) return;
  x_melted = turned_columns(*recipe.unpivot, x_columns);
  x_melt_name = field_index(x_names, {recipe.unpivot->names});
  x_melt_value = field_index(x_names, {recipe.unpivot->values});
}

void RowSteps::find_split(const Split& split) {
  x_split_from.push_back(field_index(x_names, {split.column}));
  x_split_to.emplace_back();
  for (const TextPattern& pattern : split.patterns) {
    x_split_to.back().emplace_back();
    for (const std::string& name : pattern.names())
      x_split_to.back().back().push_back(field_index(x_names, {name}));
  }
}

void RowSteps::take(const SourceRow& row, const PlaceOf& place) {
  x_line = row.line;
  x_cells = row.cells.size();
  std::fill(x_row.begin(), x_row.end(), std::string_view());
  for (std::size_t i = 0; i < std::min(x_cells, x_columns.size()); ++i)
    x_row[i] = load::trimmed(row.cells[i]);
  while (x_cells > x_columns.size() && load::trimmed(row.cells[x_cells - 1]).empty()) --x_cells;
  const bool is_blank = x_cells <= x_columns.size() && !row.has_other_text &&
                        std::all_of(x_row.begin(), x_row.end(), [](auto c) { return c.empty(); });
  if (is_blank) return;
  ++x_counts.read;
  fill_down();
  x_reason = nullptr;
  Fate fate = Fate::dropped;
  if (!x_recipe->unpivot) fate = pass_on(row, place);
  for (std::size_t column : x_melted) {
    x_row[x_melt_name] = x_columns[column];
    x_row[x_melt_value] = column < row.cells.size() ? load::trimmed(row.cells[column]) : "";
    const Fate one = pass_on(row, place);
    if (one != Fate::dropped) fate = one;
    if (one == Fate::faulty) break;
  }
  if (fate == Fate::kept) ++x_counts.kept;
  if (fate == Fate::dropped && x_reason != nullptr) ++x_counts.dropped[*x_reason];
}

void RowSteps::fill_down() {
  for (std::size_t i = 0; i < x_filled.size(); ++i) {
    std::string_view& cell = x_row[x_filled[i]];
    if (cell.empty())
      cell = x_last[i];
    else
      x_last[i] = cell;
  }
}

void RowSteps::split() {
  for (std::size_t i = 0; i < x_recipe->split.size(); ++i) {
    x_split_failed[i] = true;
    const auto& patterns = x_recipe->split[i].patterns;
    for (std::size_t p = 0; p < patterns.size(); ++p) {
      if (!patterns[p].take_apart(x_row[x_split_from[i]], x_parts)) continue;
      for (std::size_t n = 0; n < x_parts.size(); ++n) x_row[x_split_to[i][p][n]] = x_parts[n];
      x_split_failed[i] = false;
      break;
    }
  }
}

RowSteps::Fate RowSteps::pass_on(const SourceRow& row, const PlaceOf& place) {
  split();
  if (const std::string* reason = reason_to_drop()) {
    x_reason = reason;
    return Fate::dropped;
  }
  if (is_ragged(row, place)) return Fate::faulty;
  for (std::size_t i = 0; i < x_split_failed.size(); ++i) {
    if (!x_split_failed[i]) continue;
    x_problems.error(code::import_pattern, place(x_split_from[i]),
                     load::in_quotes(x_row[x_split_from[i]]) + " doesn't fit the pattern of '" +
                         x_recipe->split[i].column + "'",
                     {"add a pattern that it fits, or drop the row"});
    return Fate::faulty;
  }
  const std::string* reason = x_sink({x_row, x_line});
  if (reason == nullptr) return Fate::kept;
  x_reason = reason;
  return Fate::dropped;
}

const std::string* RowSteps::reason_to_drop() const {
  for (std::size_t i = 0; i < x_keep.size(); ++i)
    if (!x_keep[i].holds(x_row)) return &x_keep_reasons[i];
  for (std::size_t i = 0; i < x_drop.size(); ++i)
    if (x_drop[i].holds(x_row)) return &x_drop_reasons[i];
  return nullptr;
}

/// Reports a row that has more or fewer cells than the header, and returns true. Rows that are
/// dropped, such as notes below the table, are not checked.
bool RowSteps::is_ragged(const SourceRow& row, const PlaceOf& place) {
  if (x_cells == x_columns.size()) return false;
  if (const auto sign = load::other_separator(row.cells, x_columns.size(), '\0')) {
    x_problems.error(code::import_field_count, place(0),
                     "the cells of this row are separated by " + load::separator_word(*sign) +
                         ", but not those of the header",
                     {"correct the row in a copy of the file"});
    return true;
  }
  x_problems.error(
      code::import_field_count, place(x_cells > x_columns.size() ? x_columns.size() : 0),
      "the row has " + counted(x_cells, "cell") + ", but the header has " +
          std::to_string(x_columns.size()),
      {"correct the row in a copy of the file, or drop it with a condition in 'drop'"});
  return true;
}

}  // namespace muster::importing
