// SPDX-License-Identifier: MIT
// Small documents and their pages: shared by the layout tests.
#pragma once

#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "document/node.hpp"
#include "layout/frame_dump.hpp"
#include "layout/layout.hpp"

namespace muster::layout {

inline const FontLibrary& test_fonts() {
  static const FontLibrary library("Liberation Sans");
  return library;
}

inline theme::Theme test_theme() {
  theme::Theme theme;
  theme.name = "test";
  theme.light.fill({0, 0, 0});
  theme.light[static_cast<std::size_t>(theme::Role::page)] = {255, 255, 255};
  theme.light[static_cast<std::size_t>(theme::Role::table_head)] = {18, 67, 109};
  theme.light[static_cast<std::size_t>(theme::Role::table_head_text)] = {255, 255, 255};
  theme.light[static_cast<std::size_t>(theme::Role::table_stripe)] = {240, 244, 248};
  theme.light[static_cast<std::size_t>(theme::Role::box)] = {238, 243, 247};
  return theme;
}

inline document::Inlines words(std::string text) {
  document::Inlines inlines;
  inlines.push_back({document::Text{std::move(text)}});
  return inlines;
}

inline document::Block paragraph(std::string text) {
  return {document::Paragraph{words(std::move(text))}, {}};
}

inline document::Block heading(int level, std::string id, std::string text) {
  document::Heading node;
  node.level = level;
  node.id = std::move(id);
  node.content = words(std::move(text));
  return {std::move(node), {}};
}

inline document::Cell cell(std::string text) {
  document::Cell result;
  if (!text.empty()) result.content = words(std::move(text));
  return result;
}

inline document::Row row(std::vector<std::string> texts) {
  document::Row result;
  for (std::string& text : texts) result.cells.push_back(cell(std::move(text)));
  return result;
}

inline document::Document document_of(document::Blocks blocks) {
  document::Document document;
  document.metadata.title = "People Strategy";
  document.files = {"templates/test.md"};
  document.blocks = std::move(blocks);
  return document;
}

/// Sentences of made-up prose with about `count` words.
inline std::string prose(int count) {
  static const char* const pool[] = {"The",       "workforce", "committee", "considers",
                                     "retention", "figures",   "every",     "month",
                                     "because",   "vacancies", "fall",      "where",
                                     "managers",  "listen",    "carefully", "to staff"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += pool[(i * 7 + i / 5) % 16];
  }
  return text + ".";
}

inline CollectingSink lay_out(const document::Document& document, const theme::Theme& theme,
                              Diagnostics& diagnostics) {
  CollectingSink sink;
  lay_out(document, theme, test_fonts(), {}, sink, diagnostics);
  return sink;
}

inline CollectingSink lay_out(document::Blocks blocks) {
  Diagnostics diagnostics;
  return lay_out(document_of(std::move(blocks)), test_theme(), diagnostics);
}

/// Text runs of a page that belong to tags, in the order of painting.
inline std::vector<const TextRun*> runs(const Page& page) {
  std::vector<const TextRun*> found;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run != nullptr && item.tag != no_tag) found.push_back(run);
  }
  return found;
}

inline double run_width(const TextRun& run) {
  double width = 0;
  for (const Glyph& glyph : run.glyphs) width += static_cast<double>(glyph.advance);
  return width;
}

}  // namespace muster::layout
