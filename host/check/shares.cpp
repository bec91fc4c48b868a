// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "model/rows.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Table;

/// Rows whose shares are parts of one whole.
struct Whole {
  std::vector<std::size_t> rows;
  double shares = 0;
  double counts = 0;  ///< sum of the counts with a known reason
  bool all_counted = true;
};

bool is_unknown_word(std::string_view text) {
  return text == "Unknown" || text == "unknown" || text == "Not known" || text == "not known";
}

struct Shares {
  const Inspection& inspection;
  const Table& table;
  const Column& share;
  const Column* counts;  ///< for the same rows as the shares, or null
  const Column& item;    ///< what each row names, such as the reason

  std::string name(const Whole& whole) const {
    std::vector<const Column*> keys;
    for (const Column* key : key_columns(table))
      if (key != &item) keys.push_back(key);
    return table.schema.name + ", " + row_words(inspection.dataset, keys, whole.rows.front());
  }
};

/// Returns the last text column of the key, in which the parts of a whole differ.
const Column* item_column(const Table& table) {
  auto keys = key_columns(table);
  return keys.empty() ? nullptr : keys.back();
}

const Column* count_column(const Table& table) {
  auto at = std::find_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
    return !column.schema.key && column.schema.kind == model::Kind::person_count;
  });
  return at == table.columns.end() ? nullptr : &*at;
}

void add(const Shares& in, std::size_t row, Whole& whole) {
  whole.rows.push_back(row);
  whole.shares += number_at(&in.share, row).value_or(0);
  auto count = number_at(in.counts, row);
  whole.all_counted = whole.all_counted && count;
  if (!is_unknown_word(text_at(in.inspection.dataset, &in.item, row)))
    whole.counts += count.value_or(0);
}

std::vector<Whole> wholes_of(const Shares& in) {
  std::vector<const Column*> by;
  for (const Column& column : in.table.columns)
    if (column.schema.key && &column != &in.item) by.push_back(&column);
  auto group_of = model::group_rows(in.table, by);
  std::vector<Whole> wholes;
  for (std::size_t row = 0; row < group_of.size(); ++row) {
    if (group_of[row] == wholes.size()) wholes.emplace_back();
    add(in, row, wholes[group_of[row]]);
  }
  return wholes;
}

double half_digit(double share) {
  return 0.5 * std::pow(10.0, -decimals_of(round_half_away(share * 100, 4))) / 100 + 1e-9;
}

void check_counts(const Shares& in, const Whole& whole) {
  if (in.counts == nullptr || !whole.all_counted || whole.counts <= 0) return;
  for (std::size_t row : whole.rows) {
    auto share = number_at(&in.share, row);
    auto count = number_at(in.counts, row);
    std::string_view item = text_at(in.inspection.dataset, &in.item, row);
    if (!share || !count || is_unknown_word(item)) continue;
    double worked = *count / whole.counts;
    if (std::abs(worked - *share) <= half_digit(*share)) continue;
    in.inspection.diagnostics.error(
        code::share_counts, place_of(in.inspection, in.table, row),
        in.name(whole) + ": the share of '" + std::string(item) + "' is given as " +
            printed(*share, in.share.schema) + ", but " + printed(*count, in.counts->schema) +
            " of " + printed(whole.counts, in.counts->schema) + " with a known reason are " +
            format_figure(worked, Unit::percent),
        {"correct the share or the count: the share must be of the people with a known reason "
         "only"});
  }
}

/// Returns by how much the sum of the shares may be wrong: each is rounded by up to half of its
/// last digit.
double slack(const Shares& in, const Whole& whole) {
  double sum = 0;
  for (std::size_t row : whole.rows)
    if (auto share = number_at(&in.share, row)) sum += half_digit(*share);
  return sum;
}

void check_total(const Shares& in, const Whole& whole) {
  if (whole.shares <= 0 || std::abs(whole.shares - 1) <= slack(in, whole)) return;
  Location at = place_of(in.inspection, in.table, whole.rows.front());
  std::string message =
      in.name(whole) + ": the shares add up to " + format_figure(whole.shares, Unit::percent);
  if (whole.shares > 1) {
    in.inspection.diagnostics.error(code::share_total, at,
                                    message + ", which is more than the whole",
                                    {"correct the shares, or delete a part that is listed twice"});
    return;
  }
  auto severity = is_noted(in.inspection.dataset, in.table.schema.name) ? &Diagnostics::note
                                                                        : &Diagnostics::warning;
  (in.inspection.diagnostics.*severity)(
      code::share_total, at,
      message + ", but nothing accounts for the other " +
          format_figure(1 - whole.shares, Unit::percent),
      {"add a row for the rest, or explain it to readers in quality_notes.csv"});
}

void check_shares_in(const Inspection& inspection, const Table& table) {
  const Column* share = table.find("share");
  const Column* item = item_column(table);
  if (share == nullptr || item == nullptr || share->schema.kind != model::Kind::rate) return;
  Shares in{inspection, table, *share, count_column(table), *item};
  for (const Whole& whole : wholes_of(in)) {
    check_counts(in, whole);
    check_total(in, whole);
  }
}

}  // namespace

void check_shares(const Inspection& inspection) {
  for (const auto& [name, table] : inspection.dataset.tables) check_shares_in(inspection, table);
}

}  // namespace muster::check
