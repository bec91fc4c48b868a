// SPDX-License-Identifier: MIT
// What became of each edition of a work list: one JSON object a line, in a file for each shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "worklist/work_list.hpp"

namespace muster::worklist {

/// A key figure of an edition, for the table of all editions.
struct KeyFigure {
  std::string id;
  std::string label;
  std::string unit;             ///< its word
  std::optional<double> value;  ///< rounded as it is printed; nothing if it has none
  std::string status;           ///< "known", "unknown", "withheld" ...
  std::string printed = {};     ///< as on the page: "−909", "16.4%", "[c]"
  std::string data = {};        ///< as in the CSV files of an edition: "-909", "16.4", "[c]"
};

/// A problem as a result keeps it.
struct Problem {
  std::string code;
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
  std::vector<std::string> hints = {};
};

/// What became of one edition.
struct EditionResult {
  std::string list;  ///< SHA-256 of the work list
  std::string id;
  std::string audience;
  int exit = 0;  ///< what `muster build` of this edition alone would have returned
  std::string title;
  std::string organisation;
  std::string area;    ///< the value by which its rows were selected, or ""
  std::string name;    ///< of its area, or ""
  std::string date;    ///< of publication, such as 2026-12-15; "" if nothing was published
  std::string key;     ///< hash of all that the edition was made from, with
  std::string record;  ///< SHA-256 of the record of what was published; "" if nothing was
  std::vector<std::string> publications;  ///< ids of those published
  std::size_t warnings = 0;
  std::size_t withheld = 0;  ///< cells that disclosure control withheld
  double seconds = 0;
  std::vector<KeyFigure> figures;
  std::vector<Problem> problems;  ///< errors
};

/// Whether the edition was published.
bool is_published(const EditionResult& result);

/// The latest date of publication.
Date latest_date(const std::vector<EditionResult>& results);

/// Returns the result of an edition whose worker ended without one: by a signal (minus its number),
/// or with an exit code. `exit` is the code that it counts as.
EditionResult died(const WorkList& list, const WorkLine& line, const std::string& audience,
                   int exit, int status);

/// One line, with its line break.
std::string to_json(const EditionResult& result);
/// Nothing if the line is not a result.
std::optional<EditionResult> parse_result(std::string_view line);

/// Returns the name of a shard's file: "shard-3-of-200.jsonl".
std::string results_file(Shard shard);

/// Reads every result in one file, by id; a later line replaces an earlier one. Lines that are not
/// whole, as a killed run leaves them, are left out. Empty if there is no such file.
std::map<std::string, EditionResult> read_results_file(const std::string& file);

/// Reads the results of all shards in `folder` for `list`: one for each line, in its order. Reports
/// lines without a result, results of another list or audience, and two that differ.
std::vector<EditionResult> read_results(const std::string& folder, const WorkList& list,
                                        const std::string& audience, Diagnostics& diagnostics);

}  // namespace muster::worklist
