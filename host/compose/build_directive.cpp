// SPDX-License-Identifier: MIT
#include "compose/build_directive.hpp"

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "compose/dataset_blocks.hpp"
#include "compose/dataset_charts.hpp"
#include "compose/figure_text.hpp"
#include "compose/markdown_reader.hpp"
#include "compose/pack_directives.hpp"
#include "compose/tally.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

const std::vector<std::string> box_kinds = {"note", "case-study", "warning"};

class DirectiveBuilder {
 public:
  DirectiveBuilder(Composition& composition, const Directive& directive, document::Source source,
                   Blocks& out)
      : x_composition(composition), x_directive(directive), x_source(source), x_out(out) {}

  void build(Blocks content) {
    if (!x_directive.spec->holds_blocks && !content.empty())
      return error("The directive " + std::string(x_directive.spec->name) + " holds nothing",
                   "Write ::: on the next line");
    switch (x_directive.spec->kind) {
      case DirectiveKind::box:
        return box(std::move(content));
      case DirectiveKind::landscape:
        return add(document::Landscape{std::move(content)});
      case DirectiveKind::language:
        return add(document::ForeignBlocks{words("lang"), std::move(content)});
      case DirectiveKind::lead:
        return styled(std::move(content), "lead");
      case DirectiveKind::source:
        return styled(std::move(content), "source");
      case DirectiveKind::table:
        return table(std::move(content));
      case DirectiveKind::chart:
        return add_if(dataset_chart(x_composition, x_directive));
      case DirectiveKind::tally:
        return tally();
      case DirectiveKind::key_figures:
        return key_figures(content);
      case DirectiveKind::timeline:
        return timeline(std::move(content));
      case DirectiveKind::step:
        return add(document::Box{step_box, words("period"), words("title"), std::move(content)});
      case DirectiveKind::contents:
        return add(document::Listing{"contents"});
      case DirectiveKind::list_of_tables:
        return add(document::Listing{"tables"});
      case DirectiveKind::list_of_figures:
        return add(document::Listing{"figures"});
      case DirectiveKind::abbreviations:
        return add(document::Listing{"abbreviations"});
      case DirectiveKind::page_break:
        return add(document::PageBreak{});
      case DirectiveKind::part:
        return add(pack_part(x_composition, x_directive, std::move(content)));
      case DirectiveKind::numbered:
        return append(numbered_paragraphs(x_composition, x_directive, std::move(content)));
      case DirectiveKind::item:
        return add_item(x_composition, x_directive, std::move(content), x_source, x_out);
      case DirectiveKind::record:
        return add_if(record_table(x_composition, x_directive, std::move(content)));
      case DirectiveKind::scenarios:
        return add_if(scenario_chart(x_composition, x_directive));
      case DirectiveKind::items:
        return add_if(dataset_list(x_composition, x_directive, x_source));
      case DirectiveKind::gantt:
        return add_if(gantt_chart(x_composition, x_directive));
      case DirectiveKind::pdf:
        return add(included_pdf(x_composition, x_directive));
    }
  }

 private:
  void box(Blocks content) {
    std::string kind = words("kind").empty() ? "note" : words("kind");
    if (std::find(box_kinds.begin(), box_kinds.end(), kind) == box_kinds.end()) {
      std::string near = nearest(kind, box_kinds);
      error("There is no box of kind " + kind,
            near.empty() ? "Known are: note, case-study, warning" : "Did you mean " + near + "?");
    }
    for (const Block& block : content)
      if (std::holds_alternative<document::Heading>(block.node))
        error("A box holds no headings", "Give the box a title=, and use bold words inside");
    add(document::Box{kind, words("title"), words("id"), std::move(content)});
  }

  void styled(Blocks content, const char* style) {
    for (Block& block : content) {
      if (auto* paragraph = std::get_if<document::Paragraph>(&block.node))
        paragraph->style = style;
      else
        error("The directive " + std::string(x_directive.spec->name) + " holds paragraphs only",
              "Write ::: before what is no paragraph");
    }
    append(std::move(content));
  }

  void table(Blocks content) {
    if (x_directive.attributes.find("name") != nullptr) {
      if (!content.empty()) error("A table with name= holds nothing", "Write ::: on the next line");
      return edition_table();
    }
    auto* found = content.size() == 1 ? std::get_if<document::Table>(&content[0].node) : nullptr;
    if (found == nullptr || !found->caption.empty())
      return error("One Markdown table is expected here",
                   "Write name= for a table of the edition, or put one Markdown table inside");
    found->id = words("id");
    found->caption = inlines_of(x_composition, x_directive.attributes.get("caption"));
    found->summary = words("summary");
    if (std::string from = words("source"); !from.empty())
      found->notes.push_back({{document::Text{"Source: " + from}}});
    for (const char* key : {"columns", "where", "total", "merge", "empty", "sort", "widths", "none",
                            "amendments", "dates"})
      if (x_directive.attributes.find(key) != nullptr)
        error(std::string(key) + "= needs name=", "Name a table of the edition");
    append(std::move(content));
  }

  void edition_table() {
    auto made = dataset_table(x_composition, x_directive, x_source);
    const std::string* none = x_directive.attributes.find("none");
    if (made && made->rows.empty() && none != nullptr)
      return add(document::Paragraph{inlines_of(x_composition, *none), ""});
    add_if(std::move(made));
  }

  void tally() {
    if (x_directive.attributes.find("chart") != nullptr)
      return add_if(tally_chart(x_composition, x_directive));
    add_if(tally_table(x_composition, x_directive));
  }

  void key_figures(const Blocks& content) {
    if (x_directive.attributes.find("name") != nullptr && content.empty())
      return add_if(dataset_key_figures(x_composition, x_directive));
    const auto* list =
        content.size() == 1 ? std::get_if<document::List>(&content[0].node) : nullptr;
    if (list == nullptr)
      return error("One list is expected here",
                   "Write name=key_facts and nothing inside, or one list of figures");
    document::KeyFigures made{words("id"), {}};
    for (const document::ListItem& item : list->items)
      if (auto figure = key_figure(item)) made.items.push_back(std::move(*figure));
    add(std::move(made));
  }

  /// `{{figures.x}} what it is`, then perhaps a paragraph that is its note.
  std::optional<document::KeyFigure> key_figure(const document::ListItem& item) {
    const auto* first =
        item.blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&item.blocks[0].node);
    const auto* figure = first == nullptr || first->content.empty()
                             ? nullptr
                             : std::get_if<document::Figure>(&first->content[0].node);
    if (figure == nullptr) {
      error("A key figure begins with a figure", "Write - {{figures.<id>}} what it is");
      return std::nullopt;
    }
    document::Inlines rest(first->content.begin() + 1, first->content.end());
    std::string label = document::plain_text(rest);
    label.erase(0, std::min(label.find_first_not_of(' '), label.size()));
    Blocks notes(item.blocks.begin() + 1, item.blocks.end());
    const model::Figure* source = x_composition.figures.find(figure->id);
    std::string unit = source == nullptr ? "" : unit_beside(source->unit);
    return document::KeyFigure{std::move(label), *figure, std::move(unit),
                               document::plain_text(notes)};
  }

  void timeline(Blocks content) {
    if (x_directive.attributes.find("name") != nullptr && content.empty())
      return add_if(dataset_timeline(x_composition, x_directive, x_source));
    document::Timeline made{words("id"), {}};
    for (Block& block : content) {
      auto* step = std::get_if<document::Box>(&block.node);
      if (step == nullptr || step->kind != step_box)
        return error("A timeline holds steps only", "Write ::: step period=\"...\" title=\"...\"");
      made.steps.push_back(
          {std::move(step->title), {{document::Text{step->id}}}, std::move(step->blocks)});
    }
    if (made.steps.empty())
      return error("This timeline is empty", "Write name=phases, or ::: step blocks inside");
    add(std::move(made));
  }

  std::string words(std::string_view key) const {
    return plain_of(x_composition, x_directive.attributes.get(key));
  }
  template <class Node>
  void add(Node node) {
    x_out.push_back({std::move(node), x_source});
  }
  template <class Node>
  void add_if(std::optional<Node> node) {
    if (node) add(std::move(*node));
  }
  void append(Blocks content) {
    for (Block& block : content) x_out.push_back(std::move(block));
  }
  void error(std::string message, std::string hint) {
    x_composition.diagnostics.error(code::compose_directive,
                                    x_composition.files.location(x_directive.at),
                                    std::move(message), {std::move(hint)});
  }

  Composition& x_composition;
  const Directive& x_directive;
  document::Source x_source;
  Blocks& x_out;
};

}  // namespace

void build_directive(Composition& composition, const Directive& directive, Blocks content,
                     document::Source source, Blocks& out) {
  DirectiveBuilder(composition, directive, source, out).build(std::move(content));
}

}  // namespace muster::compose
