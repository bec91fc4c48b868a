// SPDX-License-Identifier: MIT
// Finds the end of a picture inside a page's content (ISO 32000-1, 8.9.7).
#pragma once

#include <memory>
#include <string>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// Returns the data of an inline image. `input` holds `length` bytes, and was read up to the word
/// ID; it is left before EI. `entries` is the text of the image's entries. Without a filter they
/// say how long the data is, which may hold EI as well; else the first EI that libqpdf thinks
/// likely ends it.
std::string inline_image(QPDFTokenizer& tokenizer, const std::shared_ptr<InputSource>& input,
                         std::size_t length, const std::string& entries);

}  // namespace muster::foreign
