// SPDX-License-Identifier: MIT
// A document as its HTML, for tests.
#pragma once

#include <string>

#include "html/html_writer.hpp"
#include "unit/chart/arial_measure.hpp"

namespace muster::html {

inline std::string html_of(const document::Document& document, const HtmlOptions& options = {},
                           const theme::Theme& theme = {}) {
  StringSink sink;
  write_html(document, theme, chart::ArialMeasure{}, options, sink);
  return sink.text;
}

inline std::string html_of(document::Blocks blocks) {
  document::Document document;
  document.metadata.title = "Title";
  document.blocks = std::move(blocks);
  return html_of(document);
}

/// The text from the first `from` to the next `to`, inclusive; "" if they don't occur.
inline std::string part(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t start = text.find(from);
  if (start == std::string::npos) return "";
  const std::size_t end = text.find(to, start + from.size());
  return end == std::string::npos ? "" : text.substr(start, end + to.size() - start);
}

/// How often `piece` occurs.
inline std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t times = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++times;
  }
  return times;
}

}  // namespace muster::html
