// SPDX-License-Identifier: MIT
// Parses the JSON of findings within limits, and reads it member by member, so that each deviation
// from the documented shape is reported with its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/findings_problem.hpp"

namespace muster::sectors {

/// Collects problems, and stops counting at a thousand.
class Problems {
 public:
  void add(std::string where, std::string what);
  bool empty() const { return x_items.empty(); }
  std::vector<FindingsProblem> take() { return std::move(x_items); }

 private:
  std::vector<FindingsProblem> x_items;
};

/// Returns the number with commas: "100,000".
std::string with_commas(std::size_t number);

/// Returns a clause on what makes the text unfit for print: a control character, or a word that is
/// longer than a line of any page. Returns "" if the text is fit.
std::string text_fault(std::string_view text);

/// Returns the document, or nothing after a problem: not JSON, too deep, too many values, a text
/// that is too long, or an object with two members of one name. Limits are checked before anything
/// is kept in memory.
std::optional<nlohmann::json> parse_findings(std::string_view bytes, Problems& problems);

/// One JSON object, read by the names of its members. Errors are added to the problems, and a
/// harmless value is returned instead.
class ObjectReader {
 public:
  /// If `value` isn't an object, adds a problem and reads an empty object instead.
  ObjectReader(const nlohmann::json& value, std::string where, Problems& problems);
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;
  /// Adds a problem for each member that was not read, so that a misspelt name is reported.
  ~ObjectReader();

  std::string text(const char* name);           ///< plain text, not empty
  std::string title(const char* name);          ///< plain text, not longer than a title may be
  std::string optional_text(const char* name);  ///< plain text; "" if it is missing
  std::string optional_title(const char* name);
  std::string id(const char* name);  ///< see is_id
  bool flag(const char* name);       ///< false if it is missing
  bool has(const char* name);
  /// Returns a finite number. Returns nothing if the member is missing or invalid; only an invalid
  /// member is a problem.
  std::optional<double> number(const char* name);
  /// Returns a whole number from 0 to `most`.
  std::optional<std::uint64_t> whole(const char* name, std::uint64_t most);
  /// Whether an array may be missing (`optional`), may be empty (`any`), or must have an item
  /// (`some`).
  enum class Items : unsigned char { optional, any, some };
  /// Returns an array of at most `most` items. Returns an empty one if the member is wrong or
  /// missing.
  const nlohmann::json& list(const char* name, std::size_t most, Items items = Items::any);

  std::string where(const char* name) const;
  void problem(const char* name, std::string what);
  /// Suppresses problems about members that were not read, because the object as a whole is a
  /// problem already.
  void ignore_rest() { x_ignores_rest = true; }

 private:
  const nlohmann::json* find(const char* name);
  void check_title(const char* name, const std::string& text);
  std::string checked_text(const char* name, const nlohmann::json& value);

  const nlohmann::json& x_value;
  std::string x_where;
  Problems& x_problems;
  bool x_is_object;
  bool x_ignores_rest = false;
  std::vector<std::string_view> x_asked;
};

/// Whether the text is 1 to 64 of the characters `a-z`, `0-9` and `_`, as ids of sectors, tables,
/// columns, sections and blocks are.
bool is_id(std::string_view text);

/// Returns the place of an item, such as "rows[3]" below `where`.
std::string item_of(const std::string& where, std::size_t index);

// Checks which kinds of chart sectors may return, and whether a chart's series suit its kind.

/// Returns one clause for each problem. Indices of figures in the chart must have been checked
/// before.
std::vector<std::string> chart_problems(const model::FindingChart& chart,
                                        const std::vector<model::Figure>& figures);

/// Returns the kind of chart of this name, if sectors may return it.
std::optional<ChartKind> chart_kind_of(std::string_view word);
/// Returns the names of all kinds: "diverging-bars, stacked-share, ... or fan".
std::string known_chart_kinds();

// Reads the figures of findings. All other parts of findings refer to a figure by its index.

/// Returns one figure for each item, even for an invalid one, so that the indices of the others
/// stay right.
std::vector<model::Figure> read_figures(const nlohmann::json& items, const std::string& sector,
                                        const model::Dataset& dataset, Problems& problems);

/// Whether the host adds up the measure over sectors.
bool is_added_up(std::string_view measure);

// The sections of findings and their blocks: sentences, lists, key figures, tables, charts.

/// Checks that block ids are unique in their section, and ids of tables and charts in the sector.
std::vector<model::FindingSection> read_sections(const nlohmann::json& items,
                                                 const std::vector<model::Figure>& figures,
                                                 Problems& problems);

}  // namespace muster::sectors
