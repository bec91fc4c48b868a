// SPDX-License-Identifier: MIT
#include "compose/directive.hpp"

#include <algorithm>

namespace muster::compose {

const std::vector<DirectiveSpec>& directive_specs() {
  using Kind = DirectiveKind;
  static const std::vector<DirectiveSpec> specs = {
      {"box", Kind::box, true, {}, {"kind", "title", "id"}},
      {"landscape", Kind::landscape, true, {}, {}},
      {"language", Kind::language, true, {"lang"}, {}},
      {"lead", Kind::lead, true, {}, {}},
      {"source", Kind::source, true, {}, {}},
      {"table",
       Kind::table,
       true,
       {"caption"},
       {"name", "columns", "where", "total", "source", "summary", "id", "merge", "empty", "sort",
        "widths", "none", "amendments", "dates"}},
      {"chart",
       Kind::chart,
       false,
       {"name", "kind", "label", "value", "caption", "alternative"},
       {"where", "source", "id"}},
      {"tally",
       Kind::tally,
       false,
       {"name", "by", "of", "caption"},
       {"where", "known", "unknown", "then", "chart", "source", "id"}},
      {"key-figures", Kind::key_figures, true, {}, {"name", "where", "id"}},
      {"timeline", Kind::timeline, true, {}, {"name", "where", "id"}},
      {"step", Kind::step, true, {"period", "title"}, {}},
      {"contents", Kind::contents, false, {}, {}},
      {"list-of-tables", Kind::list_of_tables, false, {}, {}},
      {"list-of-figures", Kind::list_of_figures, false, {}, {}},
      {"abbreviations", Kind::abbreviations, false, {}, {}},
      {"page-break", Kind::page_break, false, {}, {}},
      {"part", Kind::part, true, {"id", "title"}, {"series", "volume"}},
      {"numbered", Kind::numbered, true, {}, {"series"}},
      {"item", Kind::item, true, {"number"}, {}},
      {"record", Kind::record, true, {"caption"}, {"id"}},
      {"pdf", Kind::pdf, false, {"file", "title"}, {"id"}},
      {"scenarios",
       Kind::scenarios,
       false,
       {"name", "label", "value", "series", "caption"},
       {"alternative", "where", "source", "id"}},
      {"items", Kind::items, false, {"name", "item"}, {"where", "by", "ordered"}},
      {"gantt",
       Kind::gantt,
       false,
       {"name", "label", "from", "to", "caption"},
       {"alternative", "where", "source", "id"}}};
  return specs;
}

const DirectiveSpec* find_directive(std::string_view name) {
  const auto& specs = directive_specs();
  auto found = std::find_if(specs.begin(), specs.end(),
                            [&](const DirectiveSpec& spec) { return spec.name == name; });
  return found == specs.end() ? nullptr : &*found;
}

}  // namespace muster::compose
