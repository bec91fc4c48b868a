// SPDX-License-Identifier: MIT
#include "compose/blocks/directive_call.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "compose/markdown/inline_text.hpp"
#include "compose/markdown/written_places.hpp"

namespace muster::compose {

std::string DirectiveCall::words(std::string_view key) const {
  return plain_of(lookup.tokens, directive.attributes.get(key));
}

bool DirectiveCall::flag(std::string_view key) const {
  const std::string value = words(key);
  if (value.empty() || value == "false" || value == "true") return value == "true";
  const std::string name(key);
  error(name + "='" + value + "' is not understood", "write " + name + "=true, or leave it out");
  return false;
}

document::Inlines DirectiveCall::inlines(std::string_view key) const {
  document::Inlines all = inlines_of(lookup.tokens, directive.attributes.get(key));
  auto written = directive.written.find(key);
  if (all.empty() || written == directive.written.end()) return all;
  if (auto* first = std::get_if<document::Text>(&all.front().node))
    first->places = {place_of(written->second)};
  return all;
}

void DirectiveCall::error(std::string message, std::string hint) const {
  error(code::compose_directive, std::move(message), {std::move(hint)});
}

void DirectiveCall::error(Code code, std::string message, std::vector<std::string> hints) const {
  diagnostics.error(code, lookup.files.location(directive.at), std::move(message),
                    std::move(hints));
}

}  // namespace muster::compose
