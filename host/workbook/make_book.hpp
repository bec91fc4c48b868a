// SPDX-License-Identifier: MIT
// Makes a Book from a document.
#pragma once

#include <optional>
#include <string>

#include "document/node.hpp"
#include "workbook/book.hpp"

namespace muster::workbook {

/// Makes the workbook of a document. Its first sheets are a cover, the contents with links, and the
/// notes and symbols. Each table and chart that has an id follows on its own sheet, in reading
/// order. The contents name the CSV file of each in `data_folder`; "" means that there are none.
/// Returns nullopt if there is no such table or chart.
std::optional<Book> make_book(const document::Document& document,
                              const std::string& data_folder = "data");

}  // namespace muster::workbook
