// SPDX-License-Identifier: MIT
// Document -> Book.
#pragma once

#include <optional>

#include "document/node.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Makes the workbook of a document: a cover, a list of the sheets with links, the notes and
/// symbols, then each table and chart with an id in reading order. Nothing if it has no table.
std::optional<Book> make_book(const document::Document& document);

}  // namespace muster::workbook
