// SPDX-License-Identifier: MIT
// Short ways to write nodes in tests.
#pragma once

#include "document/node.hpp"

namespace muster::document::tree {

inline Inline words(std::string text) { return {Text{std::move(text)}}; }
inline Inline strong(std::string text) { return {Strong{{words(std::move(text))}}}; }
inline Block paragraph(Inlines content, ParagraphStyle style = ParagraphStyle::body) {
  return {Paragraph{std::move(content), style}, {}};
}
inline Block heading(int level, std::string id, std::string number, std::string text) {
  return {Heading{level, std::move(id), std::move(number), {words(std::move(text))}}, {}};
}
inline Block bullets(std::vector<Inlines> items) {
  List list;
  for (Inlines& item : items) list.items.push_back({{paragraph(std::move(item))}});
  return {std::move(list), {}};
}
inline Cell cell(Inlines content) {
  Cell out;
  out.content = std::move(content);
  return out;
}
inline Cell header(Inlines content) {
  Cell out = cell(std::move(content));
  out.header = true;
  return out;
}

}  // namespace muster::document::tree
