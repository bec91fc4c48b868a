// SPDX-License-Identifier: MIT
#include "load/predecessors.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/joined_row_writer.hpp"
#include "load/joined_rows.hpp"
#include "load/joined_settings.hpp"
#include "load/joined_sums.hpp"
#include "model/cells.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Dataset;
using model::Edition;
using model::Table;

/// Tables whose rows are followed from edition to edition by their id, or are referred to by it.
constexpr std::array<std::string_view, 10> with_ids = {
    "actions",          "meeting_actions",   "priorities",  "aims",        "portfolios",
    "portfolio_groups", "population_groups", "assumptions", "logic_model", "feedback"};

bool has_ids(std::string_view table) {
  return std::find(with_ids.begin(), with_ids.end(), table) != with_ids.end();
}

/// Whether the rows of the table are figures of sectors, which are added up.
bool is_added_up(const model::TableSchema& schema) {
  const model::ColumnSchema* sector = schema.find("sector");
  return !schema.declared_by.empty() || (sector != nullptr && sector->key);
}

class Joining {
 public:
  Joining(const std::vector<const Dataset*>& editions, const Location& place,
          Diagnostics& diagnostics, Differing how)
      : x_editions(editions),
        x_place(place),
        x_diagnostics(diagnostics),
        x_how(how),
        x_rows(editions, x_new_names, x_joined.texts),
        x_sums(editions, x_rows, place, diagnostics) {}

  std::optional<Dataset> join() {
    const std::size_t errors = x_diagnostics.error_count();
    check_joined_settings(x_editions, x_place, x_diagnostics);
    if (x_diagnostics.error_count() != errors) return std::nullopt;
    join_settings(x_editions, x_joined);
    find_same_ids();
    for (const std::string& name : table_names()) join_table(name);
    join_narrative();
    return std::move(x_joined);
  }

 private:
  const Edition& edition(std::size_t i) const { return x_editions[i]->edition; }
  std::string quoted(std::size_t i) const { return in_quotes(edition(i).id); }

  // Ids

  /// Finds the ids of things that differ between editions.
  void find_same_ids() {
    for (const std::string_view name : with_ids) {
      const Parts parts = parts_named(x_editions, name);
      std::map<std::string, std::map<std::size_t, std::string>> rows;  // by id and edition
      for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t row = 0; row < parts[i].row_count(); ++row)
          rows[cell_text(parts[i], *parts[i].find("id"), row)][i] +=
              whole_row(parts[i], parts[i].table->schema, row);
      for (const auto& [id, of_editions] : rows) {
        const bool same = std::all_of(of_editions.begin(), of_editions.end(), [&](const auto& one) {
          return one.second == of_editions.begin()->second;
        });
        if (same) continue;
        for (const auto& [i, text] : of_editions)
          x_new_names[{std::string(name) + ".id", i}].insert(id);
        report_same_id(std::string(name), id, of_editions.begin()->first,
                       of_editions.rbegin()->first);
      }
    }
  }

  void report_same_id(const std::string& table, const std::string& id, std::size_t one,
                      std::size_t other) {
    x_diagnostics.note(code::predecessor_same_id, x_place,
                       "the id " + in_quotes(id) + " is of different rows of " + table + " in " +
                           quoted(one) + " and " + quoted(other) + ", so they are called " +
                           in_quotes(renamed_id(edition(one), table, id)) + " and " +
                           in_quotes(renamed_id(edition(other), table, id)),
                       {"use such an id in this edition for a row that continues one of them"});
  }

  // Tables

  std::set<std::string> table_names() const {
    std::set<std::string> names;
    for (const Dataset* one : x_editions)
      for (const auto& [name, table] : one->tables) names.insert(name);
    return names;
  }

  void join_table(const std::string& name) {
    const Parts parts = parts_named(x_editions, name);
    const Part& first = *std::find_if(parts.begin(), parts.end(),
                                      [](const Part& part) { return part.table != nullptr; });
    Table out;
    out.schema = first.table->schema;
    out.file = first.table->file;
    out.shown = first.table->shown;
    out.columns = columns_of(parts);
    for (std::size_t i = 0; i < parts.size(); ++i)
      out.sources.push_back(
          {edition(i).id, parts[i].table == nullptr ? out.shown : parts[i].table->shown});
    if (is_added_up(out.schema))
      x_sums.add_up(parts, out);
    else
      append_all(parts, out);
    x_joined.tables.emplace(name, std::move(out));
  }

  /// Appends the rows of all editions. A row that is the same in two of them is there once.
  void append_all(const Parts& parts, Table& out) {
    std::map<std::string, RowsOfKey> by_key;
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (std::size_t row = 0; row < parts[i].row_count(); ++row) {
        const std::string key = key_of(parts[i], out.schema, row, true);
        RowsOfKey& group = by_key.try_emplace(key, RowsOfKey{key, {}}).first->second;
        group.rows.resize(parts.size());
        group.rows[i].push_back(row);
      }
    const bool has_figures =
        std::any_of(out.columns.begin(), out.columns.end(),
                    [](const Column& column) { return model::holds_figures(column.schema); });
    const bool is_merged = x_how == Differing::merged && !has_ids(out.schema.name);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::set<std::string> of_this;
      for (std::size_t row = 0; row < parts[i].row_count(); ++row) {
        const std::string whole = whole_row(parts[i], out.schema, row);
        const RowsOfKey& group = by_key.at(key_of(parts[i], out.schema, row, true));
        const bool differs = !is_same(parts, out.schema, group);
        if (differs && is_merged && i == group.first()) x_sums.merge(parts, group, out);
        const bool goes_on = differs && (is_merged || (has_figures && !has_ids(out.schema.name)));
        if (seen.contains(whole) || goes_on) continue;
        of_this.insert(whole);
        x_rows.append(parts, i, row, out);
      }
      seen.merge(of_this);
    }
  }

  static bool is_same(const Parts& parts, const model::TableSchema& schema,
                      const RowsOfKey& group) {
    std::set<std::string> texts;
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (const std::size_t row : group.rows[i]) texts.insert(whole_row(parts[i], schema, row));
    return texts.size() == 1;
  }

  // Narrative

  void join_narrative() {
    std::map<std::string, model::Narrative> texts;
    for (const Dataset* one : x_editions)
      for (const model::Narrative& file : one->narrative) {
        const auto [place, is_new] = texts.emplace(file.name, file);
        if (is_new) continue;
        place->second.text += "\n" + file.text;
        place->second.partly_restricted |= file.partly_restricted;
      }
    for (auto& [name, text] : texts) x_joined.narrative.push_back(std::move(text));
  }

  const std::vector<const Dataset*>& x_editions;
  const Location& x_place;
  Diagnostics& x_diagnostics;
  const Differing x_how;
  RenamedIds x_new_names;
  Dataset x_joined;
  JoinedRowWriter x_rows;
  JoinedSums x_sums;
};

}  // namespace

std::optional<Dataset> join_editions(const std::vector<const Dataset*>& editions,
                                     const Location& place, Diagnostics& diagnostics,
                                     Differing how) {
  return Joining(editions, place, diagnostics, how).join();
}

}  // namespace muster::load
