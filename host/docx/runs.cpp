// SPDX-License-Identifier: MIT
#include "docx/runs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace muster::docx {
namespace {

/// Points above the first paragraph after a table, where the space that its style gives would be
/// too little.
constexpr double after_table = 8;

/// Whether a style gives enough space above its paragraphs, after a table too.
bool is_set_off(Style style) {
  const bool heading = style >= Style::heading_1 && style <= Style::heading_6;
  return heading || style == Style::caption || style == Style::step;
}

void write_number(Xml& xml, const NumberRef& number) {
  xml.open("w:numPr");
  xml.leaf("w:ilvl", {{"w:val", std::to_string(number.level)}});
  xml.leaf("w:numId", {{"w:val", std::to_string(number.list)}});
  xml.close("w:numPr");
}

void write_indent(Xml& xml, const Writing& writing, const Look& look) {
  const double box = writing.place.box_indent;
  const bool inside = box > 0 && look.style != Style::box && look.style != Style::box_title;
  // In columns there is no margin at the right of running text, because columns are narrow.
  const bool narrow = writing.section.columns > 1 && box == 0 && writing.place.border.empty();
  if (look.left < 0 && !inside)
    return narrow ? xml.leaf("w:ind", {{"w:right", "0"}}) : static_cast<void>(0);
  const double left = std::max(look.left, 0.0) + box;
  const std::string hanging = twentieths(look.hanging);
  if (inside || box > 0 || look.right > 0 || narrow) {
    xml.leaf("w:ind", {{"w:left", twentieths(left)},
                       {"w:right", twentieths(box + look.right)},
                       {"w:hanging", hanging}});
  } else {
    xml.leaf("w:ind", {{"w:left", twentieths(left)}, {"w:hanging", hanging}});
  }
}

void write_properties(Writing& writing, const Look& look) {
  Xml& xml = writing.xml();
  xml.open("w:pPr");
  xml.leaf("w:pStyle", {{"w:val", writing.styles.id(look.style)}});
  if (look.keep_next) xml.leaf("w:keepNext");
  if (look.free) xml.leaf("w:keepNext", {{"w:val", "0"}});
  if (writing.box && writing.story == &writing.body)
    writing.box->paragraphs.push_back({xml.size(), look.keep_next || look.free});
  if (writing.break_before) xml.leaf("w:pageBreakBefore");
  if (look.number.list > 0) write_number(xml, look.number);
  if (look.no_number) write_number(xml, {});
  xml.raw(look.border.empty() ? writing.place.border : look.border);
  xml.raw(look.tabs);
  if (writing.place.right_to_left) xml.leaf("w:bidi");
  double before = look.before;
  if (before < 0 && writing.after_table && !is_set_off(look.style)) before = after_table;
  const bool running = look.style == Style::body || look.style == Style::lead;
  if (before < 0 && writing.after_list && running) before = writing.theme.space;
  if (before >= 0) xml.leaf("w:spacing", {{"w:before", twentieths(before)}});
  write_indent(xml, writing, look);
  if (*look.align) xml.leaf("w:jc", {{"w:val", look.align}});
  if (writing.story == &writing.body && !writing.place.in_cell)
    writing.last_properties = xml.size();
  xml.close("w:pPr");
}

void write_look(Writing& writing) {
  const RunLook& run = writing.run;
  Xml properties;
  if (run.link) properties.leaf("w:rStyle", {{"w:val", writing.styles.id(Style::link)}});
  if (run.code && !run.link)
    properties.leaf("w:rStyle", {{"w:val", writing.styles.id(Style::code_words)}});
  if (run.raised && !run.link && !run.code)
    properties.leaf("w:rStyle", {{"w:val", writing.styles.id(Style::footnote_mark)}});
  if (run.row_title && !run.link && !run.code && !run.raised)
    properties.leaf("w:rStyle", {{"w:val", writing.styles.id(Style::row_title)}});
  if (run.bold) properties.raw("<w:b/><w:bCs/>");
  if (run.italic) properties.raw("<w:i/><w:iCs/>");
  if (!run.colour.empty()) properties.leaf("w:color", {{"w:val", run.colour}});
  if (run.size > 0) {
    properties.leaf("w:sz", {{"w:val", halves(run.size)}});
    properties.leaf("w:szCs", {{"w:val", halves(run.size)}});
  }
  if (!run.ground.empty())
    properties.leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", run.ground}});
  if (run.right_to_left) properties.leaf("w:rtl");
  if (!run.language.empty()) {
    if (run.right_to_left) {
      properties.leaf("w:lang", {{"w:bidi", run.language}});
    } else {
      properties.leaf("w:lang", {{"w:val", run.language}});
    }
  }
  if (properties.size() == 0) return;
  writing.xml().open("w:rPr");
  writing.xml().raw(properties.str());
  writing.xml().close("w:rPr");
}

template <class Inside>
void write_run(Writing& writing, Inside inside) {
  writing.xml().open("w:r");
  write_look(writing);
  inside(writing.xml());
  writing.xml().close("w:r");
}

}  // namespace

void open_paragraph(Writing& writing, const Look& look) {
  writing.xml().open("w:p");
  write_properties(writing, look);
  writing.after_table = writing.after_list = false;
  writing.break_before = false;
  for (const std::string& anchor : std::exchange(writing.anchors_due, {}))
    end_bookmark(writing, begin_bookmark(writing, anchor));
}

void close_paragraph(Writing& writing) {
  writing.xml().close("w:p");
  if (!writing.box) return;
  writing.box->lines += std::max(1.0, std::ceil(writing.box->width / writing.place.width));
  writing.box->width = 0;
}

void write_words(Writing& writing, std::string_view words) {
  if (words.empty()) return;
  if (writing.box)
    writing.box->width += writing.fonts.width(words, writing.theme.type.body, writing.run.bold);
  write_run(writing, [&](Xml& xml) {
    xml.open("w:t", {{"xml:space", "preserve"}});
    xml.text(words);
    xml.close("w:t");
  });
}

void write_tab(Writing& writing) {
  write_run(writing, [](Xml& xml) { xml.leaf("w:tab"); });
}

void write_line_break(Writing& writing) {
  write_run(writing, [](Xml& xml) { xml.leaf("w:br"); });
}

void write_paragraph(Writing& writing, const Look& look, std::string_view words) {
  if (words.empty()) return;
  open_paragraph(writing, look);
  write_words(writing, words);
  close_paragraph(writing);
}

void begin_field(Writing& writing, std::string_view instruction, bool dirty) {
  write_run(writing, [&](Xml& xml) {
    xml.raw("<w:fldChar w:fldCharType=\"begin\"");
    if (dirty) xml.attribute("w:dirty", "true");
    xml.raw("/>");
  });
  write_run(writing, [&](Xml& xml) {
    xml.open("w:instrText", {{"xml:space", "preserve"}});
    xml.text(instruction);
    xml.close("w:instrText");
  });
  write_run(writing, [](Xml& xml) { xml.leaf("w:fldChar", {{"w:fldCharType", "separate"}}); });
}

void end_field(Writing& writing) {
  write_run(writing, [](Xml& xml) { xml.leaf("w:fldChar", {{"w:fldCharType", "end"}}); });
}

std::string begin_bookmark(Writing& writing, const std::string& anchor) {
  const auto name = writing.bookmarks.find(anchor);
  if (anchor.empty() || name == writing.bookmarks.end()) return "";
  std::string number = std::to_string(++writing.last_bookmark);
  writing.xml().leaf("w:bookmarkStart", {{"w:id", number}, {"w:name", name->second}});
  return number;
}

void end_bookmark(Writing& writing, const std::string& number) {
  if (!number.empty()) writing.xml().leaf("w:bookmarkEnd", {{"w:id", number}});
}

}  // namespace muster::docx
