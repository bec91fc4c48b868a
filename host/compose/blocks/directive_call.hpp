// SPDX-License-Identifier: MIT
// A directive that is being built: its words, what it may look at and write, where its errors go.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/blocks/composition.hpp"
#include "compose/markdown/directive.hpp"
#include "document/node.hpp"

namespace muster::compose {

struct DirectiveCall {
  const Directive& directive;
  document::Source source;
  const Given& given;
  const Lookup& lookup;
  Draft& draft;
  Diagnostics& diagnostics;

  DirectiveCall(Composition& composition, const Directive& what, document::Source where)
      : directive(what),
        source(where),
        given(composition.given),
        lookup(composition.lookup),
        draft(composition.draft),
        diagnostics(composition.diagnostics) {}

  bool has(std::string_view key) const { return directive.attributes.find(key) != nullptr; }
  /// The value of a key in plain words; "" where it is left out.
  std::string words(std::string_view key) const;
  /// The same with its figures and links.
  document::Inlines inlines(std::string_view key) const;

  // At the directive's line.
  void error(std::string message, std::string hint) const;
  void error(Code code, std::string message, std::vector<std::string> hints) const;
};

}  // namespace muster::compose
