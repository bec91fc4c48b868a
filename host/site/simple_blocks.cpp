// SPDX-License-Identifier: MIT
#include "site/simple_blocks.hpp"

#include <utility>

namespace muster::site {

document::Inline text(std::string words) { return {document::Text{std::move(words)}}; }

document::Inline link(std::string target, std::string words) {
  return {document::Link{std::move(target), {text(std::move(words))}}};
}

document::Block paragraph(document::Inlines content) {
  return {document::Paragraph{std::move(content)}, {}};
}

document::Block heading(int level, std::string id, std::string words) {
  return {document::Heading{level, std::move(id), "", {text(std::move(words))}}, {}};
}

}  // namespace muster::site
