// SPDX-License-Identifier: MIT
// A recipe: how the rows of one official file become rows of one of muster's tables.
// data/recipes/README.md explains each key; the readers below fill these types from YAML.
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

/// `{column: ORG_TYPE, is: [Acute, Community]}`: a test of one field of a row.
struct Condition {
  std::string column;
  Test test = Test::is;
  std::vector<std::string> words;  ///< one of them suffices
  load::Place place;               ///< in the recipe
};

/// Where the header is: in a given line, where all `names` are, or in the first row that isn't
/// empty.
struct HeaderRecipe {
  std::uint32_t line = 0;  ///< of its first row; 0: not given
  std::vector<std::string> names;
  std::uint32_t rows = 1;  ///< of the header; their names are joined by " - "
};

/// `{column: metric, pattern: "{measure}: {group}"}`: new fields from parts of a field.
struct Split {
  std::string column;
  std::vector<TextPattern> patterns;  ///< the first that fits
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

/// Texts and what they become, by plain_name of the text.
struct Mapping {
  std::map<std::string, std::string, std::less<>> words;
  Otherwise otherwise = Otherwise::report;
};

/// The way in which a column's figures of rows with the same key become one.
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

/// A part of a larger area, for which there are no figures of its own: every figure of the columns
/// is multiplied by it.
struct Share {
  Decimal of;
  std::vector<std::string> columns;
  std::string why;
};

/// One recipe, read and checked.
struct Recipe {
  std::string file;  ///< for messages
  std::string id;
  std::string version;
  std::string title;
  std::string publisher;
  std::string origin;
  std::string table;
  std::vector<std::string> file_names;  ///< patterns with stars; empty: any
  std::vector<std::string> sheets;      ///< names or patterns; empty: the only sheet
  std::vector<std::string> members;     ///< of a zip file: names or patterns
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
};

/// Reads the recipe `name` of a folder, and the mapping files that it names, which are next to it.
/// Returns nothing if anything is wrong with it; every problem is then in `diagnostics`.
std::optional<Recipe> read_recipe(const Folder& folder, const std::string& name,
                                  Diagnostics& diagnostics);

}  // namespace muster::importing
