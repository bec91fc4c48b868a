// SPDX-License-Identifier: MIT
// Prints a table of one row as a sentence, such as "Adult nurses: bank staff 40 WTE, agency staff
// 12 WTE", or, if it has many figures, as a row of cards.
#pragma once

#include "document/node.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Whether the table has one row, with a name and one to three figures. More figures are hard to
/// read in a sentence.
bool is_a_sentence(const model::FindingTable& table);
/// Whether the table has one row, which consists of a name and four to eight figures.
bool is_a_row_of_cards(const model::FindingTable& table);

/// The table's caption and its row in words, then a paragraph with the notes and the source.
document::Blocks row_as_sentence(const document::Table& table, document::Source source);
/// The table's caption and the row's name, a card for each column, then the notes and the source.
document::Blocks row_as_cards(const document::Table& table, document::Source source);

}  // namespace muster::compose
