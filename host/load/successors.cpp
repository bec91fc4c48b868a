// SPDX-License-Identifier: MIT
#include "load/successors.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/number_format.hpp"
#include "load/added_column.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/margins.hpp"
#include "model/cells.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Table;

constexpr double whole = 1;
constexpr double slack = 1e-9;  // of sums of shares

/// One organisation that took over from another.
struct Successor {
  std::uint32_t name = 0;  ///< as in the pool of texts
  double share = whole;
};

/// An organisation that ended.
struct End {
  Date day;  ///< the first one on which it was gone
  std::vector<Successor> successors;
  std::size_t row = 0;  ///< the first one in the table
};

/// A part of a row: whose it is now, and how much of the row.
struct Part {
  std::size_t row = 0;
  std::uint32_t name = 0;
  double before = 0;  ///< the sum of the shares of the parts before this one of the same row
  double share = whole;
  std::optional<Date> since =
      {};  ///< the last change of its organisation; nothing if there was none
};

class Successors {
 public:
  Successors(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics)
      : x_dataset(dataset), x_folder(folder), x_diagnostics(diagnostics) {}

  /// Returns whether the table is right.
  bool read(const Table& table) {
    const std::size_t errors = x_diagnostics.error_count();
    for (std::size_t row = 0; row < table.row_count(); ++row) add(table, row);
    for (const auto& [old, end] : x_ends) {
      double sum = 0;
      for (const Successor& one : end.successors) sum += one.share;
      if (sum > whole + slack)
        report(end.row, code::successor_share,
               "the shares of " + quoted(old) + " add up to " +
                   format_number(100 * sum, {.decimals = 1}) + "%",
               "correct the shares, which are parts of 100%; an empty one means all");
      if (succeeds_itself(old))
        report(end.row, code::successor_itself, quoted(old) + " becomes its own successor",
               "remove one of the rows that lead back to it");
    }
    return x_diagnostics.error_count() == errors;
  }

  void join(Table& table) {
    const auto* organisation = table.find("organisation");
    const Column* date = date_key(table);
    if (organisation == nullptr || !organisation->schema.key || date == nullptr) return;
    std::vector<Part> parts;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      const Date day{date->dates[row]};
      x_named.insert(organisation->texts[row]);
      const auto end = x_ends.find(organisation->texts[row]);
      if (end != x_ends.end() && day >= end->second.day) warn_after(table, row, end->first);
      const std::size_t first = parts.size();
      take_over({row, organisation->texts[row]}, day, parts);
      double before = 0;
      for (std::size_t i = first; i < parts.size(); ++i) {
        parts[i].before = before;
        before += parts[i].share;
      }
    }
    if (std::any_of(parts.begin(), parts.end(), [](const Part& one) { return one.since; }))
      divide(table, parts);
  }

  /// Warns of organisations that no joined table has.
  void check_names() {
    std::vector<std::string> known;
    for (const std::uint32_t name : x_named) known.emplace_back(x_dataset.texts.at(name));
    for (const auto& [old, end] : x_ends) {
      if (x_named.contains(old)) continue;
      x_diagnostics.warning(code::successor_no_row, place_of(end.row),
                            "no row of a table with organisations and dates is of " + quoted(old),
                            {did_you_mean(x_dataset.texts.at(old), known,
                                          "write the organisation's name as the tables have it")});
    }
  }

 private:
  void add(const Table& table, std::size_t row) {
    const std::uint32_t old = table.find("old")->texts[row];
    const Date day{table.find("from")->dates[row]};
    auto [end, is_new] = x_ends.try_emplace(old, End{day, {}, row});
    if (!is_new && end->second.day != day)
      report(row, code::successor_days,
             quoted(old) + " ended on " + long_date(end->second.day) + " and on " + long_date(day),
             "write the same day in all rows of an organisation");
    end->second.successors.push_back({table.find("new")->texts[row],
                                      model::number_at(table.find("share"), row).value_or(whole)});
  }

  bool succeeds_itself(std::uint32_t old) const {
    std::set<std::uint32_t> seen;
    std::vector<std::uint32_t> open = {old};
    while (!open.empty()) {
      const auto end = x_ends.find(open.back());
      open.pop_back();
      if (end == x_ends.end()) continue;
      for (const Successor& one : end->second.successors) {
        if (one.name == old) return true;
        if (seen.insert(one.name).second) open.push_back(one.name);
      }
    }
    return false;
  }

  /// Adds the parts that `part` of a row of the day has now.
  void take_over(const Part& part, Date day, std::vector<Part>& parts) const {
    const auto end = x_ends.find(part.name);
    if (end == x_ends.end() || day >= end->second.day) return parts.push_back(part);
    for (const Successor& one : end->second.successors)
      take_over({part.row, one.name, 0, part.share * one.share, end->second.day}, day, parts);
  }

  static const Column* date_key(const Table& table) {
    for (const Column& column : table.columns)
      if (column.schema.key && column.schema.type == model::Type::date) return &column;
    return nullptr;
  }

  /// Replaces the rows by their parts.
  void divide(Table& table, const std::vector<Part>& parts) {
    const std::vector<std::uint32_t> names = table.find("organisation")->texts;
    text_column(table, "note");
    text_column(table, "basis");
    std::vector<std::uint32_t> lines;
    for (const Part& part : parts) {
      lines.push_back(table.lines[part.row]);
      table.numbers.push_back(static_cast<std::uint32_t>(part.row + 1));
      table.origins.push_back(names[part.row]);
    }
    table.lines = std::move(lines);
    for (Column& column : table.columns) divide(column, parts, names);
    if (table.margins.empty()) return;
    table.margins.clear();
    add_margins(table);
  }

  void divide(Column& column, const std::vector<Part>& parts,
              const std::vector<std::uint32_t>& names) {
    Column out{column.schema, {}, {}, {}, {}, {}};
    for (const Part& part : parts) {
      out.status.push_back(column.status[part.row]);
      if (!column.numbers.empty()) out.numbers.push_back(number_of(column, part));
      if (!column.texts.empty()) out.texts.push_back(text_of(column, part, names));
      if (!column.dates.empty()) out.dates.push_back(column.dates[part.row]);
      if (!column.decimals.empty()) out.decimals.push_back(decimals_of(column, part));
    }
    column = std::move(out);
  }

  static bool is_divided(const Column& column, const Part& part) {
    return part.share < whole && model::can_be_added(column.schema);
  }

  static double number_of(const Column& column, const Part& part) {
    const double all = column.numbers[part.row];
    if (!is_divided(column, part)) return all;
    if (!column.schema.whole) return all * part.share;
    return std::round(all * (part.before + part.share)) - std::round(all * part.before);
  }

  /// Two decimals are enough for a part of a figure that has none.
  static std::uint8_t decimals_of(const Column& column, const Part& part) {
    const std::uint8_t own = column.decimals[part.row];
    if (!is_divided(column, part) || column.schema.whole) return own;
    return static_cast<std::uint8_t>(own + 2);
  }

  std::uint32_t text_of(const Column& column, const Part& part,
                        const std::vector<std::uint32_t>& names) {
    const std::uint32_t own = column.texts[part.row];
    if (!part.since) return own;
    if (column.schema.name == "organisation") return part.name;
    const std::string_view text = x_dataset.texts.at(own);
    if (column.schema.name == "note") {
      const std::string origin = origin_of(names[part.row], part);
      return x_dataset.texts.intern(text.empty() ? origin : std::string(text) + "; " + origin);
    }
    const bool is_published = text.empty() || text == "published";
    if (column.schema.name == "basis" && part.share < whole && is_published)
      return x_dataset.texts.intern("derived");
    return own;
  }

  /// "Northside Trust, part of Newtown Trust since 1 April 2026".
  std::string origin_of(std::uint32_t old, const Part& part) const {
    std::string share;
    if (part.share < whole) share = format_number(100 * part.share, {.decimals = 0}) + "% of ";
    return share + std::string(x_dataset.texts.at(old)) + ", part of " +
           std::string(x_dataset.texts.at(part.name)) + " since " + long_date(*part.since);
  }

  void warn_after(const Table& table, std::size_t row, std::uint32_t old) {
    if (!x_warned.insert(old).second) return;
    const Date day = x_ends.at(old).day;
    x_diagnostics.warning(code::successor_after,
                          {x_folder.display(table.file), table.lines[row], 0},
                          "the row is of " + quoted(old) + ", which ended on " + long_date(day) +
                              ", so no successor gets it",
                          {"write the successor's name in rows from that day on"});
  }

  std::string quoted(std::uint32_t name) const { return in_quotes(x_dataset.texts.at(name)); }

  Location place_of(std::size_t row) const {
    const Table& table = *x_dataset.find("successors");
    return {x_folder.display(table.file), table.lines[row], 0};
  }
  void report(std::size_t row, Code code, std::string message, std::string hint) {
    x_diagnostics.error(code, place_of(row), std::move(message), {std::move(hint)});
  }

  model::Dataset& x_dataset;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  std::map<std::uint32_t, End> x_ends;  ///< by the organisation that ended
  std::set<std::uint32_t> x_named, x_warned;
};

}  // namespace

void join_successors(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics) {
  const Table* table = dataset.find("successors");
  if (table == nullptr || table->row_count() == 0) return;
  Successors successors(dataset, folder, diagnostics);
  if (!successors.read(*table)) return;
  for (auto& [name, one] : dataset.tables) successors.join(one);
  successors.check_names();
}

}  // namespace muster::load
