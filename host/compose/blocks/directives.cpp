// SPDX-License-Identifier: MIT
#include "compose/blocks/directives.hpp"

#include <algorithm>
#include <utility>

#include "compose/blocks/box_directives.hpp"
#include "compose/blocks/column_chart.hpp"
#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/dataset_charts.hpp"
#include "compose/blocks/diagram_directive.hpp"
#include "compose/blocks/image_directive.hpp"
#include "compose/blocks/pack_directives.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/blocks/tally.hpp"
#include "compose/markdown/inline_text.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Blocks;

class DirectiveBuilder {
 public:
  DirectiveBuilder(const DirectiveCall& call, Blocks& out) : x_call(call), x_out(out) {}

  void build(Blocks content);

  // Each of these functions receives the blocks inside the directive.
  void box(Blocks content) { add_if(framed_box(x_call, std::move(content))); }
  void image(Blocks) { add_if(image_block(x_call)); }
  void pull_quote(Blocks content) { add_if(pulled_quote(x_call, std::move(content))); }
  void card_of(Blocks content) { add_if(card(x_call, std::move(content))); }
  void steps(Blocks content) { add_if(timeline_of(x_call, std::move(content), true)); }
  void landscape(Blocks content) { add(document::Landscape{std::move(content)}); }
  void columns(Blocks content) { add(document::Columns{std::move(content)}); }
  void side_note(Blocks content) {
    for (const Block& block : content)
      if (!std::holds_alternative<document::Paragraph>(block.node) &&
          !std::holds_alternative<document::List>(block.node))
        error("a side note can contain only paragraphs and lists",
              "write ::: on a line of its own before other content, to end the side note");
    add(document::SideNote{words("title"), std::move(content)});
  }
  void language(Blocks content) { add(document::ForeignBlocks{words("lang"), std::move(content)}); }
  void lead(Blocks content) { styled(std::move(content), document::ParagraphStyle::lead); }
  void source(Blocks content) { styled(std::move(content), document::ParagraphStyle::source); }
  void chart(Blocks) { add_if(column_chart(x_call)); }
  void chart_tables(Blocks) {
    add(document::Box{document::BoxKind::note, "", chart_tables_place, {}});
  }
  void diagram(Blocks) { add_if(dataset_diagram(x_call)); }
  void scenarios(Blocks) { add_if(scenario_chart(x_call)); }
  void gantt(Blocks) { add_if(gantt_chart(x_call)); }
  void items(Blocks) { add_if(dataset_list(x_call)); }
  void pdf(Blocks) { add(included_pdf(x_call)); }
  void contents(Blocks) { add(document::Listing{document::ListingKind::contents}); }
  void list_of_tables(Blocks) { add(document::Listing{document::ListingKind::tables}); }
  void list_of_figures(Blocks) { add(document::Listing{document::ListingKind::figures}); }
  void abbreviations(Blocks) { add(document::Listing{document::ListingKind::abbreviations}); }
  void page_break(Blocks) { add(document::PageBreak{}); }
  void step(Blocks content) {
    add(document::TimelineStep{words("period"), x_call.inlines("title"), std::move(content),
                               words("icon")});
  }
  void part(Blocks content) { add(pack_part(x_call, std::move(content))); }
  void numbered(Blocks content) { append(numbered_paragraphs(x_call, std::move(content))); }
  void item(Blocks content) { add_item(x_call, std::move(content), x_out); }
  void record(Blocks content) { add_if(record_of(x_call, std::move(content))); }

  void styled(Blocks content, document::ParagraphStyle style) {
    for (Block& block : content) {
      if (auto* paragraph = std::get_if<document::Paragraph>(&block.node))
        paragraph->style = style;
      else
        error("the directive '" + std::string(x_call.directive.spec->name) +
                  "' can contain only paragraphs",
              "write ::: on a line of its own before other content, to end the directive");
    }
    append(std::move(content));
  }

  void table(Blocks content) {
    if (x_call.has("name")) {
      if (!content.empty())
        error("the directive 'table' with name= must be empty",
              "write ::: on the next line, or remove name= to print the Markdown table inside");
      return edition_table();
    }
    auto* found = content.size() == 1 ? std::get_if<document::Table>(&content[0].node) : nullptr;
    if (found == nullptr || !found->caption.empty())
      return error("a table without name= must contain exactly one Markdown table",
                   "write name= with the name of a table of the edition, or put one Markdown table "
                   "inside");
    found->id = words("id");
    found->caption = x_call.inlines("caption");
    found->summary = words("summary");
    if (std::string from = words("source"); !from.empty())
      found->notes.push_back(source_note(from));
    for (const char* key : {"columns", "where", "total", "merge", "empty", "sort", "widths", "bars",
                            "below", "sparkline", "none", "amendments", "dates"})
      if (x_call.has(key))
        error(std::string(key) + "= can be used only with name=",
              "write name= with the name of a table of the edition");
    append(std::move(content));
  }

  void edition_table() {
    auto made = dataset_table(x_call);
    const std::string* none = x_call.directive.attributes.find("none");
    if (made && made->rows.empty() && none != nullptr)
      return add(document::Paragraph{inlines_of(x_call.lookup.tokens, *none)});
    add_if(std::move(made));
  }

  void tally(Blocks) {
    if (x_call.has("chart")) return add_if(tally_chart(x_call));
    add_if(tally_table(x_call));
  }

  void key_figures(Blocks content) {
    if (x_call.has("name") && content.empty()) return add_if(dataset_key_figures(x_call));
    add_if(listed_key_figures(x_call, std::move(content)));
  }

  void timeline(Blocks content) {
    if (x_call.has("name") && content.empty()) return add_if(dataset_timeline(x_call));
    add_if(timeline_of(x_call, std::move(content), false));
  }

 private:
  std::string words(std::string_view key) const { return x_call.words(key); }
  template <class Node>
  void add(Node node) {
    x_out.push_back({std::move(node), x_call.source});
  }
  template <class Node>
  void add_if(std::optional<Node> node) {
    if (node) add(std::move(*node));
  }
  void append(Blocks content) {
    for (Block& block : content) x_out.push_back(std::move(block));
  }
  void error(std::string message, std::string hint) {
    x_call.error(std::move(message), {std::move(hint)});
  }

  const DirectiveCall& x_call;
  Blocks& x_out;
};

using Builder = DirectiveBuilder;

struct KnownDirective {
  DirectiveSpec spec;  ///< name, whether it may contain blocks, required keys, optional keys
  void (Builder::*build)(Blocks content);
};

const KnownDirective known_directives[] = {
    {{"box", true, {}, {"kind", "title", "id", "number", "icon", "source"}}, &Builder::box},
    {{"pull-quote", true, {}, {"attribution"}}, &Builder::pull_quote},
    {{"image", false, {"file"}, {"alt", "decorative", "caption", "credit", "width", "id"}},
     &Builder::image},
    {{"landscape", true, {}, {}}, &Builder::landscape},
    {{"columns", true, {}, {}}, &Builder::columns},
    {{"side-note", true, {}, {"title"}}, &Builder::side_note},
    {{"language", true, {"lang"}, {}}, &Builder::language},
    {{"lead", true, {}, {}}, &Builder::lead},
    {{"source", true, {}, {}}, &Builder::source},
    {{"table",
      true,
      {"caption"},
      {"name", "columns", "where", "total", "source", "summary", "id", "merge", "empty", "sort",
       "widths", "bars", "below", "sparkline", "none", "amendments", "dates"}},
     &Builder::table},
    {{"chart",
      false,
      {"name", "kind", "label", "value", "caption"},
      {"alternative", "where", "source", "id", "sort", "series", "finding", "subtitle", "target",
       "events", "totals", "map", "area"}},
     &Builder::chart},
    {{"chart-tables", false, {}, {}}, &Builder::chart_tables},
    {{"diagram",
      false,
      {"name", "kind", "caption"},
      {"label", "text", "group", "column", "to", "also", "middle", "where", "sort", "source",
       "alternative", "id"}},
     &Builder::diagram},
    {{"tally",
      false,
      {"name", "by", "of", "caption"},
      {"where", "known", "unknown", "then", "chart", "source", "id"}},
     &Builder::tally},
    {{"key-figures", true, {}, {"name", "where", "id", "numbered"}}, &Builder::key_figures},
    {{"card", true, {}, {"comparison", "source", "icon"}}, &Builder::card_of},
    {{"steps", true, {}, {"id"}}, &Builder::steps},
    {{"timeline", true, {}, {"name", "where", "id"}}, &Builder::timeline},
    {{"step", true, {"title"}, {"period", "icon"}}, &Builder::step},
    {{"contents", false, {}, {}}, &Builder::contents},
    {{"list-of-tables", false, {}, {}}, &Builder::list_of_tables},
    {{"list-of-figures", false, {}, {}}, &Builder::list_of_figures},
    {{"abbreviations", false, {}, {}}, &Builder::abbreviations},
    {{"page-break", false, {}, {}}, &Builder::page_break},
    {{"part", true, {"id", "title"}, {"series", "volume", "short"}}, &Builder::part},
    {{"numbered", true, {}, {"series"}}, &Builder::numbered},
    {{"item", true, {"number"}, {}}, &Builder::item},
    {{"record", true, {}, {"caption", "id"}}, &Builder::record},
    {{"pdf", false, {"file", "title"}, {"id", "flatten"}}, &Builder::pdf},
    {{"scenarios",
      false,
      {"name", "label", "value", "series", "caption"},
      {"alternative", "where", "source", "id"}},
     &Builder::scenarios},
    {{"items", false, {"name", "item"}, {"where", "by", "ordered"}}, &Builder::items},
    {{"gantt",
      false,
      {"name", "label", "from", "to", "caption"},
      {"by", "alternative", "where", "source", "id"}},
     &Builder::gantt}};

const KnownDirective& known_directive(const DirectiveSpec& spec) {
  return *std::find_if(std::begin(known_directives), std::end(known_directives),
                       [&](const KnownDirective& known) { return known.spec.name == spec.name; });
}

void DirectiveBuilder::build(Blocks content) {
  if (!x_call.directive.spec->holds_blocks && !content.empty())
    return error("the directive '" + std::string(x_call.directive.spec->name) + "' must be empty",
                 "write ::: on the next line");
  (this->*known_directive(*x_call.directive.spec).build)(std::move(content));
}

}  // namespace

const DirectiveSpecs& directive_specs() {
  static const DirectiveSpecs specs = [] {
    DirectiveSpecs all;
    for (const KnownDirective& known : known_directives) all.push_back(known.spec);
    return all;
  }();
  return specs;
}

void build_directive(const DirectiveCall& call, Blocks content, Blocks& out) {
  DirectiveBuilder(call, out).build(std::move(content));
}

}  // namespace muster::compose
