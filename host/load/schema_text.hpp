// SPDX-License-Identifier: MIT
// Table schemas in words, for `muster schema`. data/schema.md is its Markdown.
#pragma once

#include <string>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// One table for a terminal: its columns with type, unit, limits, words and meaning.
std::string schema_text(const model::TableSchema& table);
/// One line for each table: name and title.
std::string schema_list(const std::vector<model::TableSchema>& tables);
/// The same as Markdown: a heading and a table for each.
std::string schema_markdown(const std::vector<model::TableSchema>& tables);

}  // namespace muster::load
