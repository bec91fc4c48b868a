// SPDX-License-Identifier: MIT
// Checks that compare rows or whole tables. They check cells that name rows of other tables, totals
// among their parts, names that look alike, stocks and flows, rows of run charts, items that are
// exempt from publication, and dates. Each check has a source file of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "load/area_filter.hpp"
#include "load/releases.hpp"
#include "model/dataset.hpp"
#include "model/edition.hpp"
#include "model/rows.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Warns of each file in the folder that nothing reads. Files that nobody expects muster to read,
/// such as README.md, pictures and hidden files, are ignored. `tables` are the names of the known
/// tables. Workbooks are ignored too, because the code that reads their sheets checks them.
void report_unread_files(const Folder& folder, const std::vector<std::string>& tables,
                         Diagnostics& diagnostics);

// References: cells that name a row of another table, a table or a rating. They can only be checked
// after all tables have been read.

/// Reports each cell of a column with `refers_to` that names something that does not exist.
/// `table_names` are the tables that an edition may have. `folder` provides the file names for
/// messages.
void check_references(const model::Dataset& dataset, const std::vector<std::string>& table_names,
                      const Folder& folder, Diagnostics& diagnostics);

// Totals among their parts. Muster adds rows up, so a row that states a total counts everybody
// twice. Such rows are recognised by their name ("Grand Total"), by an empty name (a row without an
// organisation among rows with one) and by arithmetic (sum_of_others.hpp). Each is an error, both
// in `muster build` and in `muster check`.

/// Reports totals in every table whose rows are added up. These are the host's tables with margins,
/// and the tables for which a plugin declares it. It must run before disclosure control changes any
/// figure. Names in the setting `data.not_totals` are never taken for totals; if one of them occurs
/// in no table, that is a warning.
void check_stated_totals(const model::Dataset& dataset, const Folder& folder,
                         Diagnostics& diagnostics);

// One group that is spelt in two ways: "Adult Nurses" in one row, "Adult nurses" in another. Muster
// would take them for two groups, and each would lack some figures.

/// Finds the first row of each name, in the columns whose names must be spelt alike in all tables.
/// Only these rows of a long table are needed for check_alike_names().
class NewNames final : public model::RowCheck {
 public:
  /// A text column whose names are compared.
  struct Column {
    std::size_t index = 0;          ///< among the columns of the table
    std::vector<std::size_t> rows;  ///< the first row of each name
    std::vector<bool> seen;         ///< by index of the text: it has occurred
  };
  void begin(const model::Table& table) override;
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  const std::vector<Column>& columns() const { return x_columns; }

 private:
  std::vector<Column> x_columns;
};

/// Warns of each name in a key column of a table of figures that is almost equal to an earlier name
/// in a column of the same name, in any table. The two names differ only in capitals, punctuation,
/// "&" for "and", or a plural s.
void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

// Stocks and flows. Only people who were in post can leave: in each month, leavers are at most
// staff in post at the end of the previous month plus joiners.

/// Reports an error (load.row.rule) for each row with more leavers than that, in tables whose
/// schema declares a stock and its flows. A row is skipped if one of the three figures is not
/// known. Call this before disclosure control changes the counts.
void check_stock_flows(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

// Rows of spc_rebases and spc_targets that change no run chart. Without this check, a mistyped year
// would go unnoticed and the old control limits would stay in use.

/// Warns of each row if the table behind its measure has no rows of its sector (of any sector, if
/// it says `all`), or none in its month. A row whose month is within the figures may have no effect
/// either; the sector that draws the chart reports that.
void check_run_chart_rows(const model::Dataset& dataset, const Folder& folder,
                          Diagnostics& diagnostics);

/// Whether check_run_chart_rows() needs the rows of `table`: run charts are drawn from it, and
/// spc_rebases or spc_targets exists.
bool is_compared_with_run_charts(std::string_view table, const Folder& edition);

// Exempt items of a committee's agenda. Everything that belongs to an exempt item must be
// restricted, and nothing that belongs to a public item may be. Otherwise, an author who changes an
// item but forgets its report, an appendix or a text would publish exempt content, or a public item
// without its papers.

/// Reports each row that names an item of the agenda, and each narrative file that such a row
/// prints, if it is public but must be restricted, or restricted but must be public. A public
/// report may have exempt appendices. For every audience, this reads the tables as restricted
/// readers see them. Messages therefore name rows and files, and quote nothing from them except
/// item numbers.
void check_exempt_items(const Folder& folder, const std::vector<model::TableSchema>& schemas,
                        model::Marks marks, const AreaFilter& filter, const Releases& releases,
                        Diagnostics& diagnostics);

// Figures that are out of date: the latest date of each table of figures is compared with the
// baseline.

/// Finds the latest time in a table of figures.
class LatestTime final : public model::RowCheck {
 public:
  /// The latest time for which a table has figures.
  struct Latest {
    Date day;               ///< the last day of that time
    bool is_year = false;   ///< the time is a calendar year
    bool is_start = false;  ///< the figures describe the year that begins on `day`
  };
  void begin(const model::Table& table) override;
  /// Keeps a row that is later than all rows before it.
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t index) override;
  bool end() override { return false; }
  /// Returns nothing if the table holds no figures, or if no row has a known time.
  const std::optional<Latest>& latest() const { return x_latest; }

 private:
  std::optional<std::size_t> x_time;  ///< index of the column that holds the time
  std::optional<Latest> x_latest;
};

/// Warns of each table of figures whose latest time is a year or more before the baseline, and of
/// each row of sources.csv whose `as_of` is a year or more before the latest figures of its table.
/// For tables with a column `start` the limit is two years, because a cohort is followed for a year
/// after its start.
void check_table_dates(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics);

}  // namespace muster::load
