// SPDX-License-Identifier: MIT
// Whether the cells of a table are read like prose or looked up like figures and names: both
// writers set the two differently.
#pragma once

#include <cstddef>

#include "document/node.hpp"

namespace muster::document {

/// From so many bytes on a text is read, not looked up.
inline constexpr std::size_t prose_length = 48;

/// From so many bytes on a cell is sentences rather than a long name.
inline constexpr std::size_t sentence_length = 72;

/// A table is judged by so many of its first rows.
inline constexpr std::size_t rows_to_judge = 200;

/// About how many bytes of text it prints; a cell that holds blocks counts as sentences.
std::size_t text_length(const Inlines& inlines);
std::size_t text_length(const Cell& cell);

/// True where some cell of the body holds sentences.
bool has_sentences(const Table& table);

/// True where some row header is a sentence: an action, not a profession's name.
bool has_sentences_as_row_headers(const Table& table);

}  // namespace muster::document
