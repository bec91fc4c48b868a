// SPDX-License-Identifier: MIT
#include "compose/blocks/placement.hpp"

#include <utility>

#include "base/diagnostic_codes.hpp"
#include "compose/blocks/cell_text.hpp"
#include "compose/blocks/change_blocks.hpp"
#include "compose/blocks/directives.hpp"
#include "compose/blocks/finding_blocks.hpp"
#include "compose/blocks/paper_blocks.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/markdown/markdown_reader.hpp"
#include "compose/template/template_compiler.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

/// Checks, renders and reads a whole narrative file.
Blocks read_narrative(Composition& composition, const model::Narrative& narrative, int base_level) {
  const TemplateFile* file = composition.lookup.store.add("narrative/" + narrative.name + ".md",
                                                          narrative.file, narrative.text);
  Name& names = composition.lookup.names;
  auto narratives = names.members.extract("narrative");
  // Forget the names that the template used. Otherwise each of a pack's many narratives would
  // calculate their values again.
  forget_uses(names);
  Program program =
      compile_template(*file, names, composition.lookup.store, composition.diagnostics);
  SourceText rendered =
      render_template(program, values_of(names), composition.lookup.files, composition.diagnostics);
  if (!narratives.empty()) names.members.insert(std::move(narratives));
  return read_text(composition, rendered, ScanFor::filtered, base_level, slug(narrative.name));
}

/// Whether a narrative file prints itself. That can happen if a loop in it prints the narrative
/// files of rows, and one of these is the file itself.
bool contains_itself(Composition& composition, const model::Narrative& narrative) {
  if (!composition.draft.open_narratives.contains(&narrative)) return false;
  composition.diagnostics.error(
      code::compose_partial, {narrative.file, 1, 1},
      "the narrative file '" + narrative.name + "' contains itself",
      {"move the loop that prints the narrative files of rows to a template, because one of the "
       "rows names this file"});
  return true;
}

Blocks place_narrative(Composition& composition, const model::Narrative& narrative, int level) {
  if (contains_itself(composition, narrative)) return {};
  composition.draft.open_narratives.insert(&narrative);
  Blocks blocks = read_narrative(composition, narrative, level);
  composition.draft.open_narratives.erase(&narrative);
  return blocks;
}

class Placer final : public BlockPlacer {
 public:
  explicit Placer(Composition& composition) : x_composition(composition) {}

  bool place(const Token& token, int level, document::Source source, Blocks& out) override {
    if (const auto* narrative = std::get_if<NarrativeToken>(&token))
      for (Block& block : place_narrative(x_composition, *narrative->narrative, level))
        out.push_back(std::move(block));
    else if (const auto* paper = std::get_if<PaperToken>(&token))
      place_paper(x_composition, *paper, level, out);
    else if (const auto* prose = std::get_if<ProseToken>(&token))
      for (Block& block : prose_blocks(prose->text, source)) out.push_back(std::move(block));
    else if (const auto* finding = std::get_if<FindingToken>(&token))
      place_finding(x_composition.given, x_composition.draft, *finding, source, out);
    else if (const auto* changes = std::get_if<ChangesToken>(&token))
      place_changes(x_composition.given, x_composition.draft, *changes, source, out);
    else
      return false;
    return true;
  }

  void place(const Directive& directive, Blocks content, document::Source source,
             Blocks& out) override {
    build_directive({x_composition, directive, source}, std::move(content), out);
  }

 private:
  Composition& x_composition;
};

}  // namespace

Blocks read_text(Composition& composition, const SourceText& text, ScanFor readers, int base_level,
                 const std::string& stem) {
  MarkdownText scanned = scan_lines(text, readers,
                                    {composition.lookup.tokens, composition.lookup.files,
                                     directive_specs(), composition.diagnostics});
  if (scanned.restricted_passages) composition.draft.template_passages = true;
  Placer placer(composition);
  return read_markdown({composition.lookup.tokens, composition.lookup.files,
                        composition.draft.document.footnotes, placer, composition.diagnostics},
                       scanned, {base_level, stem});
}

}  // namespace muster::compose
