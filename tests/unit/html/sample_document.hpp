// SPDX-License-Identifier: MIT
// A document with every kind of node, as compose would make it; and the options that go with it.
#pragma once

#include "document/node.hpp"
#include "html/html_writer.hpp"

namespace muster::html {

document::Document sample_document();
/// The same with a table of `rows` rows in place of its text.
document::Document large_document(std::size_t rows);
HtmlOptions sample_options();

}  // namespace muster::html
