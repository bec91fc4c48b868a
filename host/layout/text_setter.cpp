// SPDX-License-Identifier: MIT
#include "layout/text_setter.hpp"

#include <algorithm>
#include <utility>

namespace muster::layout {
namespace {

/// The cost of a page break before a line. No single line is left at the foot or head of a page.
BreakCost cost_before(std::size_t line, std::size_t count, const ParagraphFlow& flow) {
  if (line == 0) return flow.first;
  const bool alone = line == 1 || line + 1 == count;
  return std::max(flow.inside, alone ? BreakCost::bad : BreakCost::free);
}

}  // namespace

Item anchor_item(std::string id) {
  Item item;
  item.content = Anchor{std::move(id), 0};
  item.artifact = Item::Artifact::layout;
  return item;
}

void end_with_space(Strip& strip, const WordCache& words) {
  for (std::size_t i = strip.items.size(); i-- > 0;) {
    auto* run = std::get_if<TextRun>(&strip.items[i].content);
    if (run == nullptr) continue;
    Glyph glyph = words.space_glyph(run->face);
    glyph.cluster = static_cast<std::uint16_t>(run->text.size());
    glyph.advance *= run->size;
    run->text.push_back(' ');
    run->glyphs.push_back(glyph);
    return;
  }
}

void TextSetter::set(const document::Inlines& inlines, const ParagraphStyle& style, Area area,
                     TagId tag, const ParagraphFlow& flow, StripSink& sink) {
  x_builder.build(inlines, style, x_text);
  set_text(x_text, area, tag, flow, sink);
}

void TextSetter::set(std::string_view words, const ParagraphStyle& style, Area area, TagId tag,
                     const ParagraphFlow& flow, StripSink& sink) {
  x_builder.build(words, style, x_text);
  set_text(x_text, area, tag, flow, sink);
}

void TextSetter::set_text(InlineText& text, Area area, TagId tag, const ParagraphFlow& flow,
                          StripSink& sink) {
  const std::vector<Line>& lines = x_breaker.lines(text, area.width);
  text.spans[0].tag = tag;
  LinePainter::mark_divided_words(text, lines);
  std::vector<Strip> strips(lines.size());
  std::vector<std::vector<std::string>> called;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Strip& strip = strips[i];
    strip.height = text.leading;
    strip.before = i == 0 ? flow.before : 0;
    strip.on_grid = i == 0 && flow.on_grid;
    strip.cost = cost_before(i, lines.size(), flow);
    if (i == 0 && !flow.anchor.empty()) strip.items.push_back(anchor_item(flow.anchor));
    x_painter.paint(text, lines[i], {area.left, 0, area.width}, strip, x_notes);
    if (x_notes.empty()) continue;
    called.resize(lines.size());
    called[i] = std::exchange(x_notes, {});
  }
  if (strips.empty()) {
    if (tag != no_tag) sink.close(tag);
    return;
  }
  LinePainter::close_spans(text, strips.back().closes);
  if (tag != no_tag) strips.back().closes.push_back(tag);
  for (std::size_t i = 0; i < called.size(); ++i) {  // setting the notes overwrites `text`
    x_notes = std::move(called[i]);
    attach_notes(strips[i], flow.note_parent == no_tag ? tag : flow.note_parent);
  }
  for (Strip& strip : strips) sink.add(std::move(strip));
}

void TextSetter::attach_notes(Strip& strip, TagId parent) {
  for (const std::string& id : std::exchange(x_notes, {})) {
    std::shared_ptr<Note> note = make_note ? make_note(id, parent) : nullptr;
    if (note) strip.extra().notes.push_back(std::move(note));
  }
}

double TextSetter::width(const document::Inlines& inlines, const ParagraphStyle& style) {
  x_builder.build(inlines, style, x_text);
  return extent(x_text).longest;
}

double TextSetter::paint(std::string_view words, const ParagraphStyle& style, LinePlace place,
                         TagId tag, Strip& strip) {
  x_builder.build(words, style, x_text);
  return paint_built(place, tag, strip);
}

double TextSetter::paint(const document::Inlines& inlines, const ParagraphStyle& style,
                         LinePlace place, TagId tag, Strip& strip) {
  x_builder.build(inlines, style, x_text);
  return paint_built(place, tag, strip);
}

double TextSetter::paint_built(LinePlace place, TagId tag, Strip& strip) {
  const std::vector<Line>& lines = x_breaker.lines(x_text, place.width);
  x_text.spans[0].tag = tag;
  double y = place.y;
  for (const Line& line : lines) {
    x_painter.paint(x_text, line, {place.x, y, place.width}, strip, x_notes);
    y += x_text.leading;
  }
  LinePainter::close_spans(x_text, strip.closes);
  return y - place.y;
}

}  // namespace muster::layout
