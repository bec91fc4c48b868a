// SPDX-License-Identifier: MIT
// An edition in memory, loaded as muster loads it, and the results of its checks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "check/long_tables.hpp"

namespace muster::check {

enum class Loads : unsigned char { yes, no, maybe };

using Files = std::map<std::string, std::string>;

/// "error check.total.parts edition/staff.csv:4", in the order in which it was found.
struct Checked {
  std::vector<std::string> found;
  std::vector<std::string> messages;
  std::vector<std::string> hints;
  std::vector<std::string> narrative;  ///< the verdict on each figure of the narrative, one a line
  std::size_t staff_rows = 0;          ///< rows of staff.csv that were kept
};

/// `files` without edition.yaml, which is final and of 30 June 2023, with the baseline October
/// 2022. If the edition can't be loaded but should be, fails the test; otherwise returns the
/// errors. With `long_tables`, every file is treated as long and read in threads.
Checked check_files(Files files, const model::Findings& findings = {},
                    LongTables* long_tables = nullptr, Loads loads = Loads::yes);

}  // namespace muster::check
