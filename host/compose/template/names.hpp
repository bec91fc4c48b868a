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
/// A frame of values by key (see Found::key).
using Row = std::vector<std::pair<std::string, Value>>;
/// False, true, text for the page (escaped, or a token), or rows to loop over.
struct Value {
  std::variant<bool, std::string, std::vector<Row>> of = false;
};

/// A name and the names below it.
struct Name {
  /// The kind of value, which decides the tags that may use it.
  enum class Kind : unsigned char {
    text,
    flag,    ///< for sections only
    figure,  ///< a token in running text
    blocks,  ///< a token that is alone on its line
    list,    ///< its members are the names in one row
    object
  };
  Kind kind = Kind::object;
  /// Not set for objects and for names in a row, whose values the list makes.
  std::function<Value(const Name&)> value;
  std::map<std::string, Name, std::less<>> members;
  /// Members too many to list, created on request; a member's name may contain full stops.
  std::function<std::optional<Name>(std::string_view)> more;
  /// The names that `more` accepts, for hints.
  std::function<std::vector<std::string>()> more_known;
  bool used = false;
};

/// A name and its key in the frame where it was found: the path with `/` for full stops.
struct Found {
  Name* name;
  std::string key;
};

/// Looks `path` up below `from` and marks it used.
std::optional<Found> find_name(Name& from, std::string_view path);

/// The used names below `from` that have an entry of their own in its frame, by key.
std::vector<std::pair<std::string, const Name*>> used_names(const Name& from);

/// Marks all names as unused, so that the next text calculates only the values that it uses.
void forget_uses(Name& from);

/// Every path below `from` that can be listed, for hints.
std::vector<std::string> known_paths(const Name& from);

/// The values of all used names of the root.
Row values_of(const Name& root);

/// A text for a row of a list, its marks of Markdown escaped; empty text is false.
Value text_value(std::string_view text);
Name text_name(std::function<std::string()> text);  ///< empty text is false
Name flag_name(bool flag);
/// A name in a row.
Name row_name(Name::Kind kind);

}  // namespace muster::compose
