// SPDX-License-Identifier: MIT
// Decides whether the cells of a table are read like prose or looked up like figures and names,
// because both writers print the two differently.
#pragma once

#include <cstddef>

#include "document/node.hpp"

namespace muster::document {

/// Text of at least this many bytes counts as prose to be read rather than a value to be looked up.
inline constexpr std::size_t prose_length = 48;

/// A cell of at least this many bytes counts as sentences rather than a long name.
inline constexpr std::size_t sentence_length = 72;

/// How many of the first rows decide about a table.
inline constexpr std::size_t rows_to_judge = 200;

/// About how many bytes of text are printed; a cell that contains blocks counts as sentences.
std::size_t text_length(const Inlines& inlines);
std::size_t text_length(const Cell& cell);

/// True if some cell of the body contains sentences.
bool has_sentences(const Table& table);

}  // namespace muster::document
