// SPDX-License-Identifier: MIT
// The names that a template may use: their kinds and the sources of their values. Templates are
// checked against this tree; values are made only for the names that some tag uses.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace muster::compose {

struct Value;
/// Values by key (see Found::key): the values of the root, or those of one row of a list.
using Row = std::vector<std::pair<std::string, Value>>;
/// A flag, text for the page (escaped Markdown, or the mark of a token), or rows to loop over.
struct Value {
  std::variant<bool, std::string, std::vector<Row>> of = false;
};

/// A name and the names below it.
struct Name {
  /// The kind of value, which decides the tags that may use it.
  enum class Kind : unsigned char {
    text,
    flag,    ///< for sections only
    figure,  ///< the mark of a token in running text
    blocks,  ///< the mark of a token that is alone on its line
    list,    ///< its `members` are the names in each row
    object
  };
  Kind kind = Kind::object;
  /// Makes the value. Not set for objects, nor for names in a row, whose values the list makes.
  std::function<Value(const Name&)> value;
  std::map<std::string, Name, std::less<>> members;
  /// Creates a member on request, where there are too many to list. Its name may contain full
  /// stops.
  std::function<std::optional<Name>(std::string_view)> more;
  /// The names that `more` accepts, to suggest the nearest one in a hint.
  std::function<std::vector<std::string>()> more_known;
  bool used = false;
};

/// A name and the key of its value in a Row: the path with `/` in place of full stops.
struct Found {
  Name* name;
  std::string key;
};

/// Looks up `path` below `from`, and marks the names on the path as used.
std::optional<Found> find_name(Name& from, std::string_view path);

/// The used names below `from` with their keys, without the names in the rows of a list.
std::vector<std::pair<std::string, const Name*>> used_names(const Name& from);

/// Marks all names as unused, so that the next text calculates only the values that it uses.
void forget_uses(Name& from);

/// The paths below `from` that `members` and `more_known` list, for hints.
std::vector<std::string> known_paths(const Name& from);

/// The values of all used names below the root, by key.
Row values_of(const Name& root);

/// A text for a row of a list, with Markdown's punctuation escaped; empty text becomes false.
Value text_value(std::string_view text);
Name text_name(std::function<std::string()> text);  ///< empty text is false
Name flag_name(bool flag);
/// A name in the rows of a list.
Name row_name(Name::Kind kind);

}  // namespace muster::compose
