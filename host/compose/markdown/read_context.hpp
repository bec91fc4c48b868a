// SPDX-License-Identifier: MIT
// The settings and helpers for reading a text of Markdown.
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.hpp"
#include "compose/markdown/directive.hpp"
#include "compose/markdown/tokens.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// How a text is inserted into the document.
struct ReadOptions {
  int base_level = 1;  ///< a heading of level 1 in the text gets the level base_level + 1
  std::string stem;    ///< footnote ids begin with it: "foreword"
};

/// Turns tokens and directives, which Markdown does not know, into blocks.
class BlockPlacer {
 public:
  virtual ~BlockPlacer() = default;
  /// Places a token that is a paragraph of its own, below a heading of `level`. Returns false for a
  /// token that belongs in running text.
  virtual bool place(const Token& token, int level, document::Source source,
                     document::Blocks& out) = 0;
  /// Places a directive and the blocks inside it.
  virtual void place(const Directive& directive, document::Blocks content, document::Source source,
                     document::Blocks& out) = 0;
};

/// The tokens, files and helpers for reading a text.
struct ReadContext {
  Tokens& tokens;
  const SourceFiles& files;
  std::map<std::string, document::Blocks>& footnotes;  ///< footnotes of the document, by id
  BlockPlacer& placer;
  Diagnostics& diagnostics;
};

}  // namespace muster::compose
