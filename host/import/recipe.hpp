// SPDX-License-Identifier: MIT
// A recipe: how the rows of one official file become rows of one of muster's tables.
// data/recipes/README.md explains each key. The functions below read recipes from YAML.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "import/amount.hpp"
#include "import/span_of_days.hpp"
#include "import/text_pattern.hpp"
#include "load/file_problems.hpp"

namespace muster::importing {

/// The way in which a condition tests a field.
enum class Test : std::uint8_t { is, is_not, like, not_like, empty, not_empty };

/// A test of one field of a row, such as `{column: ORG_TYPE, is: [Acute, Community]}`.
struct Condition {
  std::string column;
  Test test = Test::is;
  std::vector<std::string> words;  ///< it is enough if the field fits one of them
  load::Place place;               ///< the condition's place in the recipe
};

/// The place of the header: the given line, the row that has all `names`, or the first row that
/// isn't empty.
struct HeaderRecipe {
  std::uint32_t line = 0;  ///< the line of the header's first row; 0: not given
  std::vector<std::string> names;
  std::uint32_t rows = 1;  ///< number of rows of the header; their names are joined by " - "
};

/// New fields from parts of a field, such as `{column: metric, pattern: "{measure}: {group}"}`.
struct Split {
  std::string column;
  std::vector<TextPattern> patterns;  ///< the first one that fits is used
  load::Place place;
};

/// Columns that become rows: one row for each of them, with its name and its value as fields.
struct Unpivot {
  std::vector<std::string> columns;  ///< names or patterns with stars
  std::string names;                 ///< the field that has the column's name
  std::string values;                ///< the field that has its value
  load::Place place;
};

/// What to do with a text that a mapping doesn't have.
enum class Otherwise : std::uint8_t { report, keep, drop };

/// The texts of a column and what each becomes, by plain_name of the text.
struct Mapping {
  std::map<std::string, std::string, std::less<>> words;
  Otherwise otherwise = Otherwise::report;
};

/// How the figures of a column are combined if several rows have the same key.
enum class Joining : std::uint8_t {
  refuse,  ///< a second figure is an error
  add,
  once,          ///< the same figure is repeated on each row
  count_rows,    ///< the number of rows
  count_values,  ///< the number of different values
};

/// One column of the table that the recipe fills.
struct ColumnRecipe {
  std::string name;
  std::vector<std::string> from;    ///< names of the field, the usual one first
  std::optional<std::string> text;  ///< the same text in each row
  bool period = false;              ///< the period given with --period
  std::vector<std::string> date;    ///< forms of a date
  SpanStyle style = SpanStyle::last_day;
  std::optional<Mapping> map;
  Unit unit = Unit::as_written;
  std::vector<Condition> where;  ///< only rows that meet all of these give the column a figure
  Joining joining = Joining::refuse;
  load::Place place;
};

/// The share of a smaller area in the area that the source covers. The source has no figures of the
/// smaller area, so every figure of `columns` is multiplied by the share.
struct Share {
  Decimal of;
  std::vector<std::string> columns;
  std::string why;
};

/// One recipe, read and checked.
struct Recipe {
  std::string file;  ///< name of the recipe's file, for messages
  std::string id;
  std::string version;
  std::string title;
  std::string publisher;
  std::string origin;
  std::string table;
  std::vector<std::string> file_names;  ///< patterns with stars; empty: any
  std::vector<std::string> sheets;      ///< names or patterns; empty: the only sheet
  std::vector<std::string> members;     ///< members of a zip file: names or patterns
  std::optional<char> separator;
  HeaderRecipe header;
  std::vector<std::string> fill_down;
  std::vector<Split> split;
  std::optional<Unpivot> unpivot;
  MarkWords marks;
  std::vector<Condition> keep;
  std::vector<Condition> drop;
  std::vector<ColumnRecipe> columns;
  std::optional<Share> share;
  bool persons = false;  ///< each row is about one person, so no row of the file is ever shown
};

/// Returns the id and the version of a recipe, as sources.csv has them: "nhs-sickness 1".
inline std::string name_of(const Recipe& recipe) { return recipe.id + " " + recipe.version; }

/// Reads the recipe `name` of a folder, and the mapping files that it names, which are next to it.
/// Returns nothing if anything is wrong with it; every problem is then in `diagnostics`.
std::optional<Recipe> read_recipe(const Folder& folder, const std::string& name,
                                  Diagnostics& diagnostics);

}  // namespace muster::importing
