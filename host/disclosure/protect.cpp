// SPDX-License-Identifier: MIT
#include "disclosure/protect.hpp"

#include <map>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "disclosure/published_rates.hpp"
#include "disclosure/rule_set.hpp"
#include "disclosure/suppression.hpp"

namespace muster::disclosure {

namespace {

using model::Status;
using model::Table;

/// Reports headcounts that are not a count of people, because rule sets cannot be applied to them.
/// Returns true if there are none.
bool all_counts(const Table& table, const CountColumns& counts, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  for (std::size_t index : counts.heads) {
    const model::Column& column = table.columns[index];
    for (std::size_t row = 0; row < column.status.size(); ++row) {
      if (!has_number(column.status[row]) || is_count(column.numbers[row])) continue;
      diagnostics.error(code::disclosure_not_a_count, {table.file, table.lines[row], 0},
                        "column '" + column.schema.name + "' does not contain a count of people",
                        {"write a whole number from 0 to 100,000,000"});
    }
  }
  return diagnostics.error_count() == before;
}

std::string in_words(const Interval& bounds) {
  const std::string low = std::to_string(bounds.low);
  return bounds.single() ? "exactly " + low : "from " + low + " to " + std::to_string(bounds.high);
}

/// Reports the ranges that readers can work out for the withheld counts of a table, so that the
/// publisher can judge them: as a warning if a range is a single value, otherwise as a note.
void report_bounds(const std::map<Interval, std::size_t>& left, const Table& table,
                   const RuleSet& rule, Diagnostics& diagnostics) {
  if (left.empty()) return;
  std::string bounds;
  std::size_t all = 0, given_away = 0;
  for (const auto& [interval, number] : left) {
    bounds += (bounds.empty() ? "" : ", ") + counted(number, "count") +
              (number == 1 ? " is " : " are ") + in_words(interval);
    all += number;
    if (interval.single()) given_away += number;
  }
  const std::string what =
      std::string(rule.id) + " withholds " + counted(all, "count") + " of people in " + table.file;
  const std::string hint =
      "choose threshold-5 for secondary suppression, which this rule set does not have";
  if (given_away > 0) {
    diagnostics.warning(code::disclosure_narrowed, {table.file, 0, 0},
                        what + ", but readers can work out " + counted(given_away, "count") +
                            " from the rounded totals: " + bounds,
                        {hint});
  } else {
    diagnostics.note(code::disclosure_narrowed, {table.file, 0, 0},
                     what + ", but the rounded totals give away a range: " + bounds, {hint});
  }
}

void round_all(model::Dataset& dataset, const RuleSet& rule, Diagnostics& diagnostics) {
  WholeSystem truth = whole_system(dataset, rule.threshold);
  for (auto& [name, table] : dataset.tables) {
    if (!count_columns(table).any()) continue;
    round_table(table, rule, national_rows(table, dataset.texts, dataset.edition.national));
  }
  std::map<std::string, std::map<Interval, std::size_t>> left;
  for (const BoundedCount& count : bounds_by_cell(std::move(truth), rule))
    ++left[count.table][count.bounds];
  for (const auto& [name, bounds] : left)
    report_bounds(bounds, dataset.tables.at(name), rule, diagnostics);
}

bool all_tables_hold_counts(const model::Dataset& dataset, Diagnostics& diagnostics) {
  bool sound = true;
  for (const auto& [name, table] : dataset.tables)
    sound = all_counts(table, count_columns(table), diagnostics) && sound;
  return sound;
}

void count_changes(const Table& table, model::Disclosure& disclosure) {
  for (const model::Column& column : table.columns) {
    if (column.schema.type != model::Type::number) continue;
    for (Status status : column.status) {
      if (status == Status::withheld) ++disclosure.withheld;
      if (status == Status::rounded) ++disclosure.rounded;
    }
  }
  for (const model::Margin& margin : table.margins) count_changes(*margin.table, disclosure);
}

}  // namespace

void protect(model::Dataset& dataset, const RuleSet& rule, const ProtectOptions& options,
             Diagnostics& diagnostics) {
  dataset.disclosure.rule_set = rule.id;
  if (rule.changes_anything() && all_tables_hold_counts(dataset, diagnostics)) {
    if (rule.secondary) {
      report(suppress(dataset, rule, options.published), dataset, diagnostics);
    } else {
      round_all(dataset, rule, diagnostics);
    }
    for (auto& [name, table] : dataset.tables)
      withhold_rates_of_counts(table, dataset.texts, count_columns(table));
    withhold_published_rates(dataset, rule);
    withhold_sickness_of_few(dataset, rule);
  }
  for (const auto& [name, table] : dataset.tables) count_changes(table, dataset.disclosure);
}

}  // namespace muster::disclosure
