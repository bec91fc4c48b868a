// SPDX-License-Identifier: MIT
// The rows and columns of a host table that a directive selects: name=, where=, columns=.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/blocks/directive_call.hpp"

namespace muster::compose {

/// A column as it is printed. `shown` may be a column of another table, such as the title of an
/// action's priority. A row then prints `shown` from the other table's row whose `shown_by` equals
/// its own `column`.
struct ChosenColumn {
  const model::Column* column;
  std::string title;
  const model::Column* shown_by = nullptr;
  const model::Column* shown = nullptr;
};

/// The text that the column prints in a row of its table.
std::string chosen_words(const DirectiveCall& call, const ChosenColumn& chosen, std::uint32_t row);

/// The selected rows of a host table, in printing order.
struct Selection {
  const model::Table* table = nullptr;
  std::vector<std::uint32_t> rows;
};

/// The table called `name` and its rows that satisfy `where`, in the order of `sort`. `where` is
/// "column=text", or several such conditions separated by commas; "column=" selects rows with an
/// empty cell. Returns nothing after an error.
std::optional<Selection> select_rows(const DirectiveCall& call);

/// Whether the table may have the column `name`, but the edition's file lacks it. It is then not
/// printed.
bool is_left_out(const model::Table& table, const std::string& name);

/// The column called `name`; null after an error.
const model::Column* select_column(const DirectiveCall& call, const model::Table& table,
                                   const std::string& name);

/// The column called `name`. The name may have a full stop, as in "priority.title". The column
/// before it then refers to another table, and the column after it belongs to that table. After an
/// error, `column` is null.
ChosenColumn choose_column(const DirectiveCall& call, const model::Table& table,
                           const std::string& name);

/// The columns of `columns="organisation: Organisation, priority.title: Priority"`. Without
/// `columns=`, all columns except audience, basis and note.
std::vector<ChosenColumn> select_columns(const DirectiveCall& call, const model::Table& table);

/// A title made from a column's name: "as_of" -> "As of".
std::string column_title(const std::string& name);

/// The parts of a list: "one, two" -> {"one", "two"}, without empty parts.
std::vector<std::string> split_list(std::string_view text, char separator = ',');

}  // namespace muster::compose
