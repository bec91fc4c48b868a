// SPDX-License-Identifier: MIT
#include <array>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "import/codes.hpp"
#include "import/name_match.hpp"
#include "import/recipe_parts.hpp"
#include "load/csv_reader.hpp"

namespace muster::importing {

namespace {

struct TestKey {
  std::string_view key;
  Test test;
};

constexpr std::array<TestKey, 4> test_keys = {{{"is", Test::is},
                                               {"is_not", Test::is_not},
                                               {"like", Test::like},
                                               {"not_like", Test::not_like}}};

constexpr const char* condition_hint =
    "write '{column: NAME, is: [...]}', or 'is_not', 'like', 'not_like' or 'empty' for 'is'";

Condition read_condition(load::YamlMap& yaml, RecipeContext& context) {
  Condition condition;
  condition.column = needed_text(yaml, "column", context, condition_hint);
  condition.place = yaml.place("column");
  int tests = 0;
  for (const TestKey& one : test_keys) {
    if (!yaml.has(one.key)) continue;
    ++tests;
    condition.test = one.test;
    for (const std::string& word : yaml.one_or_more(one.key))
      condition.words.push_back(plain_name(word));
  }
  if (const auto empty = yaml.word("empty", {"yes", "no", "true", "false"})) {
    ++tests;
    condition.test = *empty == "yes" || *empty == "true" ? Test::empty : Test::not_empty;
  }
  if (tests != 1)
    report_key(yaml, "column", context,
               "a condition needs one test, and this one has " + std::to_string(tests),
               {condition_hint});
  yaml.finish();
  return condition;
}

struct StyleWord {
  std::string_view word;
  SpanStyle style;
};

constexpr std::array<StyleWord, 6> style_words = {{{"last day", SpanStyle::last_day},
                                                   {"first day", SpanStyle::first_day},
                                                   {"month", SpanStyle::month},
                                                   {"year", SpanStyle::year},
                                                   {"financial year", SpanStyle::financial_year},
                                                   {"quarter", SpanStyle::quarter}}};

SpanStyle read_style(load::YamlMap& yaml, std::string_view key) {
  std::vector<std::string> words;
  for (const StyleWord& one : style_words) words.emplace_back(one.word);
  const auto word = yaml.word(key, words);
  for (const StyleWord& one : style_words)
    if (word && one.word == *word) return one.style;
  return SpanStyle::last_day;
}

void read_dates(load::YamlMap& yaml, RecipeContext& context, ColumnRecipe& column) {
  column.date = yaml.one_or_more("date");
  for (const std::string& form : column.date)
    if (!is_date_form(form))
      report_key(yaml, "date", context, "'" + form + "' is not a form of a date",
                 {did_you_mean(form, date_form_words(),
                               "write it with d, m and y, as in dd/mm/yyyy or mmm-yy")});
  if (yaml.has("as") && column.date.empty())
    report_key(yaml, "as", context, "the key 'as' needs the key 'date'",
               {"say how the file writes the date, as in 'date: dd/mm/yyyy'"});
  column.style = read_style(yaml, "as");
  column.period = yaml.has("period");
  if (column.period) column.style = read_style(yaml, "period");
}

/// Reads a file of two columns whose header is `from,to`.
void read_map_file(load::YamlMap& yaml, RecipeContext& context, Mapping& mapping) {
  const std::string name = yaml.text("map_file").value_or("");
  load::FileProblems problems(context.folder.display(name));
  load::CsvReader* reading = nullptr;
  load::CsvReader reader(problems, [&](const load::CsvRow& row) {
    const bool is_header = row.line == 1;
    const bool is_pair = row.cells.size() == 2;
    if (!is_pair || (is_header && (row.cells[0] != "from" || row.cells[1] != "to")))
      problems.error(code::import_recipe, reading->place(0),
                     "a mapping file must have two columns, 'from' and 'to'",
                     {"write 'from,to' in the first line, and two cells in each row"});
    else if (!is_header)
      mapping.words[plain_name(row.cells[0])] = std::string(row.cells[1]);
  });
  reading = &reader;
  context.folder.stream(name, [&](std::string_view chunk) { reader.take(chunk); });
  reader.finish();
  problems.report(context.diagnostics);
}

void read_map(load::YamlMap& yaml, RecipeContext& context, ColumnRecipe& column) {
  const auto otherwise = yaml.word("otherwise", {"report", "keep", "drop"});
  if (!yaml.has("map") && !yaml.has("map_file")) {
    if (otherwise)
      report_key(yaml, "otherwise", context, "the key 'otherwise' needs the key 'map'");
    return;
  }
  Mapping mapping;
  if (auto map = yaml.map("map"))
    for (const std::string& from : map->keys())
      mapping.words[plain_name(from)] = map->text(from).value_or("");
  if (yaml.has("map_file")) read_map_file(yaml, context, mapping);
  if (otherwise == "keep") mapping.otherwise = Otherwise::keep;
  if (otherwise == "drop") mapping.otherwise = Otherwise::drop;
  column.map = std::move(mapping);
}

void read_unit(load::YamlMap& yaml, ColumnRecipe& column) {
  const auto word = yaml.word("unit", {"per cent", "thousands", "millions"});
  if (!word) return;
  column.unit = *word == "per cent"    ? Unit::per_cent
                : *word == "thousands" ? Unit::thousands
                                       : Unit::millions;
}

/// Reads how figures are combined: `rows: add`, `rows: once`, `count: rows` or `count: NAME`.
void read_joining(load::YamlMap& yaml, RecipeContext& context, ColumnRecipe& column) {
  const auto rows = yaml.word("rows", {"add", "once"});
  if (rows) column.joining = *rows == "add" ? Joining::add : Joining::once;
  const auto count = yaml.text("count");
  if (!count) return;
  column.joining = *count == "rows" ? Joining::count_rows : Joining::count_values;
  if (rows) report_key(yaml, "rows", context, "the keys 'rows' and 'count' can't be used together");
  if (*count != "rows") column.from = {*count};
}

void check_source(load::YamlMap& yaml, RecipeContext& context, const ColumnRecipe& column) {
  int sources = 0;
  for (const char* key : {"from", "text", "period", "count"}) sources += yaml.has(key) ? 1 : 0;
  if (sources == 1) return;
  report_key(yaml, "from", context,
             "the column '" + column.name + "' needs one of 'from', 'text', 'period' and 'count'",
             {"write '" + column.name + ": {from: NAME}'"});
}

ColumnRecipe read_column(load::YamlMap& yaml, const std::string& name, RecipeContext& context) {
  ColumnRecipe column;
  column.name = name;
  column.from = yaml.one_or_more("from");
  column.text = yaml.text("text");
  column.place = yaml.place("from");
  check_source(yaml, context, column);
  read_dates(yaml, context, column);
  read_map(yaml, context, column);
  read_unit(yaml, column);
  column.where = read_conditions(yaml, "where", context);
  read_joining(yaml, context, column);
  yaml.finish();
  return column;
}

}  // namespace

std::vector<Condition> read_conditions(load::YamlMap& yaml, std::string_view key,
                                       RecipeContext& context) {
  std::vector<Condition> conditions;
  for (load::YamlMap& one : yaml.maps(key)) conditions.push_back(read_condition(one, context));
  return conditions;
}

std::vector<ColumnRecipe> read_columns(load::YamlMap& yaml, RecipeContext& context) {
  std::vector<ColumnRecipe> columns;
  auto map = yaml.map("columns");
  if (!map) {
    report_key(yaml, "columns", context, "the key 'columns' is missing",
               {"say which column of the file each column of the table comes from"});
    return columns;
  }
  for (const std::string& name : map->keys()) {
    if (map->is_map(name)) {
      auto one = map->map(name);
      columns.push_back(read_column(*one, name, context));
    } else if (auto from = map->text(name)) {
      ColumnRecipe column;
      column.name = name;
      column.from = {*from};
      column.place = map->place(name);
      columns.push_back(std::move(column));
    }
  }
  map->finish();
  return columns;
}

}  // namespace muster::importing
