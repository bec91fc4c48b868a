// SPDX-License-Identifier: MIT
// A directive that is being built: its attributes, its inputs, the draft that it adds to, and its
// error messages.
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
  /// The value of a key as plain text; "" if the directive doesn't have the key.
  std::string words(std::string_view key) const;
  /// Whether a key has the value `true`. Reports any other value but `false`.
  bool flag(std::string_view key) const;
  /// The value of a key with its figures and links.
  document::Inlines inlines(std::string_view key) const;

  // Report an error at the directive's line.
  void error(std::string message, std::string hint) const;
  void error(Code code, std::string message, std::vector<std::string> hints) const;
};

}  // namespace muster::compose
