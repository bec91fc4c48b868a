// SPDX-License-Identifier: MIT
// The directives there are: `::: name key=value`, and what each may be given.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/attributes.hpp"
#include "compose/source_text.hpp"

namespace muster::compose {

enum class DirectiveKind : unsigned char {
  box,
  landscape,
  language,
  lead,
  source,
  table,
  chart,
  tally,
  key_figures,
  timeline,
  step,
  contents,
  list_of_tables,
  list_of_figures,
  abbreviations,
  page_break,
  part,
  numbered,
  item,
  record,
  pdf,
  scenarios,
  gantt,
  items
};

struct DirectiveSpec {
  std::string_view name;
  DirectiveKind kind;
  bool holds_blocks;  ///< false: an error if anything stands inside
  std::vector<std::string> needed;
  std::vector<std::string> allowed;  ///< beside the needed ones
};

const std::vector<DirectiveSpec>& directive_specs();
const DirectiveSpec* find_directive(std::string_view name);

/// One use of a directive in a text.
struct Directive {
  const DirectiveSpec* spec = nullptr;  ///< null: it was not known, and that has been told
  Attributes attributes;
  Origin at;
};

}  // namespace muster::compose
