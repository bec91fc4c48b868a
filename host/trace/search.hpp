// SPDX-License-Identifier: MIT
// Finds a figure by its printed value, its place or the words next to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "trace/uses.hpp"

namespace muster::trace {

/// A search; all of its fields must match.
struct Wanted {
  std::string value;        ///< as printed or as typed: "-909", "1,032", "16.4%"; "" matches any
  std::string publication;  ///< id; "" matches any
  std::string place;  ///< anchor or number of a table, chart or section: "table-3", "Figure 2"
  std::string near;   ///< words that must all occur in the row, column, title or section
};

/// A figure that was found.
struct Match {
  std::string id;
  std::vector<const Use*> uses;  ///< the places that fit
};

/// By id.
std::vector<Match> search(const Uses& uses, const Wanted& wanted);

/// "−1,032.5 WTE" -> "-1032.5": a number as people type it.
std::string typed_number(std::string_view text);

}  // namespace muster::trace
