// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "model/cells.hpp"
#include "model/rows.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Kind;
using model::Table;

/// The columns in which a person has only one value, such as an age band or a main reason for
/// leaving. Headcounts over these columns can be added up.
constexpr std::array<std::string_view, 6> exclusive = {"age_band", "reason",    "sex",
                                                       "gender",   "ethnicity", "nationality"};

struct Sum {
  double parts = 0;
  std::size_t count = 0;    ///< the number of parts
  std::size_t unknown = 0;  ///< parts without a figure
  int decimals = 0;
  std::optional<std::size_t> total_row;

  void add(std::optional<double> value) {
    ++count;
    if (!value) ++unknown;
    parts += value.value_or(0);
    if (value) decimals = std::max(decimals, decimals_of(*value));
  }
};

/// A column of names in which some rows name a part and others name the whole.
struct Names {
  enum class Text : std::uint8_t { not_seen, part, total };
  std::size_t column = 0;  ///< index among the table's columns; `others` are such indices too
  std::vector<std::size_t> others;
  std::vector<Text> texts;  ///< by index in the pool of texts
  bool some_part = false, some_total = false;
  model::RowGroups groups{0};          ///< rows that agree in every other key
  std::vector<const Column*> cells;    ///< the columns `others`, in this reading
  std::vector<std::vector<Sum>> sums;  ///< by index of the column that is added up, then by group

  bool has_totals() const { return some_part && some_total; }
};

struct Totalled {
  const Inspection& inspection;
  const Table& table;
  const Column& names;

  bool exclusive_groups() const {
    return std::find(exclusive.begin(), exclusive.end(), names.schema.name) != exclusive.end();
  }
};

std::string row_name(const Totalled& in, std::size_t row) {
  return in.table.schema.name + ", " + row_words(in.inspection.dataset, key_columns(in.table), row);
}

/// Returns by how much the parts and their total may differ, because each is rounded by up to half
/// of its last digit.
double slack(const Sum& sum) {
  return 0.5 * std::pow(10.0, -sum.decimals) * static_cast<double>(sum.count + 1) + 1e-9;
}

void report_parts(const Totalled& in, const Column& column, const Sum& sum, double total) {
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

void report_rounding(const Totalled& in, const Column& column, const Sum& sum, double total) {
  in.inspection.diagnostics.note(
      code::total_rounding, place_of(in.inspection, in.table, *sum.total_row),
      row_name(in, *sum.total_row) + ": " + column.schema.name + " is given as " +
          printed(total, column.schema) + ", but its parts add up to " +
          printed(sum.parts, column.schema) + " because each part was rounded");
}

void report_heads(const Totalled& in, const Column& column, const Sum& sum, double total) {
  in.inspection.diagnostics.warning(
      code::heads_added, place_of(in.inspection, in.table, *sum.total_row),
      row_name(in, *sum.total_row) + ": " + printed(total, column.schema) +
          " people is the sum of " + std::to_string(sum.count) + " rows by " +
          in.names.schema.name + ", which may count the same person twice",
      {"take the total from a source that counts each person once, because headcounts, unlike "
       "whole-time equivalents, cannot simply be added up"});
}

void judge(const Totalled& in, const Column& column, const Sum& sum) {
  auto total = sum.total_row ? number_at(&column, *sum.total_row) : std::nullopt;
  if (!total || sum.count == 0) return;
  double over = sum.parts - *total;
  bool shared = column.schema.kind == Kind::person_count && !in.exclusive_groups();
  bool heads_may_exceed = shared && over > 0;
  // One part isn't a sum, and a total may exceed its parts because some are not listed.
  if (sum.count < 2 || over < -slack(sum)) return;
  if (sum.unknown > 0 && over <= slack(sum)) return;  // the unknown parts may be the rest
  if (shared && sum.count > 1 && std::abs(over) < 1e-9)
    return report_heads(in, column, sum, *total);
  if (heads_may_exceed || std::abs(over) < 1e-9) return;
  bool rounding = column.schema.kind != Kind::person_count && std::abs(over) <= slack(sum);
  if (rounding) return report_rounding(in, column, sum, *total);
  report_parts(in, column, sum, *total);
}

/// The first reading finds the columns in which some names are totals and others are parts; the
/// second one adds up the parts. All rows of such a table are kept, because load, too, looks for
/// the parts of a total.
class TotalsCheck final : public TableCheck {
 public:
  void begin(const Table& table) override {
    if (x_first) find_columns(table);
    for (Names& names : x_names) {
      names.cells.clear();
      for (std::size_t i : names.others) names.cells.push_back(&table.columns[i]);
    }
  }

  bool row(const Table& table, const model::TextPool& texts, std::size_t index) override {
    bool needed = false;
    for (Names& names : x_names) {
      if (x_first) note_name(names, table.columns[names.column], texts, index);
      if (x_first || !names.has_totals()) continue;
      add(names, table, index);
      needed = true;
    }
    return needed;
  }

  bool end() override {
    const bool first = x_first;
    x_first = false;
    return first && std::any_of(x_names.begin(), x_names.end(),
                                [](const Names& names) { return names.has_totals(); });
  }

  void report(const Inspection& inspection, const Table& table) const override {
    for (const Names& names : x_names)
      for (std::size_t i = 0; i < names.sums.size(); ++i)
        for (const Sum& sum : names.sums[i])
          judge({inspection, table, table.columns[names.column]}, table.columns[x_added[i]], sum);
  }

 private:
  void find_columns(const Table& table) {
    std::vector<std::size_t> keys;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].schema.key) keys.push_back(i);
      if (model::can_be_added(table.columns[i].schema)) x_added.push_back(i);
    }
    for (std::size_t key : keys) {
      if (table.columns[key].schema.type != model::Type::text) continue;
      Names& names = x_names.emplace_back();
      names.column = key;
      std::copy_if(keys.begin(), keys.end(), std::back_inserter(names.others),
                   [&](std::size_t other) { return other != key; });
      names.groups = model::RowGroups(names.others.size());
    }
  }

  static void note_name(Names& names, const Column& column, const model::TextPool& texts,
                        std::size_t row) {
    const std::uint32_t text = column.texts[row];
    if (text >= names.texts.size()) names.texts.resize(texts.size());
    Names::Text& is = names.texts[text];
    if (is != Names::Text::not_seen) return;
    const bool total = model::states_total(column.schema, texts.at(text));
    is = total ? Names::Text::total : Names::Text::part;
    (total ? names.some_total : names.some_part) = true;
  }

  void add(Names& names, const Table& table, std::size_t row) {
    const std::size_t group = names.groups.group_of(names.cells, row);
    names.sums.resize(x_added.size());
    const bool total = names.texts[table.columns[names.column].texts[row]] == Names::Text::total;
    for (std::size_t i = 0; i < x_added.size(); ++i) {
      std::vector<Sum>& sums = names.sums[i];
      if (group >= sums.size()) sums.resize(group + 1);
      if (total)
        sums[group].total_row = row;
      else
        sums[group].add(number_at(&table.columns[x_added[i]], row));
    }
  }

  bool x_first = true;
  std::vector<std::size_t> x_added;  ///< columns that can be added up
  std::vector<Names> x_names;
};

}  // namespace

std::unique_ptr<TableCheck> totals_check() { return std::make_unique<TotalsCheck>(); }

}  // namespace muster::check
