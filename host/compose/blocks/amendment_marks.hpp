// SPDX-License-Identifier: MIT
// Dated footnotes in a table of actions, such as "Amended November 2024". The amendments of this
// edition are found by comparing it with the edition before; older amendments and all reasons are
// in the table amendments.
#pragma once

#include <string>
#include <vector>

#include "compose/blocks/directive_call.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// Adds footnote marks to the table of actions: to each cell that differs from the previous
/// edition, or whose amendment is in the table `amendments`.
class AmendmentMarks {
 public:
  /// `printed`: the chosen columns of the table of actions.
  AmendmentMarks(const DirectiveCall& call, const model::Table& actions,
                 const std::vector<ChosenColumn>& printed);

  /// Appends the marks to the cell of `row` in the printed column with index `place`.
  void mark(document::Cell& cell, std::size_t place, std::uint32_t row);

 private:
  /// A change of one column, with its footnote.
  struct Amendment {
    std::string column;
    std::string words;  ///< "Amended November 2024, after a session with carers."
  };
  void read(std::uint32_t row);
  void add_differences(const std::string& id, const std::string& priority);
  void add_older(const std::string& id);
  std::string reason(const std::string& id, const std::string& column) const;
  std::size_t place_of(const std::string& column) const;

  const DirectiveCall& x_call;
  const model::Table& x_actions;
  const std::vector<ChosenColumn>& x_printed;
  std::string x_priority;  ///< of the row that x_found belongs to
  std::uint32_t x_row = 0;
  bool x_read = false;
  std::vector<Amendment> x_found;
};

}  // namespace muster::compose
