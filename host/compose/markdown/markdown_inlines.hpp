// SPDX-License-Identifier: MIT
// The part of the Markdown reader that reads inlines: text, emphasis, links.
#pragma once

#include <cmark-gfm.h>

#include <vector>

#include "compose/markdown/line_scanner.hpp"
#include "compose/markdown/read_context.hpp"
#include "compose/markdown/written_places.hpp"

namespace muster::compose {

/// Turns the inline nodes of cmark into inlines.
class InlineReader {
 public:
  InlineReader(const ReadContext& context, const MarkdownText& text, const ReadOptions& options)
      : x_context(context), x_text(text), x_options(options), x_places(text) {}

  /// Reads the children of a paragraph or heading that begins in line `line` of the text.
  document::Inlines read(cmark_node* parent, std::uint32_t line);
  /// Begins a row of a table; read_cell then reads the children of its cells, one cell after the
  /// other.
  void begin_row(std::uint32_t line);
  document::Inlines read_cell(cmark_node* cell);
  /// The id of the footnote to which cmark gave this number.
  std::string footnote_id(std::string_view number) const;
  Location location(std::uint32_t line) const;
  Origin origin(std::uint32_t line) const;

 private:
  document::Inlines read_all(cmark_node* parent);
  void children(cmark_node* parent, document::Inlines& out, std::size_t depth);
  void child(cmark_node* node, document::Inlines& out, std::size_t depth);
  void text(std::string_view literal, document::Inlines& out);
  void placed_text(std::string_view part, document::Inlines& out);
  void token(const Token& token, document::Inlines& out);
  void inline_token(const InlineToken& token, document::Inlines& out);
  void open_foreign(document::Inlines& out);
  void close_foreign(const ForeignEnd& end, document::Inlines& out);
  void link(cmark_node* node, document::Inlines& out, std::size_t depth);
  void refuse(std::string what, std::string hint);

  const ReadContext& x_context;
  const MarkdownText& x_text;
  const ReadOptions& x_options;
  WrittenPlaces x_places;
  std::uint32_t x_line = 0;
  std::vector<std::size_t> x_foreign;  ///< positions in the current list of inlines at which open
                                       ///< passages in another language begin
  std::size_t x_foreign_too_deep = 0;  ///< how many open passages are nested too deeply to be read
};

/// The line on which the node begins. cmark records no line for the text of a paragraph directly
/// above a table; for that text this is the line of the next node.
std::uint32_t line_of(cmark_node* node);

/// "" if links to `target` are allowed, otherwise the hint for the error.
std::string refused_link(std::string_view target);

}  // namespace muster::compose
