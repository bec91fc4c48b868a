// SPDX-License-Identifier: MIT
// Checks of whole tables: cells that name rows of other tables, totals among their parts, names
// that look alike, stocks and flows, rows of run charts, items that are exempt from publication,
// and dates. Each check has a source of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/area_filter.hpp"
#include "model/dataset.hpp"
#include "model/edition.hpp"
#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::load {

/// A warning for each file that nothing reads, with what to do; not for what is no part of
/// an edition, such as README.md, pictures and hidden files. `tables` are the known tables.
/// Workbooks are left to the room that reads their sheets.
void report_unread_files(const Folder& folder, const std::vector<std::string>& tables,
                         Diagnostics& diagnostics);

// Problems that can only be found once all tables have been read: cells that name something in
// another place.

/// Reports each cell of a column with `refers_to` that names nothing. `table_names` are the tables
/// that an edition may have; `folder` is for the names of files in messages.
void check_references(const model::Dataset& dataset, const std::vector<std::string>& table_names,
                      const Folder& folder, Diagnostics& diagnostics);

// Totals among their parts: muster adds rows up, so a row that states a total counts everybody
// twice. Found by name ("Grand Total"), by place (an empty organisation among named ones) and by
// arithmetic (sum_of_others.hpp); each is an error, in build and check alike.

/// Reports totals in every table whose rows are added up: the host's tables that have margins, and
/// the tables for which a plugin declares it. It must see the figures before disclosure control
/// changes them. Names in the setting `data.not_totals` are treated as parts, whatever they look
/// like; such a name that occurs in no table is a warning.
void check_stated_totals(const model::Dataset& dataset, const Folder& folder,
                         Diagnostics& diagnostics);

// One group under two spellings: "Adult Nurses" in one row, "Adult nurses" in another. Muster would
// take them for two groups, each with figures missing.

/// The rows with a name that no earlier row of the same column has, in the columns whose names must
/// be alike in all tables.
class NewNames final : public model::RowCheck {
 public:
  /// A text column whose names are compared.
  struct Column {
    std::size_t index = 0;          ///< among the columns of the table
    std::vector<std::size_t> rows;  ///< the first row of each name
    std::vector<bool> seen;         ///< by text
  };
  void begin(const model::Table& table) override;
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  const std::vector<Column>& columns() const { return x_columns; }

 private:
  std::vector<Column> x_columns;
};

/// A warning for each name in a key of the figure tables that differs from an earlier one of the
/// same column, in any table, by no more than capitals, punctuation, "&" for "and" or a plural s.
void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

// Only people who were in post can leave: in a month no more leave than were in post before it and
// joined in it.

/// Error load.row.rule for each row of a table with a stock and its flows in which the leavers
/// exceed staff in post at the end of the previous month plus joiners; staff at the month's own end
/// are no limit. Rows with an unknown figure among the three are skipped. Call this before
/// disclosure control changes the counts.
void check_stock_flows(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

// Rows of spc_rebases and spc_targets that no run chart can take. Without this check a mistyped
// year would silently leave the old limits in force.

/// A warning for each row for whose sector (any, where it says all) the table behind its measure
/// has no rows, and for each rebase in a month without rows. The sector that draws a series
/// reports a row inside it that changes nothing.
void check_run_chart_rows(const model::Dataset& dataset, const Folder& folder,
                          Diagnostics& diagnostics);

/// Whether these rows are compared with the rows of `table`: one of the two files exists, and run
/// charts are drawn from the table.
bool is_compared_with_run_charts(std::string_view table, const Folder& edition);

// Everything that belongs to an exempt item of the agenda must be restricted itself, and nothing
// that belongs to a public one may be. Otherwise an author who changes an item and forgets its
// report, an appendix or the text would publish it, or publish an item without its paper.

/// Reports each row that names an item of the agenda, and each narrative file that one of them
/// prints, if it is public but must be restricted or the other way round. A public report may have
/// exempt appendices. Always reads the tables as restricted readers see them; messages name rows
/// and files, and quote nothing from them except the item's number.
void check_exempt_items(const Folder& folder, const std::vector<model::TableSchema>& schemas,
                        model::Marks marks, const AreaFilter& filter, Diagnostics& diagnostics);

// Figures that are out of date: the latest date of each table of figures, compared with the
// baseline.

/// The latest time in a table of figures.
class LatestTime final : public model::RowCheck {
 public:
  /// The latest date that a table gives figures for.
  struct Latest {
    Date day;  ///< on which the time ends
    bool is_year = false;
    bool is_start = false;  ///< what is counted ends a year later
  };
  void begin(const model::Table& table) override;
  /// Needs a row that is later than all rows before it.
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  /// Nothing if the table holds no figures, or no row whose time is known.
  const std::optional<Latest>& latest() const { return x_latest; }

 private:
  std::optional<std::size_t> x_time;  ///< the column's place in the table
  std::optional<Latest> x_latest;
};

/// A warning for each table of figures that ends a year or more before the baseline, and for each
/// row of sources.csv whose `as_of` is a year or more before the latest figures of its table.
/// A cohort is followed for a year, so its start may be two years back.
void check_table_dates(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
