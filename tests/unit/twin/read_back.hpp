// SPDX-License-Identifier: MIT
// Reads Markdown with cmark-gfm, with its extensions and footnotes, as a content system would.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <map>
#include <string>
#include <string_view>

namespace muster::twin {

/// What cmark-gfm finds in a text.
struct ReadBack {
  std::string text;                  ///< words without markup; a space between blocks
  std::map<std::string, int> kinds;  ///< how often each kind of node is there: "strong"
  std::string html;                  ///< inline tags, one after another
};

/// White space as one space, none at the ends.
inline std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

inline void take_node(cmark_node* node, ReadBack& found) {
  const cmark_node_type type = cmark_node_get_type(node);
  const char* words = cmark_node_get_literal(node);
  // The library has no words for footnotes.
  ++found.kinds[type == CMARK_NODE_FOOTNOTE_REFERENCE    ? "footnote_reference"
                : type == CMARK_NODE_FOOTNOTE_DEFINITION ? "footnote_definition"
                                                         : cmark_node_get_type_string(node)];
  if (type == CMARK_NODE_HTML_INLINE && words) {
    found.html += words;
    if (std::string_view(words) == "<br>") found.text += ' ';
  } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
    found.text += ' ';
  } else if (words && type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_FOOTNOTE_REFERENCE &&
             type != CMARK_NODE_FOOTNOTE_DEFINITION) {
    found.text += words;
  }
}

inline ReadBack read_back(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_iter* all = cmark_iter_new(root);
  ReadBack found;
  for (cmark_event_type event; (event = cmark_iter_next(all)) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(all);
    if (event == CMARK_EVENT_ENTER) take_node(node, found);
    const cmark_node_type type = cmark_node_get_type(node);
    const bool block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    if (event == CMARK_EVENT_EXIT && block) found.text += ' ';
  }
  cmark_iter_free(all);
  cmark_node_free(root);
  cmark_parser_free(parser);
  found.text = squeezed(found.text);
  return found;
}

}  // namespace muster::twin
