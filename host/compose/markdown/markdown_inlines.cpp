// SPDX-License-Identifier: MIT
#include "compose/markdown/markdown_inlines.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/markdown/inline_text.hpp"

namespace muster::compose {

namespace {

using document::Inline;
using document::Inlines;

constexpr std::size_t deepest_inline = 32;

std::string_view literal_of(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

bool is_language(std::string_view tag) {
  auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return tag.size() >= 2 && tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), allowed);
}

}  // namespace

std::string refused_link(std::string_view target) {
  if (target.starts_with("https://") || target.starts_with("http://") ||
      target.starts_with("mailto:"))
    return "";
  if (target.starts_with('#'))
    return is_anchor_id(target.substr(1)) ? "" : "write #id, with an id of this document";
  bool relative = !target.empty() && target.front() != '/' &&
                  target.find_first_of(":\\\"<> ") == std::string_view::npos &&
                  target.find("..") == std::string_view::npos;
  return relative ? "" : "link to https:, http:, mailto:, #id or a file of the publication";
}

Inlines InlineReader::read(cmark_node* parent, std::uint32_t line) {
  x_line = line;
  const int column = cmark_node_get_start_column(parent);
  x_places.begin(line, column > 0 ? static_cast<std::size_t>(column) - 1 : 0);
  return read_all(parent);
}

void InlineReader::begin_row(std::uint32_t line) {
  x_line = line;
  x_places.begin(line, 0);
}

Inlines InlineReader::read_cell(cmark_node* cell) {
  x_places.next_cell();
  return read_all(cell);
}

Inlines InlineReader::read_all(cmark_node* parent) {
  x_foreign.clear();
  x_foreign_too_deep = 0;
  Inlines out;
  children(parent, out, 0);
  return out;
}

Origin InlineReader::origin(std::uint32_t line) const {
  const auto& lines = x_text.source.lines;
  return line == 0 || line > lines.size() ? Origin{} : lines[line - 1];
}

Location InlineReader::location(std::uint32_t line) const {
  // cmark's lines are reliable, but its columns are not.
  Origin at = origin(line);
  return x_context.files.location({at.file, at.line, 0});
}

std::string InlineReader::footnote_id(std::string_view number) const {
  return x_options.stem + "-note-" + std::string(number);
}

void InlineReader::children(cmark_node* parent, Inlines& out, std::size_t depth) {
  if (depth > deepest_inline)
    return refuse("emphasis and links are nested more than 32 deep", "nest them less deeply");
  std::vector<std::size_t> around;
  around.swap(x_foreign);
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
       node = cmark_node_next(node))
    child(node, out, depth);
  if (!x_foreign.empty())
    refuse("a passage in another language ends inside other markup",
           "put the markup inside [ and ]");
  x_foreign.swap(around);
}

void InlineReader::child(cmark_node* node, Inlines& out, std::size_t depth) {
  Inlines content;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return text(literal_of(node), out);
    case CMARK_NODE_SOFTBREAK:
      ++x_line;
      x_places.next_line();
      return append_text(out, " ");
    case CMARK_NODE_LINEBREAK:
      ++x_line;
      x_places.next_line();
      out.push_back({document::LineBreak{}});
      return;
    case CMARK_NODE_CODE:
      out.push_back({document::Code{plain_of(x_context.tokens, literal_of(node))}});
      x_places.pass_code(literal_of(node));
      return;
    case CMARK_NODE_EMPH:
      children(node, content, depth + 1);
      out.push_back({document::Emphasis{std::move(content)}});
      return;
    case CMARK_NODE_STRONG:
      children(node, content, depth + 1);
      out.push_back({document::Strong{std::move(content)}});
      return;
    case CMARK_NODE_LINK:
      return link(node, out, depth);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      out.push_back({document::FootnoteMark{footnote_id(literal_of(node))}});
      x_places.pass_footnote_mark();
      return;
    case CMARK_NODE_IMAGE:
      return refuse("an image in Markdown cannot be printed",
                    "use the directive instead: ::: image file=\"...\" alt=\"...\"");
    default:
      return refuse("HTML cannot be printed",
                    "write Markdown or a directive; for a comment write {{! words }}");
  }
}

void InlineReader::text(std::string_view literal, Inlines& out) {
  split_tokens(
      x_context.tokens, literal, [&](std::string_view part) { placed_text(part, out); },
      [&](const Token& found) { token(found, out); });
}

void InlineReader::placed_text(std::string_view part, Inlines& out) {
  append_text(out, part);
  auto* last = out.empty() ? nullptr : std::get_if<document::Text>(&out.back().node);
  if (last != nullptr) x_places.find(*last, last->text.size() - part.size());
}

void InlineReader::inline_token(const InlineToken& token, Inlines& out) {
  out.push_back(token.node);
  const document::Place place =
      x_places.token(std::holds_alternative<document::Reference>(token.node.node));
  if (auto* figure = std::get_if<document::Figure>(&out.back().node)) figure->place = place;
}

void InlineReader::token(const Token& token, Inlines& out) {
  if (const auto* node = std::get_if<InlineToken>(&token))
    inline_token(*node, out);
  else if (std::holds_alternative<ForeignStart>(token))
    open_foreign(out);
  else if (const auto* end = std::get_if<ForeignEnd>(&token))
    close_foreign(*end, out);
  else
    refuse("this tag prints a block, but is inside a line",
           "put it on a line of its own, with a blank line before and after");
}

/// Passages nested too deeply are read as ordinary text, and their ends are skipped.
void InlineReader::open_foreign(Inlines& out) {
  if (x_foreign.size() < deepest_inline) {
    x_foreign.push_back(out.size());
    out.push_back({document::Text{}});
    return;
  }
  if (x_foreign_too_deep++ == 0)
    refuse("passages in other languages are nested more than 32 deep", "nest them less deeply");
}

void InlineReader::close_foreign(const ForeignEnd& end, Inlines& out) {
  x_places.pass_language();
  if (x_foreign_too_deep > 0) {
    --x_foreign_too_deep;
    return;
  }
  if (x_foreign.empty() || !is_language(end.language)) {
    x_context.diagnostics.error(code::compose_markdown, end.at,
                                x_foreign.empty()
                                    ? "this passage in another language has no opening ["
                                    : "'" + end.language + "' is not a language",
                                {"write [words]{lang=cy}, with the markup inside the brackets"});
    return;
  }
  auto begin = out.begin() + static_cast<std::ptrdiff_t>(x_foreign.back());
  x_foreign.pop_back();
  // open_foreign inserted an empty text, so that the passage did not join the text before it.
  if (auto* first = std::get_if<document::Text>(&begin->node); first->text.empty())
    begin = out.erase(begin);
  Inlines content(std::make_move_iterator(begin), std::make_move_iterator(out.end()));
  out.erase(begin, out.end());
  out.push_back({document::Foreign{end.language, std::move(content)}});
}

void InlineReader::link(cmark_node* node, Inlines& out, std::size_t depth) {
  const char* url = cmark_node_get_url(node);
  std::string target = plain_of(x_context.tokens, url == nullptr ? "" : url);
  if (std::string hint = refused_link(target); !hint.empty())
    refuse("'" + target + "' cannot be linked to", hint);
  else if (target.starts_with('#'))
    x_context.tokens.use_anchor(target.substr(1), location(x_line));
  Inlines content;
  children(node, content, depth + 1);
  x_places.pass_link_target();
  out.push_back({document::Link{std::move(target), std::move(content)}});
}

void InlineReader::refuse(std::string what, std::string hint) {
  x_context.diagnostics.error(code::compose_markdown, location(x_line), std::move(what),
                              {std::move(hint)});
}

std::uint32_t line_of(cmark_node* node) {
  int line = cmark_node_get_start_line(node);
  while (line <= 0 && (node = cmark_node_next(node)) != nullptr)
    line = cmark_node_get_start_line(node);
  return static_cast<std::uint32_t>(std::max(0, line));
}

}  // namespace muster::compose
