// SPDX-License-Identifier: MIT
// Prints a table of one row as a sentence: "Adult nurses: bank staff 40 WTE, agency staff 12 WTE".
#pragma once

#include "document/node.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Whether the table has one row, with one to three figures: more figures are easier to read in a
/// table.
bool is_a_sentence(const model::FindingTable& table);

/// The caption, the row in words, then its notes and source as a source line.
document::Blocks row_as_sentence(const document::Table& table, document::Source source);

}  // namespace muster::compose
