// SPDX-License-Identifier: MIT
#include "compose/markdown/markdown_reader.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/utf8.hpp"
#include "compose/markdown/heading_marks.hpp"
#include "compose/markdown/inline_text.hpp"
#include "compose/markdown/markdown_inlines.hpp"
#include "compose/markdown/markdown_limits.hpp"
#include "compose/markdown/markdown_tables.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

constexpr int deepest_block = 24;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

Tree parse(const std::string& text) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8;
  std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  Tree root(cmark_parser_finish(parser.get()));
  cmark_consolidate_text_nodes(root.get());
  return root;
}

class BlockReader {
 public:
  BlockReader(const ReadContext& context, const MarkdownText& text, const ReadOptions& options)
      : x_context(context),
        x_text(text),
        x_options(options),
        x_inlines(context, text, options),
        x_tables(context, text, x_inlines),
        x_level(options.base_level) {}

  Blocks read(cmark_node* root) {
    x_open.push_back({});
    for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
         node = cmark_node_next(node))
      top_level(node);
    return std::move(x_open.front().blocks);
  }

 private:
  /// A directive that is not closed yet, or the text as a whole (without a directive).
  struct Open {
    const Directive* directive = nullptr;
    document::Source source;
    Blocks blocks;
  };

  // ---- the top level, which contains directives and sections

  void top_level(cmark_node* node) {
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) return footnote(node);
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) return heading(node);
    if (const Token* token = sole_token(node)) return place(*token, node);
    block(node, x_open.back().blocks, 0);
  }

  void place(const Token& token, cmark_node* node) {
    if (const auto* start = std::get_if<DirectiveStart>(&token))
      x_open.push_back({&x_text.directives[start->directive], source_of(node), {}});
    else if (std::holds_alternative<DirectiveEnd>(token))
      close();
    else
      block(node, x_open.back().blocks, 0);
  }

  void close() {
    Open done = std::move(x_open.back());
    x_open.pop_back();
    if (done.directive->spec == nullptr) return;
    x_context.placer.place(*done.directive, std::move(done.blocks), done.source,
                           x_open.back().blocks);
  }

  void heading(cmark_node* node) {
    auto line = line_of(node);
    document::Heading made;
    made.level = x_options.base_level + cmark_node_get_heading_level(node);
    auto marks = x_text.headings.find(line);
    bool marked = marks != x_text.headings.end();
    x_level = made.level;
    made.content = x_inlines.read(node, line);
    check_heading(made, line);
    if (marked) made.id = marks->second.id;
    if (marked && marks->second.has_class("unnumbered")) made.number = unnumbered_mark;
    if (marked && marks->second.has_class("annex")) made.number = annex_mark;
    made.home = marked && marks->second.has_class("home");
    add(x_open.back().blocks, node, std::move(made));
  }

  void check_heading(const document::Heading& heading, std::uint32_t line) {
    if (heading.content.empty())
      error(code::compose_heading, line, "this heading is empty",
            "add some text, or delete the heading");
    if (heading.level > deepest_heading)
      error(code::compose_heading, line,
            "this heading would be of level " + std::to_string(heading.level - 1),
            "use a list or bold words: there are only five levels");
  }

  void footnote(cmark_node* node) {
    std::string id = x_inlines.footnote_id(std::to_string(++x_footnotes));
    Blocks blocks;
    children(node, blocks, 1);
    x_context.footnotes[id] = std::move(blocks);
  }

  // ---- blocks at any level

  void children(cmark_node* parent, Blocks& out, int depth) {
    if (depth > deepest_block) {
      error(code::compose_markdown, line_of(parent),
            "lists and quotes are nested more than 24 deep", "nest them less deeply");
      return;
    }
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node))
      block(node, out, depth);
  }

  void block(cmark_node* node, Blocks& out, int depth) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
        return paragraph(node, out);
      case CMARK_NODE_LIST:
        return list(node, out, depth);
      case CMARK_NODE_BLOCK_QUOTE:
        return quote(node, out, depth);
      case CMARK_NODE_CODE_BLOCK:
        return add(out, node,
                   document::CodeBlock{plain_of(x_context.tokens, cmark_node_get_literal(node))});
      case CMARK_NODE_HEADING:
        return error(code::compose_heading, line_of(node),
                     "a list, quote or footnote cannot contain a heading", "use bold words");
      case CMARK_NODE_THEMATIC_BREAK:
        return error(code::compose_markdown, line_of(node), "rules across the page are not printed",
                     "begin a section, or use ::: page-break");
      case CMARK_NODE_HTML_BLOCK:
        return error(code::compose_markdown, line_of(node), "HTML cannot be printed",
                     "write Markdown or a directive; for a comment write {{! words }}");
      default:
        if (is_table(node)) return out.push_back(x_tables.read(node));
        return error(code::compose_markdown, line_of(node), "this cannot be printed",
                     "see templates/reference.md for the Markdown that can be printed");
    }
  }

  /// The token of a paragraph that contains only its mark, if the token represents a block.
  /// Otherwise null.
  const Token* sole_token(cmark_node* node) {
    cmark_node* only = cmark_node_first_child(node);
    if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH || only == nullptr ||
        cmark_node_next(only) != nullptr || cmark_node_get_type(only) != CMARK_NODE_TEXT)
      return nullptr;
    std::string_view text = cmark_node_get_literal(only);
    std::size_t at = 0;
    std::uint32_t number = 0;
    if (!read_mark(text, at, number) || at != text.size()) return nullptr;
    const Token& token = x_context.tokens.at(number);
    return std::holds_alternative<InlineToken>(token) ? nullptr : &token;
  }

  void paragraph(cmark_node* node, Blocks& out) {
    const Token* token = sole_token(node);
    if (token == nullptr)
      return add(out, node, document::Paragraph{x_inlines.read(node, line_of(node))});
    if (!x_context.placer.place(*token, x_level, source_of(node), out))
      error(code::compose_directive, line_of(node), "a list or quote cannot contain a directive",
            "end the list or quote before the directive");
  }

  void list(cmark_node* node, Blocks& out, int depth) {
    document::List made;
    made.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    if (made.ordered) made.start = cmark_node_get_list_start(node);
    made.tight = cmark_node_get_list_tight(node) != 0;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
         item = cmark_node_next(item)) {
      made.items.emplace_back();
      children(item, made.items.back().blocks, depth + 1);
    }
    add(out, node, std::move(made));
  }

  void quote(cmark_node* node, Blocks& out, int depth) {
    document::Quote made;
    children(node, made.blocks, depth + 1);
    take_attribution(made);
    add(out, node, std::move(made));
  }

  static void take_attribution(document::Quote& quote) {
    if (quote.blocks.size() < 2) return;
    const auto* last = std::get_if<document::Paragraph>(&quote.blocks.back().node);
    if (last == nullptr) return;
    std::string words = document::plain_text(last->content);
    constexpr std::string_view dash = "— ";
    if (!words.starts_with(dash)) return;
    quote.attribution = words.substr(dash.size());
    quote.blocks.pop_back();
  }

  // ---- places

  document::Source source_of(cmark_node* node) const {
    Origin at = x_inlines.origin(line_of(node));
    return {at.file, at.line};
  }
  template <class Node>
  void add(Blocks& out, cmark_node* at, Node node) {
    out.push_back({std::move(node), source_of(at)});
  }
  void error(Code code, std::uint32_t line, std::string message, std::string hint) {
    x_context.diagnostics.error(code, x_inlines.location(line), std::move(message),
                                {std::move(hint)});
  }

  const ReadContext& x_context;
  const MarkdownText& x_text;
  const ReadOptions& x_options;
  InlineReader x_inlines;
  TableReader x_tables;
  int x_level;  ///< level of the last heading
  int x_footnotes = 0;
  std::vector<Open> x_open;
};

void report(const Excess& excess, const ReadContext& context, const SourceText& source) {
  std::string_view line = source.text;
  for (std::size_t skip = excess.line; skip > 0; --skip) line.remove_prefix(line.find('\n') + 1);
  const std::size_t characters = count_code_points(line.substr(0, excess.offset));
  context.diagnostics.error(
      code::compose_too_large,
      context.files.location(source.lines.at(excess.line), static_cast<std::uint32_t>(characters)),
      excess.what, {excess.hint});
}

}  // namespace

Blocks read_markdown(const ReadContext& context, const MarkdownText& text,
                     const ReadOptions& options) {
  if (auto excess = find_excess(text.source.text)) {
    report(*excess, context, text.source);
    return {};
  }
  Tree tree = parse(text.source.text);
  return BlockReader(context, text, options).read(tree.get());
}

}  // namespace muster::compose
