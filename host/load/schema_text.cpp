// SPDX-License-Identifier: MIT
#include "load/schema_text.hpp"

#include <algorithm>
#include <array>

#include "base/word_list.hpp"
#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using model::ColumnSchema;
using model::Kind;
using model::RowRule;
using model::TableSchema;

constexpr std::array<const char*, 8> kind_words = {"text", "people", "people (FTE)", "posts",
                                                   "rate", "money",  "number",       "date"};

std::string shown_limit(const ColumnSchema& column, double limit) {
  return column.kind == Kind::rate ? format_figure(limit, Unit::percent, 0)
                                   : format_number(limit, {.thousands = false, .ascii = true});
}

/// Returns the type, unit and limits of a column in words, such as "people, whole, from 0".
std::string type_words(const ColumnSchema& column) {
  std::string out = kind_words[static_cast<std::size_t>(column.kind)];
  std::string unit = unit_label(column.unit);
  bool unit_says_more = !unit.empty() && column.unit != Unit::headcount;
  if (unit_says_more) out += ", " + unit;
  if (column.whole) out += ", whole";
  if (column.minimum) out += ", from " + shown_limit(column, *column.minimum);
  if (column.maximum)
    out += std::string(column.minimum ? "" : ",") + " to " + shown_limit(column, *column.maximum);
  return out;
}

std::string need_words(const ColumnSchema& column) {
  if (column.key) return column.required ? "key" : "key, may be left out";
  return column.required ? "yes" : "may be left out";
}

std::string meaning(const ColumnSchema& column) {
  std::string out = column.description;
  if (column.refers_to == sector_ids)
    out += "; a sector that is installed, or that edition.yaml names";
  else if (!column.allowed.empty())
    out += "; one of " + joined(column.allowed, ", ");
  if (column.refers_to == "ratings") out += "; a rating of edition.yaml";
  if (column.refers_to == "tables") out += "; the name of a table";
  if (column.refers_to.ends_with('*'))
    out += "; some of " + column.refers_to.substr(0, column.refers_to.size() - 1);
  else if (column.refers_to.find('.') != std::string::npos)
    out += "; one of " + column.refers_to;
  return out;
}

std::string rule_words(const RowRule& rule) {
  return rule.kind != RowRule::Kind::fraction_if_percent
             ? rule.column + " is never above " + rule.other
             : rule.column + " is a fraction or has a per cent sign where " + rule.other +
                   " is percent";
}

std::string margin_words(const TableSchema& table) {
  std::vector<std::string> groups;
  for (const auto& margin : table.margins) groups.push_back(joined(margin.by, " and "));
  return "Sums of " + joined(table.margins.front().sums, ", ") + " are made for each " +
         joined(groups, "; ");
}

/// Returns a sentence for each rule that involves several columns.
std::vector<std::string> remarks(const TableSchema& table) {
  std::vector<std::string> out;
  for (const RowRule& rule : table.rules) out.push_back(rule_words(rule));
  if (table.stock_flow)
    out.push_back(table.stock_flow->left + " is never above " + table.stock_flow->stock +
                  " of the month before and " + table.stock_flow->joined);
  if (!table.margins.empty()) out.push_back(margin_words(table));
  if (!table.shown_to_public.empty())
    out.push_back("The public sees " + joined(table.shown_to_public, ", ") +
                  " of a restricted row");
  if (!table.ground.empty())
    out.push_back(table.ground + " is filled in restricted rows only");
  if (!table.declared_by.empty()) out.push_back("Declared by the sector " + table.declared_by);
  return out;
}

std::string markdown_cell(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_table(const TableSchema& table) {
  std::string out = "| column | needed | type | meaning |\n|---|---|---|---|\n";
  for (const ColumnSchema& column : table.columns) {
    out += "| `" + column.name + "` | " + need_words(column) + " | " + type_words(column) + " | " +
           markdown_cell(meaning(column)) + " |\n";
  }
  return out;
}

}  // namespace

std::string schema_text(const TableSchema& table) {
  std::string out = table.name + ".csv: " + table.title + "\n";
  if (!table.description.empty()) out += table.description + "\n";
  for (const ColumnSchema& column : table.columns) {
    out += "\n  " + column.name + "  (" + need_words(column) + "; " + type_words(column) + ")\n";
    if (std::string words = meaning(column); !words.empty()) out += "      " + words + "\n";
  }
  std::vector<std::string> more = remarks(table);
  if (!more.empty()) out += "\n";
  for (const std::string& remark : more) out += remark + ".\n";
  return out;
}

std::string schema_list(const std::vector<TableSchema>& tables) {
  std::size_t width = 0;
  for (const TableSchema& table : tables) width = std::max(width, table.name.size());
  std::string out;
  for (const TableSchema& table : tables) {
    out += table.name + std::string(width + 2 - table.name.size(), ' ') + table.title;
    if (!table.declared_by.empty()) out += " (sector " + table.declared_by + ")";
    out += "\n";
  }
  return out;
}

std::string schema_markdown(const std::vector<TableSchema>& tables) {
  std::string out;
  for (const TableSchema& table : tables) {
    out += "### " + table.name + ".csv: " + table.title + "\n\n" + table.description + "\n\n" +
           markdown_table(table) + "\n";
    for (const std::string& remark : remarks(table)) out += remark + ".\n\n";
  }
  if (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace muster::load
