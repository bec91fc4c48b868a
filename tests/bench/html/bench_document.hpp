// SPDX-License-Identifier: MIT
// The document of ../shared/bench, as a tree: chapters of sections with two paragraphs, a table of
// 20 rows and 9 columns, a chart of 8 sectors and a table of 10 rated actions each.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::bench {

/// Reads doc.json. Throws what the JSON library throws if it is not that.
document::Document read_document(const std::string& path);

}  // namespace muster::bench
