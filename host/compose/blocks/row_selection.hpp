// SPDX-License-Identifier: MIT
// The rows and columns of a host table that a directive selects: name=, where=, columns=.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A column as it is printed. With `shown`, a row prints that column of another table, from the row
/// whose `shown_by` equals `column`: the title of an action's priority.
struct ChosenColumn {
  const model::Column* column;
  std::string title;
  const model::Column* shown_by = nullptr;
  const model::Column* shown = nullptr;
};

/// The column's printed words in a row of its table.
std::string chosen_words(const DirectiveCall& call, const ChosenColumn& chosen, std::uint32_t row);

/// The selected rows of a host table, in printing order.
struct Selection {
  const model::Table* table = nullptr;
  std::vector<std::uint32_t> rows;
};

/// The table called `name` and the rows selected by `where` ("column=words", several separated by
/// commas; "column=" selects those with an empty cell), in the order of `sort`. Nothing after
/// reporting an error.
std::optional<Selection> select_rows(const DirectiveCall& call);

/// A column by name; null after an error was reported.
const model::Column* select_column(const DirectiveCall& call, const model::Table& table,
                                   const std::string& name);

/// The column called `name`. If the name has a full stop ("priority.title"), its second part is a
/// column of the table to which the column of its first part refers. Its column is null after an
/// error was reported.
ChosenColumn choose_column(const DirectiveCall& call, const model::Table& table,
                           const std::string& name);

/// The columns of `columns="organisation: Organisation, priority.title: Priority"`; if the
/// directive has no such key, all columns except audience, basis and note.
std::vector<ChosenColumn> select_columns(const DirectiveCall& call, const model::Table& table);

/// A title made from a column's name: "as_of" -> "As of".
std::string column_title(const std::string& name);

/// The parts of a list: "one, two" -> {"one", "two"}; empty parts are left out.
std::vector<std::string> split_list(std::string_view text, char separator = ',');

}  // namespace muster::compose
