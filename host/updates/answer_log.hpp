// SPDX-License-Identifier: MIT
// The log of updates as it is on disk: updates.csv.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "import/edition_rows.hpp"

namespace muster::updates {

/// A row to append.
struct LogRow {
  std::string action;
  Date day;
  std::string update;
  std::string rating;       ///< an id; "" if the rating stays
  bool restricted = false;  ///< the action isn't public, so the row isn't either
};

/// Returns the text of one column in each row; empty texts if there is no such column.
std::vector<std::string> column_texts(const importing::EditionRows& log, std::string_view column);

/// Appends the rows, and the columns that they need. Rows that are there stay as they are.
void append(importing::EditionRows& log, const std::vector<LogRow>& rows);

}  // namespace muster::updates
