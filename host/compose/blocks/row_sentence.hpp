// SPDX-License-Identifier: MIT
// A table of one row is printed as a sentence, "Adult nurses: bank staff 40 WTE, agency staff 12
// WTE", or, if it has many figures, as a row of cards.
#pragma once

#include "document/node.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Whether the table has one row, with one to three figures: more figures are hard to read in a
/// sentence.
bool is_a_sentence(const model::FindingTable& table);
/// Whether it has one row, with a name, four to eight figures and nothing else.
bool is_a_row_of_cards(const model::FindingTable& table);

/// The caption, the row in words, then its notes and source as a source line.
document::Blocks row_as_sentence(const document::Table& table, document::Source source);
/// The caption and the row's name, a card for each column, then notes and source.
document::Blocks row_as_cards(const document::Table& table, document::Source source);

}  // namespace muster::compose
