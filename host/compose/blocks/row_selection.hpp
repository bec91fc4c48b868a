// SPDX-License-Identifier: MIT
// Which rows and columns of a host table a directive asks for: name=, where=, columns=.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A column as it is printed. With `shown`, a row prints what is in that column of another
/// table, in the row whose `shown_by` says what `column` says: the title of an action's priority.
struct ChosenColumn {
  const model::Column* column;
  std::string title;
  const model::Column* shown_by = nullptr;
  const model::Column* shown = nullptr;
};

/// What the column prints in words, in a row of its table.
std::string chosen_words(const DirectiveCall& call, const ChosenColumn& chosen, std::uint32_t row);

struct Selection {
  const model::Table* table = nullptr;
  std::vector<std::uint32_t> rows;
};

/// The table that `name` names and the rows that `where` keeps ("column=words", several separated
/// by commas; "column=" keeps those with an empty cell), in the order of `sort`. Nothing after an
/// error has been told.
std::optional<Selection> select_rows(const DirectiveCall& call);

/// A column by name; null after an error has been told.
const model::Column* select_column(const DirectiveCall& call, const model::Table& table,
                                   const std::string& name);

/// `columns="organisation: Organisation, priority.title: Priority"`; without it all but audience,
/// basis and note.
std::vector<ChosenColumn> select_columns(const DirectiveCall& call, const model::Table& table);

/// "as_of" -> "As of".
std::string column_title(const std::string& name);

/// "one, two" -> {"one", "two"}; empty parts are left out.
std::vector<std::string> split_list(std::string_view text, char separator = ',');

}  // namespace muster::compose
