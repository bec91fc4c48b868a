// SPDX-License-Identifier: MIT
#include "layout/line_painter.hpp"

#include <algorithm>
#include <utility>

namespace muster::layout {
namespace {

constexpr double underline_drop = 0.12;   ///< distance under the baseline, in units of the size
constexpr double underline_width = 0.05;  ///< thickness, in units of the type's size
constexpr double ground_margin = 2;       ///< points at each side of a rating's label

double drawn_width(const InlineText& text, const Line& line) {
  double width = 0;
  double pending = 0;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const Atom& atom = text.atoms[i];
    if (atom.word != nullptr) width += pending + static_cast<double>(atom.drawn);
    pending = atom.joint == Joint::space || atom.joint == Joint::fixed ? atom.space : 0;
  }
  return width;
}

double aligned(const InlineText& text, const Line& line, LinePlace place) {
  if (text.align == TextAlign::left) return place.x;
  const double rest = place.width - drawn_width(text, line);
  return place.x + (text.align == TextAlign::right ? rest : rest / 2);
}

/// Whether a line that ends after `left` divides a word: with a hyphen that layout adds, after a
/// hyphen of the author, or in a web address.
bool continues(const Atom& left, const Atom& right) {
  const bool joined = left.joint == Joint::hyphen || left.joint == Joint::plain;
  return joined && left.word != nullptr && left.word == right.word && left.end == right.begin;
}

/// Whether `span` ends before the span `next`, because `next` is not inside it.
bool ends_before(const InlineText& text, std::uint16_t span, std::uint16_t next) {
  while (next != 0 && next != span) next = text.spans[next].parent;
  return next != span;
}

std::uint16_t link_around(const InlineText& text, std::uint16_t span) {
  while (span != 0 && text.spans[span].role != Role::link) span = text.spans[span].parent;
  return span;
}

}  // namespace

void LinePainter::mark_divided_words(InlineText& text, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    auto& atoms = text.atoms;
    if (line.last == 0 || line.last >= atoms.size()) continue;
    if (!continues(atoms[line.last - 1], atoms[line.last])) continue;
    std::size_t first = line.last - 1;
    std::size_t last = line.last;
    while (first > 0 && continues(atoms[first - 1], atoms[first])) --first;
    while (last < atoms.size() && continues(atoms[last - 1], atoms[last])) ++last;
    // A word that is divided twice has been marked already.
    if (!text.spans[atoms[first].span].actual_text.empty()) continue;
    Span span;
    span.parent = atoms[first].span;
    span.actual_text = atoms[first].word->text;
    for (std::size_t i = first; i < last; ++i) {
      atoms[i].span = static_cast<std::uint16_t>(text.spans.size());
    }
    text.spans.push_back(std::move(span));
  }
}

void LinePainter::close_spans(const InlineText& text, std::vector<TagId>& closes) {
  for (std::size_t i = text.spans.size(); i-- > 1;) {
    if (text.spans[i].tag != no_tag) closes.push_back(text.spans[i].tag);
  }
}

void LinePainter::paint(InlineText& text, const Line& line, LinePlace place, Strip& strip,
                        std::vector<std::string>& notes) {
  x_text = &text;
  x_strip = &strip;
  x_notes = &notes;
  x_x = aligned(text, line, place);
  x_top = place.y;
  x_baseline = place.y + text.baseline;
  x_link = 0;
  x_room = 1;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    x_room += std::size_t{1} + text.atoms[i].end - text.atoms[i].begin;
  }
  const Atom* before = nullptr;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const Atom& atom = text.atoms[i];
    if (atom.word != nullptr) {
      if (before != nullptr) add_space(*before, atom);
      add_atom(atom, atom.span);
    }
    before = &atom;
  }
  const bool continues = line.last < text.atoms.size();
  if (continues && line.hyphen) {
    add_hyphen(*before);
  } else if (continues && before->joint != Joint::plain && !x_run.text.empty()) {
    x_run.text.push_back(' ');  // separates the words of two lines in extracted text
    Glyph glyph = x_setting.words.space_glyph(x_run.face);
    glyph.cluster = static_cast<std::uint16_t>(x_run.text.size() - 1);
    glyph.advance *= x_run.size;
    x_run.glyphs.push_back(glyph);
  }
  flush_run();
  end_link();
}

void LinePainter::add_space(const Atom& atom, const Atom& next) {
  if ((atom.joint != Joint::space && atom.joint != Joint::fixed) || x_run.text.empty()) return;
  if (ends_before(*x_text, x_run_span, next.span) ||
      (x_text->styles[x_run_style].ground && next.style != x_run_style)) {
    flush_run();  // the space after a link doesn't belong to the link
    start_run(next, x_text->styles[next.style].face, next.span);
  }
  Glyph glyph = x_setting.words.space_glyph(x_run.face);
  glyph.cluster = static_cast<std::uint16_t>(x_run.text.size());
  glyph.advance = atom.space;
  x_run.text.push_back(' ');
  x_run.glyphs.push_back(glyph);
  x_x += static_cast<double>(atom.space);
}

void LinePainter::add_hyphen(const Atom& atom) {
  Glyph glyph = x_setting.words.hyphen_glyph(x_run.face);
  glyph.cluster = static_cast<std::uint16_t>(x_run.text.size());
  glyph.advance *= x_text->styles[atom.style].size;
  x_run.text += soft_hyphen;  // dropped by programs that ignore the tag's actual text
  x_run.glyphs.push_back(glyph);
  x_x += static_cast<double>(glyph.advance);
}

void LinePainter::add_atom(const Atom& atom, std::uint16_t span) {
  const float size = x_text->styles[atom.style].size;
  if (atom.word->term != 0 && atom.begin == 0 && x_text->spans[0].tag != no_tag) {
    x_strip->extra().terms.push_back(atom.word->term);
  }
  for (const Shaped& shaped : atom.word->runs) {
    if (shaped.end <= atom.begin || shaped.begin >= atom.end) continue;
    start_run(atom, shaped.face, span);
    const std::uint32_t from = std::max<std::uint32_t>(shaped.begin, atom.begin);
    const std::uint32_t to = std::min<std::uint32_t>(shaped.end, atom.end);
    const std::size_t base = x_run.text.size();
    x_run.text.append(atom.word->text, from, to - from);
    double width = 0;
    for (const Glyph& glyph : shaped.glyphs) {
      const std::uint32_t at = shaped.begin + glyph.cluster;
      if (at < from || at >= to) continue;
      Glyph placed = glyph;
      placed.cluster = static_cast<std::uint16_t>(base + at - from);
      placed.advance *= size;
      placed.x_offset *= size;
      placed.y_offset *= size;
      width += static_cast<double>(placed.advance);
      x_run.glyphs.push_back(placed);
    }
    x_x += width;
  }
}

/// Continues the run if nothing changes, or begins another.
void LinePainter::start_run(const Atom& atom, FaceId face, std::uint16_t span) {
  if (!x_run.text.empty() && x_run.face == face && x_run_style == atom.style &&
      x_run_span == span) {
    return;
  }
  flush_run();
  follow_link(span);
  const TypeStyle& style = x_text->styles[atom.style];
  x_run_style = atom.style;
  x_run_span = span;
  x_run.face = face;
  x_run.size = style.size;
  x_run.colour = style.colour;
  x_run.x = static_cast<float>(x_x);
  x_run.y = static_cast<float>(x_baseline) - style.rise;
  x_run.text.reserve(x_room);
  x_run.glyphs.reserve(x_room);
}

void LinePainter::flush_run() {
  if (x_run.text.empty()) return;
  const TypeStyle& style = x_text->styles[x_run_style];
  const double start = x_run.x;
  if (style.ground) {
    x_strip->items.push_back(decoration(Fill{
        {start - ground_margin, x_top + 0.5, x_x - start + 2 * ground_margin, x_text->leading - 1},
        *style.ground}));
  }
  const TagId tag = tag_of(x_run_span);
  Item item;
  item.content = std::exchange(x_run, {});
  item.tag = tag;
  if (tag == no_tag) item.artifact = Item::Artifact::layout;
  x_strip->items.push_back(std::move(item));
  if (style.underline && x_text->spans[0].tag != no_tag) {
    const auto y =
        static_cast<float>(x_baseline + underline_drop * static_cast<double>(style.size));
    Stroke stroke;
    stroke.points = {{static_cast<float>(start), y}, {static_cast<float>(x_x), y}};
    stroke.colour = style.colour;
    stroke.width = static_cast<float>(underline_width) * style.size;
    x_strip->items.push_back(decoration(std::move(stroke)));
  }
}

Item LinePainter::decoration(ItemContent content) const {
  Item item;
  item.content = std::move(content);
  item.artifact = Item::Artifact::layout;
  return item;
}

void LinePainter::follow_link(std::uint16_t span) {
  const std::uint16_t link = link_around(*x_text, span);
  if (link == x_link) return;
  end_link();
  x_link = link;
  x_link_start = x_x;
}

void LinePainter::end_link() {
  if (x_link == 0) return;
  const Span& span = x_text->spans[std::exchange(x_link, std::uint16_t{0})];
  if (span.tag == no_tag || x_x <= x_link_start) return;
  Item item;
  item.content = LinkArea{
      {x_link_start, x_top, x_x - x_link_start, x_text->leading}, span.target, span.contents};
  item.tag = span.tag;
  x_strip->items.push_back(std::move(item));
}

TagId LinePainter::tag_of(std::uint16_t index) {
  if (index == 0 || x_text->spans[0].tag == no_tag) return x_text->spans[0].tag;
  Span& span = x_text->spans[index];
  if (span.tag != no_tag) return span.tag;
  const TagId parent = tag_of(span.parent);
  span.tag = x_setting.tags.open(span.role, parent, x_setting.where, attributes_of(span));
  if (!span.footnote.empty()) x_notes->push_back(span.footnote);
  if (span.reference) x_strip->extra().references.push_back(*span.reference);
  return span.tag;
}

std::unique_ptr<TagAttributes> LinePainter::attributes_of(const Span& span) const {
  if (span.language.empty() && span.actual_text.empty()) return nullptr;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->language = span.language;
  attributes->actual_text = span.actual_text;
  return attributes;
}

}  // namespace muster::layout
