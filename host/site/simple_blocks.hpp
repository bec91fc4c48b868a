// SPDX-License-Identifier: MIT
// The blocks that the pages of a folder are made of.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::site {

document::Inline text(std::string words);
document::Inline link(std::string target, std::string words);
document::Block paragraph(document::Inlines content);
document::Block heading(int level, std::string id, std::string words);

}  // namespace muster::site
