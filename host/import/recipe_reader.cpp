// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "import/codes.hpp"
#include "import/recipe_parts.hpp"

namespace muster::importing {

void report_key(load::YamlMap& yaml, std::string_view key, RecipeContext& context,
                std::string message, std::vector<std::string> hints) {
  context.problems.error(code::import_recipe, yaml.place(key), std::move(message),
                         std::move(hints));
}

std::string needed_text(load::YamlMap& yaml, std::string_view key, RecipeContext& context,
                        const std::string& hint) {
  auto value = yaml.text(key);
  if (!value || trimmed(*value).empty())
    report_key(yaml, key, context, "the key '" + std::string(key) + "' is missing or empty",
               {hint});
  return value.value_or("");
}

namespace {

struct NamedSeparator {
  std::string_view word;
  char separator;
};

constexpr std::array<NamedSeparator, 4> separators = {
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}}};

std::optional<char> read_separator(load::YamlMap& yaml) {
  std::vector<std::string> words;
  for (const NamedSeparator& one : separators) words.emplace_back(one.word);
  const auto word = yaml.word("separator", words);
  for (const NamedSeparator& one : separators)
    if (word && one.word == *word) return one.separator;
  return std::nullopt;
}

void read_file(load::YamlMap& yaml, Recipe& recipe) {
  auto file = yaml.map("file");
  if (!file) return;
  recipe.file_names = file->one_or_more("name");
  recipe.sheets = file->one_or_more("sheet");
  recipe.members = file->one_or_more("member");
  recipe.separator = read_separator(*file);
  file->finish();
}

void read_header(load::YamlMap& yaml, RecipeContext& context, Recipe& recipe) {
  auto header = yaml.map("header");
  if (!header) return;
  constexpr double last_line = 1000;
  constexpr double most_rows = 5;
  recipe.header.line = static_cast<std::uint32_t>(header->number("line", 1, last_line).value_or(0));
  recipe.header.rows = static_cast<std::uint32_t>(header->number("rows", 1, most_rows).value_or(1));
  recipe.header.names = header->one_or_more("names");
  if (recipe.header.line > 0 && !recipe.header.names.empty())
    report_key(*header, "names", context, "the header is given both by 'line' and by 'names'",
               {"delete 'line' or 'names'"});
  header->finish();
}

std::vector<TextPattern> read_patterns(load::YamlMap& split, RecipeContext& context) {
  std::vector<TextPattern> patterns;
  for (const std::string& text : split.one_or_more("pattern")) {
    auto pattern = TextPattern::read(text);
    if (pattern) patterns.push_back(std::move(*pattern));
    if (!pattern)
      report_key(split, "pattern", context, "'" + text + "' is not a pattern",
                 {"write names in braces with text between them, as in '{measure}: {group}'"});
  }
  return patterns;
}

void read_split(load::YamlMap& yaml, RecipeContext& context, Recipe& recipe) {
  for (load::YamlMap& one : yaml.maps("split")) {
    Split split{needed_text(one, "column", context, "name the column whose text is split"),
                read_patterns(one, context), one.place("column")};
    if (!one.has("pattern"))
      report_key(one, "pattern", context, "the key 'pattern' is missing",
                 {"write a pattern, as in '{measure}: {group}'"});
    one.finish();
    recipe.split.push_back(std::move(split));
  }
}

void read_unpivot(load::YamlMap& yaml, RecipeContext& context, Recipe& recipe) {
  auto map = yaml.map("unpivot");
  if (!map) return;
  const std::string hint = "write 'unpivot: {columns: [...], names: group, values: value}'";
  Unpivot unpivot{map->one_or_more("columns"), needed_text(*map, "names", context, hint),
                  needed_text(*map, "values", context, hint), map->place("columns")};
  if (unpivot.columns.empty())
    report_key(*map, "columns", context, "the key 'columns' is missing or empty", {hint});
  map->finish();
  recipe.unpivot = std::move(unpivot);
}

struct MarkKey {
  std::string_view key;
  model::Status status;
};

constexpr std::array<MarkKey, 4> mark_keys = {{{"unknown", model::Status::unknown},
                                               {"withheld", model::Status::withheld},
                                               {"not_applicable", model::Status::not_applicable},
                                               {"zero", model::Status::known}}};

void read_marks(load::YamlMap& yaml, Recipe& recipe) {
  recipe.marks = gss_marks();
  auto marks = yaml.map("marks");
  if (!marks) return;
  if (marks->word("profile", {"gss", "none"}) == "none") recipe.marks = {{"", {}}};
  recipe.marks[""] = model::Status::unknown;
  for (const MarkKey& one : mark_keys)
    for (const std::string& mark : marks->one_or_more(one.key))
      recipe.marks[lower(mark)] = one.status;
  marks->finish();
}

/// Whether the rows of the file are about persons: the recipe says so, or counts identifiers.
bool read_persons(load::YamlMap& yaml, const Recipe& recipe) {
  const auto word = yaml.word("persons", {"yes", "no", "true", "false"});
  const bool says_so = word && (*word == "yes" || *word == "true");
  return says_so ||
         std::any_of(recipe.columns.begin(), recipe.columns.end(),
                     [](const ColumnRecipe& one) { return one.joining == Joining::count_values; });
}

void read_share(load::YamlMap& yaml, RecipeContext& context, Recipe& recipe) {
  auto map = yaml.map("share");
  if (!map) return;
  Share share;
  const std::string hint = "write 'share: {of: 3.45%, columns: [fte], why: ...}'";
  const std::string of = needed_text(*map, "of", context, hint);
  auto amount = read_amount(trimmed(of), {}, Unit::as_written);
  if (amount) share.of = amount->value;
  constexpr Wide whole = 1'000'000'000'000;
  if (!amount || share.of.units <= 0 || share.of.units > whole)
    report_key(*map, "of", context, "'" + of + "' is not a share, such as 3.45% or 0.0345");
  share.columns = map->one_or_more("columns");
  share.why = needed_text(*map, "why", context, hint);
  map->finish();
  recipe.share = std::move(share);
}

void read_keys(load::YamlMap& yaml, RecipeContext& context, Recipe& recipe) {
  recipe.id = yaml.id("recipe").value_or("");
  if (recipe.id.empty())
    report_key(yaml, "recipe", context, "the key 'recipe' is missing or empty",
               {"give the recipe an id, as in 'recipe: nhs-sickness'"});
  recipe.version = yaml.text("version").value_or("1");
  recipe.title = needed_text(yaml, "title", context, "write the title of the publication");
  recipe.publisher = needed_text(yaml, "publisher", context, "write who publishes the file");
  recipe.origin = yaml.text("origin").value_or("");
  yaml.text("about");
  recipe.table =
      needed_text(yaml, "table", context, "name the table that is filled: see 'muster schema'");
  read_file(yaml, recipe);
  read_header(yaml, context, recipe);
  recipe.fill_down = yaml.one_or_more("fill_down");
  read_split(yaml, context, recipe);
  read_unpivot(yaml, context, recipe);
  read_marks(yaml, recipe);
  recipe.keep = read_conditions(yaml, "keep", context);
  recipe.drop = read_conditions(yaml, "drop", context);
  recipe.columns = read_columns(yaml, context);
  recipe.persons = read_persons(yaml, recipe);
  read_share(yaml, context, recipe);
}

}  // namespace

std::optional<Recipe> read_recipe(const Folder& folder, const std::string& name,
                                  Diagnostics& diagnostics) {
  load::FileProblems problems(folder.display(name));
  const std::size_t before = diagnostics.error_count();
  RecipeContext context{folder, problems, diagnostics};
  Recipe recipe;
  recipe.file = folder.display(name);
  const std::string text = folder.read(name);
  if (auto root = load::parse_yaml_map(text, 1, problems)) {
    load::YamlMap yaml(*root, "", problems);
    read_keys(yaml, context, recipe);
    yaml.finish();
  }
  problems.report(diagnostics);
  if (diagnostics.error_count() > before) return std::nullopt;
  return recipe;
}

}  // namespace muster::importing
