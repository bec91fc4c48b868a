// SPDX-License-Identifier: MIT
// The tables of the edition as lists of rows. In each row, the tables that refer to it are lists
// too: the aims of a priority, or the actions of an aim.
#include <algorithm>
#include <array>
#include <utility>

#include "compose/blocks/column_index.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/context.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

/// Text columns whose cells may have paragraphs and lists, so that a tag of theirs has a line of
/// its own.
constexpr std::array<std::string_view, 2> prose_columns = {"discussion", "resolution"};

bool is_prose(std::string_view column) {
  return std::find(prose_columns.begin(), prose_columns.end(), column) != prose_columns.end();
}

Name column_name(const model::ColumnSchema& column) {
  return row_name(is_prose(column.name) ? Name::Kind::blocks : Name::Kind::text);
}

using RowNumbers = std::vector<std::uint32_t>;

/// A number in running text, as the token of a figure if its cell is one, so that readers can trace
/// it.
Value number_value(Lookup& lookup, const model::Table& table, const model::Column& column,
                   std::uint32_t row) {
  std::string printed = print_value(column.numbers[row], column.status[row], column.schema.unit);
  std::string id = lookup.cells.of(table, column, row);
  if (id.empty()) return {escape_markdown(printed)};
  document::Figure node{std::move(id), printed};
  return {lookup.tokens.add(InlineToken{{std::move(node)}, std::move(printed)})};
}

/// A cell as text for running text; false if it is empty.
Value cell_value(const Given& given, Lookup& lookup, const model::Table& table,
                 const model::Column& column, std::uint32_t row) {
  const model::ColumnSchema& schema = column.schema;
  if (schema.type == model::Type::number) return number_value(lookup, table, column, row);
  std::string words = cell_words(given.dataset, column, row);
  if (words.empty()) return {false};
  if (schema.type == model::Type::date) return {long_date(Date{column.dates[row]})};
  const model::Rating* rating =
      schema.name == "rating" ? find_rating(given.dataset.edition, words) : nullptr;
  if (rating == nullptr) return {escape_markdown(words)};
  document::RatingMark mark{printable(rating->label), rating->colour};
  return {lookup.tokens.add(InlineToken{{mark}, mark.label})};
}

/// A column of another table whose cells refer to the rows of this table by the column `by`.
struct Child {
  const model::Table* table;
  const model::Column* column;
  const model::Column* by;
};

/// The tables that refer to `table`, by name. If several columns of a table refer to it, the first
/// one counts.
std::vector<std::pair<std::string, Child>> children_of(const model::Dataset& dataset,
                                                       const model::Table& table) {
  std::vector<std::pair<std::string, Child>> children;
  for (const auto& [name, other] : dataset.tables) {
    if (&other == &table || table.schema.find(name) != nullptr) continue;
    for (const model::Column& column : other.columns) {
      const std::string& target = column.schema.refers_to;
      if (!target.starts_with(table.schema.name + ".")) continue;
      const model::Column* by = table.find(target.substr(table.schema.name.size() + 1));
      if (by == nullptr) continue;
      children.emplace_back(name, Child{&other, &column, by});
      break;
    }
  }
  return children;
}

/// Adds a flag such as `headline.progress` for each value that the column may have.
void add_word_flags(const model::ColumnSchema& column, Name& row) {
  for (const std::string& word : column.allowed)
    row.members.emplace(column.name + "." + word, row_name(Name::Kind::flag));
}

Name table_list(const model::Dataset& dataset, const model::Table& table) {
  Name list = row_name(Name::Kind::list);
  list.members.emplace("narrative", row_name(Name::Kind::blocks));
  for (const model::ColumnSchema& column : table.schema.columns) {
    list.members.insert_or_assign(column.name, column_name(column));
    add_word_flags(column, list);
  }
  for (const model::Column& column : table.columns)
    list.members.insert_or_assign(column.schema.name, column_name(column.schema));
  for (const auto& [name, child] : children_of(dataset, table))
    list.members.emplace(name, table_list(dataset, *child.table));
  return list;
}

class RowMaker {
 public:
  RowMaker(const Given& given, Lookup& lookup, const model::Table& table)
      : x_given(given),
        x_lookup(lookup),
        x_table(table),
        x_children(children_of(given.dataset, table)) {}

  Value rows(const Name& list, const RowNumbers& numbers) {
    auto wanted = used_names(list);
    std::vector<Row> rows(numbers.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const auto& [key, name] : wanted)
        rows[i].emplace_back(key, value(key, *name, numbers[i]));
    return Value{std::move(rows)};
  }

 private:
  Value value(const std::string& key, const Name& name, std::uint32_t row) {
    if (name.kind == Name::Kind::flag) return {says(key, row)};
    if (name.kind == Name::Kind::list) return child_rows(key, name, row);
    if (name.kind == Name::Kind::blocks) return is_prose(key) ? prose(key, row) : narrative(row);
    const model::Column* column = x_table.find(key);
    return column == nullptr ? Value{false} : cell_value(x_given, x_lookup, x_table, *column, row);
  }

  /// Whether the column has the value in this row, for a key such as "headline/progress".
  bool says(const std::string& key, std::uint32_t row) const {
    std::size_t slash = key.find('/');
    const model::Column* column = x_table.find(key.substr(0, slash));
    return column != nullptr && cell_words(x_given.dataset, *column, row) == key.substr(slash + 1);
  }

  Value prose(const std::string& key, std::uint32_t row) const {
    const model::Column* column = x_table.find(key);
    std::string words = column == nullptr ? "" : cell_words(x_given.dataset, *column, row);
    if (words.empty()) return {false};
    return {x_lookup.tokens.add(ProseToken{std::move(words)})};
  }

  /// The file narrative/TABLE-ID.md: the row in the writer's words.
  Value narrative(std::uint32_t row) {
    const model::Column* ids = x_table.find("id");
    if (ids == nullptr) return {false};
    std::string name = x_table.schema.name + "-" + cell_words(x_given.dataset, *ids, row);
    const model::Narrative* found = find_narrative(x_given.dataset, name);
    if (found == nullptr) return {false};
    return {x_lookup.tokens.add(NarrativeToken{found})};
  }

  Value child_rows(const std::string& key, const Name& name, std::uint32_t row) {
    auto found = std::find_if(x_children.begin(), x_children.end(),
                              [&](const auto& one) { return one.first == key; });
    if (found == x_children.end()) return {false};
    const Child& child = found->second;
    std::string words = cell_words(x_given.dataset, *child.by, row);
    RowNumbers numbers = x_lookup.columns.rows(x_given.dataset, *child.column, words);
    return RowMaker(x_given, x_lookup, *child.table).rows(name, numbers);
  }

  const Given& x_given;
  Lookup& x_lookup;
  const model::Table& x_table;
  std::vector<std::pair<std::string, Child>> x_children;
};

RowNumbers all_rows(const model::Table& table) {
  RowNumbers numbers(table.row_count());
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::uint32_t>(i);
  return numbers;
}

}  // namespace

Name table_names(const Given& given, Lookup& lookup, Draft& draft) {
  Name names;
  for (const auto& [name, table] : given.dataset.tables) {
    Name list = table_list(given.dataset, table);
    list.value = [&given, &lookup, &draft, &table = table](const Name& self) {
      draft.document.tables.insert(table.schema.name);
      return RowMaker(given, lookup, table).rows(self, all_rows(table));
    };
    names.members.emplace(name, std::move(list));
  }
  return names;
}

}  // namespace muster::compose
