// SPDX-License-Identifier: MIT
// Describes table schemas in words, for the command `muster schema`. data/schema.md is made by
// schema_markdown().
#pragma once

#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// Returns the description of one table for a terminal: its columns with their type, unit, limits,
/// allowed words and meaning.
std::string schema_text(const model::TableSchema& table);
/// Returns one line for each table, with its name and title.
std::string schema_list(const std::vector<model::TableSchema>& tables);
/// Returns the descriptions of all tables as Markdown: for each a heading and a table of its
/// columns.
std::string schema_markdown(const std::vector<model::TableSchema>& tables);

}  // namespace muster::load
