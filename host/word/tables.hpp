// SPDX-License-Identifier: MIT
// Tables of a paper: header rows, and cells that span columns and rows.
#pragma once

#include <functional>

#include "word/reading.hpp"

namespace muster::word {

/// The content of one cell.
struct CellText {
  document::Blocks blocks;
  document::Blocks pictures;  ///< printed after the table
};

/// A table, with the pictures that were in it.
struct ReadTable {
  document::Table table;
  document::Blocks pictures;
};

/// Reads a table; `read_cell` reads the blocks of a cell.
ReadTable read_table(Reading& reading, const pugi::xml_node& node,
                     const std::function<CellText(const pugi::xml_node&)>& read_cell);

/// The only cell of a table that is a frame around text; an empty node for other tables.
pugi::xml_node only_cell(const pugi::xml_node& table);

}  // namespace muster::word
