// SPDX-License-Identifier: MIT
#include "model/cells.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/number_format.hpp"

namespace muster::model {

std::string_view text_at(const Dataset& dataset, const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::text) return "";
  return dataset.texts.at(column->texts[row]);
}

std::optional<Date> date_at(const Column* column, std::size_t row) {
  if (column == nullptr || column->schema.type != Type::date) return std::nullopt;
  if (column->status[row] != Status::known) return std::nullopt;
  return Date{column->dates[row]};
}

std::vector<const Column*> key_columns(const Table& table) {
  std::vector<const Column*> columns;
  for (const Column& column : table.columns)
    if (column.schema.key && column.schema.type == Type::text) columns.push_back(&column);
  return columns;
}

std::string printed(double value, const ColumnSchema& column) {
  bool fraction = column.unit == Unit::percent || column.unit == Unit::percentage_points;
  double shown = round_half_away(fraction ? value * 100 : value, 4);
  return format_figure(value, column.unit, std::min(decimals_of(shown), 4));
}

namespace {

constexpr std::array<std::string_view, 14> whole_names = {
    "all",       "total", "totals",  "grand total",   "grand totals", "sub-total", "subtotal",
    "sub total", "sum",   "overall", "england total", "everyone",     "everybody", "whole system"};
constexpr std::array<std::string_view, 4> begins = {"all ", "total ", "grand total ", "sum of "};
constexpr std::array<std::string_view, 5> ends = {" total", " totals", " subtotal", " sub-total",
                                                  " overall"};

}  // namespace

bool is_total_name(std::string_view text) {
  const std::string word = lower(text);
  if (word.starts_with("all other")) return false;
  const auto begins_so = [&](std::string_view part) { return word.starts_with(part); };
  const auto ends_so = [&](std::string_view part) { return word.ends_with(part); };
  return std::find(whole_names.begin(), whole_names.end(), word) != whole_names.end() ||
         std::any_of(begins.begin(), begins.end(), begins_so) ||
         std::any_of(ends.begin(), ends.end(), ends_so);
}

bool states_total(const ColumnSchema& names, std::string_view text) {
  return text.empty() ? !names.required : is_total_name(text);
}

bool can_be_added(const ColumnSchema& column) {
  bool time = column.unit == Unit::years || column.unit == Unit::months ||
              column.unit == Unit::pounds_per_hour;
  return column.type == Type::number && !column.key && !time && column.kind != Kind::rate &&
         column.name != "order" && column.name != "year";
}

}  // namespace muster::model
