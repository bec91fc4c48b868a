// SPDX-License-Identifier: MIT
// Decides whether the cells of a table are to be read like prose, or looked up like figures and
// names. Writers print the two kinds of table differently.
#pragma once

#include <cstddef>

#include "document/node.hpp"

namespace muster::document {

/// Text of at least this many bytes counts as prose.
inline constexpr std::size_t prose_length = 48;

/// A cell of at least this many bytes contains sentences; shorter prose may be a long name.
inline constexpr std::size_t sentence_length = 72;

/// How many rows at the top of a table are examined.
inline constexpr std::size_t rows_to_judge = 200;

/// The approximate number of bytes that are printed. A cell with blocks counts as sentence_length.
std::size_t text_length(const Inlines& inlines);
std::size_t text_length(const Cell& cell);

/// Whether one of the examined rows has a cell with sentences.
bool has_sentences(const Table& table);

}  // namespace muster::document
