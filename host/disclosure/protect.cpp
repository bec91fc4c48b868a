// SPDX-License-Identifier: MIT
#include "disclosure/protect.hpp"

#include <map>
#include <string>

#include "base/diagnostic_codes.hpp"
#include "disclosure/count_columns.hpp"
#include "disclosure/published_rates.hpp"
#include "disclosure/rates_beside_counts.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/secondary_table.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

using model::Status;
using model::Table;

/// Reports cells that the rule sets have no answer for.
bool all_counts(const Table& table, const CountColumns& counts, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  for (std::size_t index : counts.heads) {
    const model::Column& column = table.columns[index];
    for (std::size_t row = 0; row < column.status.size(); ++row) {
      if (!has_number(column.status[row]) || is_count(column.numbers[row])) continue;
      diagnostics.error(code::disclosure_not_a_count, {table.file, table.lines[row], 0},
                        "column " + column.schema.name + " does not hold a count of people",
                        {"a count is whole, from 0 to 100,000,000"});
    }
  }
  return diagnostics.error_count() == before;
}

std::string counts_of(std::size_t number, const Table& table) {
  return std::to_string(number) + (number == 1 ? " count" : " counts") + " of " + table.file;
}

void tell_given_away(std::size_t number, const Table& table, Diagnostics& diagnostics) {
  if (number == 0) return;
  diagnostics.warning(code::disclosure_public_already, {table.file, 0, 0},
                      counts_of(number, table) +
                          " that the rules withhold can be read or worked out from what has been "
                          "published before",
                      {"they are withheld here all the same; see whether the earlier edition "
                       "should be withdrawn"});
}

std::string in_words(const Interval& bounds) {
  const std::string low = std::to_string(bounds.low);
  return bounds.single() ? "exactly " + low : low + " to " + std::to_string(bounds.high);
}

/// A warning where a count can be worked out, else a note: what the rule set leaves open is for
/// whoever publishes to judge.
void tell_bounds(const std::map<Interval, std::size_t>& left, const Table& table,
                 const RuleSet& rule, Diagnostics& diagnostics) {
  if (left.empty()) return;
  std::string bounds;
  std::size_t all = 0, given_away = 0;
  for (const auto& [interval, number] : left) {
    bounds += (bounds.empty() ? "" : ", ") + std::to_string(number) + " as " + in_words(interval);
    all += number;
    if (interval.single()) given_away += number;
  }
  const std::string what = counts_of(all, table) + " withheld by " + std::string(rule.id);
  const std::string hint = "the rule set has no secondary suppression; threshold-5 has";
  if (given_away > 0) {
    diagnostics.warning(code::disclosure_narrowed, {table.file, 0, 0},
                        what + ", of which the rounded totals give " + std::to_string(given_away) +
                            " away: they leave " + bounds,
                        {hint});
  } else {
    diagnostics.note(code::disclosure_narrowed, {table.file, 0, 0},
                     what + "; the rounded totals leave " + bounds, {hint});
  }
}

std::vector<PublishedTable> published_tables(const ProtectOptions& options,
                                             const std::string& name) {
  std::vector<PublishedTable> tables;
  for (const model::Dataset* dataset : options.published) {
    if (const Table* table = dataset->find(name)) tables.push_back({table, &dataset->texts});
  }
  return tables;
}

void round_counts(Table& table, const model::Dataset& dataset, const RuleSet& rule,
                  Diagnostics& diagnostics) {
  const TableCounts heads(table, count_columns(table).heads);
  CountSystem truth = system_of(heads, rule.threshold, 1);
  round_table(table, rule, national_rows(table, dataset.texts, dataset.edition.national));
  tell_bounds(bounds_left(std::move(truth), heads, rule), table, rule, diagnostics);
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
  for (auto& [name, table] : dataset.tables) {
    const CountColumns counts = count_columns(table);
    if (!rule.changes_anything() || !counts.any()) continue;
    if (!all_counts(table, counts, diagnostics)) continue;
    if (rule.secondary) {
      const auto known = published_tables(options, name);
      tell_given_away(suppress_table(table, dataset.texts, rule, known), table, diagnostics);
    } else {
      round_counts(table, dataset, rule, diagnostics);
    }
    withhold_rates_beside_counts(table, counts);
  }
  if (rule.changes_anything()) withhold_published_rates(dataset);
  for (const auto& [name, table] : dataset.tables) count_changes(table, dataset.disclosure);
}

}  // namespace muster::disclosure
