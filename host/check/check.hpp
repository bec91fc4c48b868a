// SPDX-License-Identifier: MIT
// What `muster check` finds in an edition before it is published, in addition to what load and
// compose refuse: figures that contradict each other, actions that are late, text whose figures
// differ from the tables. No stage of a build uses this room: it reads the results of load and
// compute, and changes nothing.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "model/rows.hpp"

namespace muster::document {
struct Paper;
}

namespace muster::check {

class LongTables;
class PrintedText;

/// The edition before, which the inspected edition names as its previous one.
struct EditionBefore {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& folder;
};

/// A claim of the text that contradicts the data. It is an alarm even if it is not reported.
struct Alarm {
  Location place;
  std::string quoted;  ///< the words of the text
  std::string message;
  double sureness = 0;  ///< from 0 to 1
};

/// The input to every check. The dataset is for one audience: it holds nothing that the audience
/// may not see.
struct Inspection {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Folder& folder;  ///< folder of the edition, for the names of files in messages
  Date today;            ///< what is due before this day is overdue
  Diagnostics& diagnostics;
  /// What the checks noted about tables that are excerpts; null only if there are no such tables.
  const LongTables* long_tables = nullptr;
  const EditionBefore* before = nullptr;  ///< null if the edition names none, or it can't be read
  /// The narrative as publications print it; null if it is not to be checked.
  const PrintedText* printed = nullptr;
  /// If given, it gets every alarm about the text, also those that are too unsure to be reported.
  std::vector<Alarm>* alarms = nullptr;
  /// Returns a paper in Word, by its file in the edition's folder; null if it can't be printed.
  std::function<const document::Paper*(const std::string& file)> open_paper = {};
};

/// Runs all checks of the tables, in the order in which a person would look.
void check_tables(const Inspection& inspection);

/// Reports narrative files that no publication of the edition prints. `used` are the names of those
/// that are printed, such as "narrative/foreword.md".
void check_narrative_use(const Inspection& inspection, const std::set<std::string>& used);

// The checks that look at a table row by row. Each is written once: `check_rows` runs it over a
// table in memory, and `LongTable` runs it while load reads a file and keeps only an excerpt.

/// A check of one table. Made anew for each table.
class TableCheck : public model::RowCheck {
 public:
  /// Reports what was found. `table` is the one that the check has seen, or the excerpt of it with
  /// the rows that the check needs.
  virtual void report(const Inspection& inspection, const model::Table& table) const = 0;
};

/// Reports regular series (months, quarters, years) that have a missing or doubled point, that end
/// before the other series of their table, or that jump.
std::unique_ptr<TableCheck> series_check();
/// Compares rows that state a total ("all", "Total", an empty organisation) with the rows that they
/// total.
std::unique_ptr<TableCheck> totals_check();
/// Reports rows with more whole-time equivalents than people.
std::unique_ptr<TableCheck> heads_check();

/// All checks of one table, in the order in which a person would look.
inline constexpr std::array table_checks = {series_check, totals_check, heads_check};

/// Runs all of these checks over each table of the edition, and reports what they find.
void check_rows(const Inspection& inspection);

// The checks that compare tables, each in its own file. Each adds its reports and continues.

/// Tables that check_rates reads if the edition has published_rates.
inline constexpr std::array<std::string_view, 4> counts_of_rates = {"staff", "vacancies",
                                                                    "movements", "cohorts"};
/// Compares published_rates with the counts that the edition has for the same group and time.
void check_rates(const Inspection& inspection);
/// Compares shares of a whole with the counts in the same row, and their sum with 100%.
void check_shares(const Inspection& inspection);
/// Reports actions that are late or have no lead or no update, and milestones that end before they
/// begin.
void check_plan(const Inspection& inspection);
/// Compares a committee's papers with the law on access to meetings: notice, late and exempt items,
/// contacts, appendices.
void check_meeting(const Inspection& inspection);
/// Reports tables without a source, and synthetic rows in an edition with the status 'final'.
void check_provenance(const Inspection& inspection);

}  // namespace muster::check
