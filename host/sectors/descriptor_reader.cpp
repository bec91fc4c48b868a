// SPDX-License-Identifier: MIT
#include "sectors/plugin_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "model/finding_limits.hpp"
#include "sectors/findings_json.hpp"
#include "sectors/plain_text.hpp"

namespace muster::sectors {

namespace {

using model::ColumnSchema;
using model::Kind;
using model::TableSchema;
using model::Type;
using nlohmann::json;
using Clauses = std::vector<std::string>;

constexpr std::size_t longest_text = 2000;

/// An id that plugins may not use, because it is the host's name for the sums over sectors.
constexpr std::string_view reserved_id = "all";

Type type_of(Kind kind) {
  switch (kind) {
    case Kind::text:
      return Type::text;
    case Kind::date:
      return Type::date;
    default:
      return Type::number;
  }
}

std::string text(const json& object, const char* member, const std::string& where,
                 Clauses& problems) {
  auto value = object.at(member).get<std::string>();
  if (value.size() > longest_text || !is_plain_text(value))
    problems.push_back(fmt::format("the {} of {} is too long or contains control characters",
                                   member, plain_text(where, 100)));
  return value;
}

std::vector<std::string> split_words(const std::string& words) {
  std::vector<std::string> all;
  for (std::size_t at = 0; !words.empty() && at <= words.size();) {
    std::size_t end = std::min(words.find('|', at), words.size());
    all.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

/// Reads a column's type in a declared table. The host uses the type when it reads the table's
/// file.
void read_type(const json& spec, ColumnSchema& column, const std::string& where,
               Clauses& problems) {
  auto type = spec.at("type").get<unsigned>();
  auto kind = spec.at("kind").get<unsigned>();
  auto unit = spec.at("unit").get<std::string>();
  if (type > static_cast<unsigned>(Type::date) || kind > static_cast<unsigned>(Kind::date)) {
    problems.push_back(fmt::format("the type or kind of {} is not known", where));
    return;
  }
  column.type = static_cast<Type>(type);
  column.kind = static_cast<Kind>(kind);
  if (type_of(column.kind) != column.type)
    problems.push_back(fmt::format("the type and the kind of {} contradict each other", where));
  if (!unit.empty() && !parse_unit(unit, column.unit))
    problems.push_back(
        fmt::format("the unit '{}' of {} is not known", plain_text(unit, 40), where));
}

ColumnSchema read_column(const json& spec, const TableSchema& table, Clauses& problems) {
  ColumnSchema column;
  column.name = text(spec, "name", "a column", problems);
  if (!is_id(column.name))
    problems.push_back(fmt::format("the column name '{}' may contain only a-z, 0-9 and _",
                                   plain_text(column.name, 40)));
  std::string where =
      fmt::format("column {}.{}", plain_text(table.name, 40), plain_text(column.name, 40));
  column.required = !spec.at("optional").get<bool>();
  column.key = spec.at("key").get<bool>();
  column.whole = spec.at("whole").get<bool>();
  column.description = text(spec, "description", where, problems);
  column.allowed = split_words(text(spec, "allowed", where, problems));
  if (!table.declared_by.empty()) read_type(spec, column, where, problems);
  return column;
}

void check_columns(const TableSchema& table, Clauses& problems) {
  std::set<std::string> names;
  for (const ColumnSchema& column : table.columns)
    if (!names.insert(column.name).second)
      problems.push_back(
          fmt::format("the column '{}.{}' is listed twice", table.name, column.name));
  if (table.columns.empty() && !table.declared_by.empty())
    problems.push_back(fmt::format("the declared table '{}' has no columns", table.name));
}

TableSchema read_table(const json& spec, const Plugin& plugin, Clauses& problems) {
  TableSchema table;
  table.name = text(spec, "name", "a table", problems);
  if (!is_id(table.name))
    problems.push_back(fmt::format("the table name '{}' may contain only a-z, 0-9 and _",
                                   plain_text(table.name, 40)));
  if (spec.at("declared").get<bool>()) table.declared_by = plugin.id;
  table.title = text(spec, "title", table.name, problems);
  table.description = text(spec, "description", table.name, problems);
  for (const json& column : spec.at("columns"))
    table.columns.push_back(read_column(column, table, problems));
  check_columns(table, problems);
  return table;
}

void read_tables(const json& specs, Plugin& plugin, Clauses& problems) {
  std::set<std::string> names;
  for (const json& spec : specs) {
    TableSchema table = read_table(spec, plugin, problems);
    if (!names.insert(table.name).second)
      problems.push_back(fmt::format("the table '{}' is listed twice", plain_text(table.name, 40)));
    if (!table.declared_by.empty()) {
      plugin.declares.push_back(std::move(table));
      plugin.declares_optional.push_back(spec.at("optional").get<bool>());
    } else {
      plugin.needs.push_back(std::move(table));
      plugin.needs_optional.push_back(spec.at("optional").get<bool>());
    }
  }
}

void check_identity(const Plugin& plugin, Clauses& problems) {
  if (!is_id(plugin.id))
    problems.push_back(
        fmt::format("the id '{}' may contain only a-z, 0-9 and _", plain_text(plugin.id, 40)));
  if (plugin.id == reserved_id) problems.push_back("the id 'all' is reserved");
  if (plugin.title.empty()) problems.push_back("it has no title");
  if (plugin.title.size() > model::finding_limits::title || !text_fault(plugin.title).empty() ||
      settable_text(plugin.title) != plugin.title)
    problems.push_back("its title is too long, or contains characters that cannot be printed");
  if (plugin.version.empty()) problems.push_back("it has no version");
}

}  // namespace

std::vector<std::string> read_descriptor(std::string_view bytes, Plugin& plugin) {
  Clauses problems;
  try {
    json in = json::parse(bytes);
    plugin.id = text(in, "id", "the plugin", problems);
    plugin.title = text(in, "title", "the plugin", problems);
    plugin.version = text(in, "version", "the plugin", problems);
    plugin.order = in.at("order").get<int>();
    plugin.abi_major = in.at("abi_major").get<int>();
    plugin.abi_minor = in.at("abi_minor").get<int>();
    check_identity(plugin, problems);
    read_tables(in.at("tables"), plugin, problems);
  } catch (const json::exception&) {
    problems.push_back("it cannot be read");
  }
  return problems;
}

}  // namespace muster::sectors
