// SPDX-License-Identifier: MIT
// Makes links of the addresses that a text contains.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/node.hpp"

namespace muster::document {

/// An address inside a text.
struct Address {
  std::size_t begin = 0, end = 0;  ///< bytes; `end` is the byte after the last one
  std::string target;              ///< "mailto:clerk@example.org", "https://example.org/papers"
};

/// Returns the first e-mail address or http(s) address in `text` at or after byte `from`. Full
/// stops, commas and brackets at the end of an address belong to the sentence around it.
std::optional<Address> find_address(std::string_view text, std::size_t from = 0);

/// Makes a link of each address in the document's running text, cells, notes and footnotes. Text
/// that is in a heading, in a link or in code stays as it is.
void link_addresses(Document& document);

}  // namespace muster::document
