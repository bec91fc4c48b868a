// SPDX-License-Identifier: MIT
// CSV in, protected tables out: an edition in memory, loaded under a rule set.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/load.hpp"

namespace muster::disclosure::test {

struct Protected {
  std::optional<model::Dataset> data;
  TrueCounts counts;                  ///< as they were before
  std::vector<std::string> codes;     ///< of problems
  std::vector<std::string> notes;     ///< the codes of notes
  std::vector<std::string> messages;  ///< of all, notes too
  std::vector<Location> places;       ///< of all
  std::size_t part = 0;               ///< of the people, for the edition that follows it

  const model::Column& column(const std::string& table, const std::string& name) const;
  /// Each cell as it would be printed: a number, [c] or [x]. `margin` 0 is the table itself.
  std::vector<std::string> cells(const std::string& table, const std::string& name,
                                 std::size_t margin = 0) const;
};

Protected load(const std::string& rule, std::map<std::string, std::string> files,
               const std::vector<const Protected*>& published = {},
               const std::string& national = "[England]");

}  // namespace muster::disclosure::test
