// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/data_checks.hpp"
#include "model/row_groups.hpp"
#include "model/total_names.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Kind;
using model::Table;

/// Nobody has two ages or left for two main reasons: here heads add up like everything else.
constexpr std::array<std::string_view, 6> exclusive = {"age_band", "reason",    "sex",
                                                       "gender",   "ethnicity", "nationality"};

/// One column of names in which some rows name a part and others all of them.
struct Totalled {
  const Inspection& inspection;
  const Table& table;
  const Column& names;
  std::vector<std::size_t> group_of;  ///< rows that agree in every other key
  std::vector<bool> is_total;         ///< by row

  bool exclusive_groups() const {
    return std::find(exclusive.begin(), exclusive.end(), names.schema.name) != exclusive.end();
  }
};

/// Which texts of a column stand for a total; each text is looked at once.
std::vector<bool> total_rows(const model::Dataset& dataset, const Column& names) {
  std::map<std::uint32_t, bool> by_text;
  std::vector<bool> is_total(names.texts.size());
  for (std::size_t row = 0; row < names.texts.size(); ++row) {
    std::uint32_t text = names.texts[row];
    auto at = by_text.find(text);
    if (at == by_text.end())
      at = by_text.emplace(text, model::states_total(names.schema, dataset.texts.at(text))).first;
    is_total[row] = at->second;
  }
  return is_total;
}

struct Sum {
  double parts = 0;
  std::size_t count = 0;    ///< of parts
  std::size_t unknown = 0;  ///< parts without a figure
  int decimals = 0;
  std::optional<std::size_t> total_row;
};

bool can_be_added(const Column& column) {
  Kind kind = column.schema.kind;
  Unit unit = column.schema.unit;
  bool time = unit == Unit::years || unit == Unit::months || unit == Unit::pounds_per_hour;
  return column.schema.type == model::Type::number && !column.schema.key && !time &&
         kind != Kind::rate && column.schema.name != "order";
}

std::vector<Sum> sums_of(const Totalled& in, const Column& column, std::size_t groups) {
  std::vector<Sum> sums(groups);
  for (std::size_t row = 0; row < in.is_total.size(); ++row) {
    Sum& sum = sums[in.group_of[row]];
    auto value = number_at(&column, row);
    if (in.is_total[row]) {
      sum.total_row = row;
      continue;
    }
    ++sum.count;
    if (!value) ++sum.unknown;
    sum.parts += value.value_or(0);
    if (value) sum.decimals = std::max(sum.decimals, decimals_of(*value));
  }
  return sums;
}

std::string row_name(const Totalled& in, std::size_t row) {
  return in.table.schema.name + ", " + row_words(in.inspection.dataset, key_columns(in.table), row);
}

/// Printed parts are each off by up to half of their last digit, and so is the total.
double slack(const Sum& sum) {
  return 0.5 * std::pow(10.0, -sum.decimals) * static_cast<double>(sum.count + 1) + 1e-9;
}

void tell_parts(const Totalled& in, const Column& column, const Sum& sum, double total) {
  std::string hint = sum.unknown > 0
                         ? "correct the total or a part: the known parts are already more "
                           "than the total, although " +
                               std::to_string(sum.unknown) + " parts are not known"
                         : "correct the total or the part that is wrong";
  auto report = [&](auto member) {
    (in.inspection.diagnostics.*member)(
        code::total_parts, place_of(in.inspection, in.table, *sum.total_row),
        row_name(in, *sum.total_row) + ": " + column.schema.name + " is given as " +
            printed(total, column.schema) + ", but its " + std::to_string(sum.count) +
            " parts add up to " + printed(sum.parts, column.schema),
        {hint});
  };
  bool noted = is_noted(in.inspection.dataset, in.table.schema.name);
  if (noted) return report(&Diagnostics::warning);
  report(&Diagnostics::error);
}

void tell_rounding(const Totalled& in, const Column& column, const Sum& sum, double total) {
  in.inspection.diagnostics.note(
      code::total_rounding, place_of(in.inspection, in.table, *sum.total_row),
      row_name(in, *sum.total_row) + ": " + column.schema.name + " is given as " +
          printed(total, column.schema) + ", but its parts add up to " +
          printed(sum.parts, column.schema) + " because each part was rounded");
}

void tell_heads(const Totalled& in, const Column& column, const Sum& sum, double total) {
  in.inspection.diagnostics.warning(
      code::heads_added, place_of(in.inspection, in.table, *sum.total_row),
      row_name(in, *sum.total_row) + ": " + printed(total, column.schema) +
          " people is the sum of " + std::to_string(sum.count) + " rows by " +
          in.names.schema.name + ", which may count the same person twice",
      {"take the total from a source that counts each person once, because people, unlike "
       "whole-time equivalents, cannot be added up"});
}

void judge(const Totalled& in, const Column& column, const Sum& sum) {
  auto total = sum.total_row ? number_at(&column, *sum.total_row) : std::nullopt;
  if (!total || sum.count == 0) return;
  double over = sum.parts - *total;
  bool shared = column.schema.kind == Kind::person_count && !in.exclusive_groups();
  bool heads_may_exceed = shared && over > 0;
  // One part is no sum, and what a total has beyond its parts may be parts that nobody lists.
  if (sum.count < 2 || over < -slack(sum)) return;
  if (sum.unknown > 0 && over <= slack(sum)) return;  // the unknown parts may be the rest
  if (shared && sum.count > 1 && std::abs(over) < 1e-9) return tell_heads(in, column, sum, *total);
  if (heads_may_exceed || std::abs(over) < 1e-9) return;
  bool rounding = column.schema.kind != Kind::person_count && std::abs(over) <= slack(sum);
  if (rounding) return tell_rounding(in, column, sum, *total);
  tell_parts(in, column, sum, *total);
}

void check_column(const Inspection& inspection, const Table& table, const Column& names) {
  auto is_total = total_rows(inspection.dataset, names);
  bool some = std::find(is_total.begin(), is_total.end(), true) != is_total.end();
  bool all = std::find(is_total.begin(), is_total.end(), false) == is_total.end();
  if (!some || all) return;
  std::vector<const Column*> others;
  for (const Column& column : table.columns)
    if (column.schema.key && &column != &names) others.push_back(&column);
  Totalled in{inspection, table, names, model::group_rows(table, others), std::move(is_total)};
  std::size_t groups = *std::max_element(in.group_of.begin(), in.group_of.end()) + 1;
  for (const Column& column : table.columns) {
    if (!can_be_added(column)) continue;
    for (const Sum& sum : sums_of(in, column, groups)) judge(in, column, sum);
  }
}

}  // namespace

void check_totals(const Inspection& inspection) {
  for (const auto& [name, table] : inspection.dataset.tables)
    for (const Column& column : table.columns)
      if (column.schema.key && column.schema.type == model::Type::text)
        check_column(inspection, table, column);
}

}  // namespace muster::check
