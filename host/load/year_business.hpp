// SPDX-License-Identifier: MIT
// Counts the items and decisions of a committee's meetings.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "load/year_of_meetings.hpp"

namespace muster::load {

struct ItemCounts {
  std::size_t items = 0, late = 0, to_follow = 0, withdrawn = 0, deferred = 0, exempt = 0;
};
struct ExemptCounts {
  std::size_t items = 0, appendices = 0, made_public = 0;
};
struct DecisionCounts {
  std::size_t decisions = 0, exempt = 0, votes = 0, call_in = 0;
};

/// The items of one meeting, or of several, as the audience sees them.
struct Business {
  std::map<std::string, ItemCounts> items;          ///< by purpose, as in year_items
  std::map<std::string, ExemptCounts> exempt;       ///< by paragraph
  std::map<std::string, DecisionCounts> decisions;  ///< by purpose of the item
  ItemCounts all;
  std::size_t exempt_appendices = 0;
  std::size_t made_public = 0;
  std::size_t with_decisions = 0;  ///< meetings that record decisions
  std::size_t decided = 0;

  void add(const MeetingOfYear& meeting);
};

/// The word of year_items for items whose purpose the audience doesn't learn.
inline constexpr const char* hidden_purpose = "not public";

}  // namespace muster::load
