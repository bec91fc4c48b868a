// SPDX-License-Identifier: MIT
// A directive in a text: `::: name key=value`. The caller lists the directives that exist.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compose/markdown/attributes.hpp"
#include "compose/template/source_text.hpp"

namespace muster::compose {

/// The keys and content that a directive accepts.
struct DirectiveSpec {
  std::string_view name;
  bool holds_blocks;  ///< false: content inside is an error
  std::vector<std::string> needed;
  std::vector<std::string> allowed;  ///< optional keys, in addition to those in `needed`
};

/// The directives that a text may use.
using DirectiveSpecs = std::vector<DirectiveSpec>;

/// One use of a directive in a text.
struct Directive {
  const DirectiveSpec* spec = nullptr;  ///< null if the directive is unknown (already reported)
  Attributes attributes;
  Origin at;
  /// Where the caption and the title were written, by key.
  std::map<std::string, WrittenPiece, std::less<>> written = {};
};

}  // namespace muster::compose
