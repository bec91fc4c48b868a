// SPDX-License-Identifier: MIT
#include "html/aside_writer.hpp"

#include "document/block_words.hpp"
#include "document/link_target.hpp"
#include "html/image_writer.hpp"
#include "html/inlines.hpp"
#include "html/sentences.hpp"

namespace muster::html {
namespace {

using namespace document;

void write_own_id(Page& page, const std::string& id) {
  if (!id.empty()) page.out.attribute("id", document::anchor_id(id));
}

/// Writes `words` in an element with the class `style`; nothing if `words` is empty.
void write_words(Page& page, std::string_view element, std::string_view style,
                 const std::string& words) {
  if (words.empty()) return;
  page.out.raw("<" + std::string(element) + " class=\"" + std::string(style) + "\">");
  page.out.text(words);
  page.out.raw("</" + std::string(element) + ">");
}

/// Writes the title. It includes the kind as text, because a screen reader does not announce the
/// colour of the border.
void write_box_title(Page& page, const Box& box) {
  const std::string kind(box_kind_name(box.kind));
  if (kind.empty() && box.title.empty() && box.number.empty()) return write_icon(page, box.icon);
  page.out.raw("<p class=\"box-title\">");
  write_icon(page, box.icon);
  write_words(page, "span", "kind", kind);
  write_words(page, "span", "number", box.number);
  if (!box.title.empty()) {
    page.out.raw(kind.empty() ? "<span class=\"hidden\"> </span>"
                              : "<span class=\"hidden\">: </span>");
    write_words(page, "span", "title", box.title);
  }
  page.out.raw("</p>\n");
}

void write_card(Page& page, const KeyFigure& item, std::size_t number) {
  page.out.raw("<li class=\"card\">");
  write_icon(page, item.icon);
  if (number > 0) write_words(page, "p", "card-number", std::to_string(number));
  page.out.raw("<p class=\"amount\"><span class=\"value\"");
  page.out.attribute("data-figure", item.value.id);
  page.out.raw(">");
  page.out.text(item.value.text);
  page.out.raw("</span>");
  if (!item.unit.empty()) page.out.raw(" ");
  write_words(page, "span", "unit", item.unit);
  page.out.raw("</p>");
  write_words(page, "p", "label", item.label);
  write_words(page, "p", "comparison", item.comparison);
  write_words(page, "p", "note", item.note);
  write_words(page, "p", "card-source",
              item.source.empty() ? "" : sentences::source.words + (" " + item.source));
  page.out.raw("</li>\n");
}

void write_step(Page& page, const TimelineStep& step, BlocksWriter inside) {
  page.out.raw("<li><p class=\"step\">");
  write_icon(page, step.icon);
  write_words(page, "span", "period", step.period);
  page.out.raw(step.period.empty() ? "<span class=\"title\">" : " <span class=\"title\">");
  write_inlines(page, step.title);
  page.out.raw("</span></p>\n");
  inside(page, step.blocks);
  page.out.raw("</li>\n");
}

}  // namespace

void write_box(Page& page, const Box& box, BlocksWriter inside) {
  page.out.raw("<div class=\"box box-");
  page.out.raw(box_kind_words.word(box.kind));
  page.out.raw("\" role=\"note\"");
  write_own_id(page, box.id);
  page.out.raw(">\n");
  write_box_title(page, box);
  inside(page, box.blocks);
  if (!box.source.empty()) {
    page.out.raw("<p class=\"source\">");
    page.out.text(sentences::source.words);
    page.out.raw(" ");
    write_inlines(page, box.source);
    page.out.raw("</p>\n");
  }
  page.out.raw("</div>\n");
}

void write_quote(Page& page, const Quote& quote, BlocksWriter inside) {
  page.out.raw(quote.pulled ? "<figure class=\"quote pulled\"><blockquote>\n"
                            : "<figure class=\"quote\"><blockquote>\n");
  inside(page, quote.blocks);
  page.out.raw("</blockquote>");
  write_words(page, "figcaption", "attribution", quote.attribution);
  page.out.raw("</figure>\n");
}

void write_key_figures(Page& page, const KeyFigures& figures) {
  const std::string list = figures.numbered ? "ol" : "ul";
  page.out.raw("<" + list + " class=\"cards\"");
  write_own_id(page, figures.id);
  page.out.raw(">\n");
  for (std::size_t i = 0; i < figures.items.size(); ++i)
    write_card(page, figures.items[i], figures.numbered ? i + 1 : 0);
  page.out.raw("</" + list + ">\n");
}

void write_timeline(Page& page, const Timeline& timeline, BlocksWriter inside) {
  page.out.raw(timeline.strip ? "<ol class=\"steps\"" : "<ol class=\"timeline\"");
  write_own_id(page, timeline.id);
  page.out.raw(">\n");
  for (const TimelineStep& step : timeline.steps) write_step(page, step, inside);
  page.out.raw("</ol>\n");
}

void write_definitions(Page& page, const Definitions& definitions, BlocksWriter inside) {
  write_words(page, "p", "record-title", definitions.title);
  page.out.raw("<dl class=\"record\"");
  write_own_id(page, definitions.id);
  page.out.raw(">\n");
  for (const Definition& item : definitions.items) {
    page.out.raw("<div><dt>");
    write_inlines(page, item.term);
    page.out.raw("</dt><dd>");
    const auto* only =
        item.blocks.size() == 1 ? std::get_if<Paragraph>(&item.blocks.front().node) : nullptr;
    if (only != nullptr) {
      write_inlines(page, only->content);
    } else {
      inside(page, item.blocks);
    }
    page.out.raw("</dd></div>\n");
  }
  page.out.raw("</dl>\n");
}

}  // namespace muster::html
