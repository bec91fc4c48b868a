// SPDX-License-Identifier: MIT
#include "layout/inline_builder.hpp"

#include <algorithm>
#include <utility>

#include "document/walk.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// A longer word is cut before it is shaped, because it can't be a real word.
constexpr std::size_t longest_word = 1024;
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr double note_mark_size = 0.68;
constexpr double note_mark_rise = 0.36;

enum class White : std::uint8_t { none, space, fixed };

/// The kind of white space that begins at `at`, and its length in bytes.
std::pair<White, std::size_t> white_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return {White::space, 1};
  if (c == no_break_space[0] && text.substr(at, 2) == no_break_space) return {White::fixed, 2};
  return {White::none, 0};
}

std::size_t cut_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin <= longest_word) return end;
  end = begin + longest_word;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

std::optional<theme::Colour> colour_named(const theme::Theme& theme, const std::string& name) {
  for (std::size_t i = 0; i < theme::role_count; ++i) {
    const auto role = static_cast<theme::Role>(i);
    if (theme::role_name(role) == name) return theme.colour(role);
  }
  return std::nullopt;
}

}  // namespace

struct InlineBuilder::Visitor {
  InlineBuilder& builder;
  const Look& look;

  void operator()(const document::Text& text) const { builder.add_text(text.text, look); }
  void operator()(const document::Emphasis& emphasis) const {
    Look inner = look;
    inner.style.slope = look.style.slope == Slope::italic ? Slope::upright : Slope::italic;
    builder.add_inlines(emphasis.content, builder.with_style(inner));
  }
  void operator()(const document::Strong& strong) const {
    Look inner = look;
    inner.style.weight = Weight::bold;
    builder.add_inlines(strong.content, builder.with_style(inner));
  }
  void operator()(const document::Code& code) const {
    Look inner = look;
    inner.style.code = true;
    Span span;
    span.role = Role::code;
    builder.add_text(code.text, builder.in_span(builder.with_style(inner), std::move(span)));
  }
  void operator()(const document::Link& link) const {
    Look inner = look;
    inner.style.colour = builder.x_setting.styles.link;
    inner.underline = true;
    Span span;
    span.role = Role::link;
    span.target = link.target;
    span.contents = document::plain_text(link.content);
    if (span.contents.empty()) span.contents = link.target;
    builder.add_inlines(link.content, builder.in_span(builder.with_style(inner), std::move(span)));
  }
  void operator()(const document::Figure& figure) const { builder.add_text(figure.text, look); }
  void operator()(const document::Reference& reference) const {
    builder.add_reference(reference, look);
  }
  void operator()(const document::FootnoteMark& mark) const {
    builder.add_note_mark(mark.id, look);
  }
  void operator()(const document::NoteMark& mark) const {
    // The mark is not broken over two lines, because neither half would be read as a mark.
    builder.add_text("[note", look);
    builder.set_joint(Joint::fixed, look);
    builder.add_text(std::to_string(mark.number) + "]", look);
  }
  void operator()(const document::LineBreak&) const { builder.set_joint(Joint::forced, look); }
  void operator()(const document::Foreign& foreign) const {
    Span span;
    span.language = foreign.language;
    builder.add_inlines(foreign.content, builder.in_span(look, std::move(span)));
  }
  void operator()(const document::RatingMark& rating) const { builder.add_rating(rating, look); }
  void operator()(const document::PageRange& range) const { builder.add_page_range(range, look); }
};

void InlineBuilder::begin(const ParagraphStyle& style, InlineText& out) {
  x_out = &out;
  x_divides_dates = style.divides_dates;
  out.clear();
  out.spans.emplace_back();
  out.spans[0].role = Role::paragraph;
  out.leading = style.leading;
  const FaceMetrics& metrics =
      x_setting.fonts.metrics(style.display ? x_setting.fonts.display_face(style.weight)
                                            : x_setting.fonts.face(style.weight, style.slope));
  const double ascent = metrics.ascent * style.size / 1000;
  const double descent = -metrics.descent * style.size / 1000;
  out.baseline = (style.leading - ascent - descent) / 2 + ascent;
  out.align = style.align;
  out.hyphenate = style.hyphenate;
}

void InlineBuilder::build(const document::Inlines& inlines, const ParagraphStyle& style,
                          InlineText& out) {
  begin(style, out);
  Look look;
  look.style = style;
  add_inlines(inlines, with_style(look));
  finish();
}

void InlineBuilder::build(std::string_view words, const ParagraphStyle& style, InlineText& out) {
  begin(style, out);
  Look look;
  look.style = style;
  add_text(words, with_style(look));
  finish();
}

void InlineBuilder::finish() {
  auto& atoms = x_out->atoms;
  if (!atoms.empty()) atoms.back().joint = Joint::forced;
  for (std::size_t i = 1; i < atoms.size(); ++i) {
    Atom& left = atoms[i - 1];
    if (left.joint != Joint::space || left.word == nullptr || atoms[i].word == nullptr) continue;
    if (x_divides_dates && is_month_and_year(left.word->kind, atoms[i].word->kind)) continue;
    if (stay_together(left.word->kind, atoms[i].word->kind)) left.joint = Joint::fixed;
  }
  for (std::size_t i : x_vanished) {
    atoms[i].word = nullptr;
    atoms[i].drawn = 0;
  }
  x_vanished.clear();
}

void InlineBuilder::add_inlines(const document::Inlines& inlines, const Look& look) {
  for (const document::Inline& each : inlines) std::visit(Visitor{*this, look}, each.node);
}

void InlineBuilder::add_text(std::string_view text, const Look& look) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [white, bytes] =
        look.style.verbatim ? std::pair{White::none, std::size_t{0}} : white_at(text, at);
    if (white != White::none) {
      set_joint(white == White::space ? Joint::space : Joint::fixed, look);
      at += bytes;
      continue;
    }
    std::size_t end = look.style.verbatim ? text.size() : at + 1;
    while (end < text.size() && white_at(text, end).first == White::none) ++end;
    end = cut_word(text, at, end);
    add_word(text.substr(at, end - at), look);
    at = end;
  }
}

void InlineBuilder::add_word(std::string_view text, const Look& look) {
  const TypeStyle& type = x_out->styles[look.index];
  const Word& word = x_setting.words.word(text, type.face, type.tabular);
  if (word.right_to_left) x_setting.refuse_right_to_left(word);
  if (word.missing || word.borrowed) x_setting.report_missing(word);
  if (word.breaks.empty() && word.soft_hyphens.empty()) {
    add_atom(word, 0, static_cast<std::uint16_t>(word.text.size()), Joint::glued, look);
  } else {
    add_pieces(word, look);
  }
}

void InlineBuilder::add_pieces(const Word& word, const Look& look) {
  std::vector<std::pair<std::uint16_t, Joint>> cuts;
  for (std::uint16_t at : word.breaks) cuts.emplace_back(at, Joint::plain);
  for (std::uint16_t at : word.soft_hyphens) cuts.emplace_back(at, Joint::hyphen);
  std::ranges::sort(cuts);
  std::uint16_t begin = 0;
  for (const auto& [at, joint] : cuts) {
    if (at <= begin) continue;
    add_atom(word, begin, at, joint, look);
    begin = at;
  }
  add_atom(word, begin, static_cast<std::uint16_t>(word.text.size()), Joint::glued, look);
}

void InlineBuilder::add_atom(const Word& word, std::uint16_t begin, std::uint16_t end, Joint joint,
                             const Look& look) {
  Atom atom;
  atom.word = &word;
  atom.begin = begin;
  atom.end = end;
  atom.style = look.index;
  atom.span = look.span;
  const bool whole = begin == 0 && end == word.text.size();
  atom.drawn =
      (whole ? word.width : width_between(word, begin, end)) * x_out->styles[look.index].size;
  atom.width = atom.drawn;
  atom.joint = joint;
  x_out->atoms.push_back(atom);
}

void InlineBuilder::set_joint(Joint joint, const Look& look) {
  auto& atoms = x_out->atoms;
  if (atoms.empty()) {
    if (joint != Joint::forced && joint != Joint::fixed) return;
    atoms.emplace_back();  // for a line that begins with a break or a no-break space
    atoms.back().style = look.index;
    atoms.back().span = look.span;
  }
  Atom& last = atoms.back();
  if (joint == Joint::forced && last.joint == Joint::forced) {
    atoms.push_back({.style = look.index, .span = look.span});
  }
  Atom& target = atoms.back();
  if (target.joint == Joint::forced || (target.joint == Joint::fixed && joint == Joint::space))
    return;
  const TypeStyle& type = x_out->styles[look.index];
  target.space = x_setting.words.space(type.face) * type.size;
  target.joint = joint;
}

void InlineBuilder::add_reference(const document::Reference& reference, const Look& look) {
  const std::string* label = x_setting.references.label(reference.target);
  if (label == nullptr) return;
  Look inner = look;
  inner.style.colour = x_setting.styles.link;
  inner.style.tabular = true;
  Span outer;
  outer.role = Role::reference;
  const std::uint32_t ordinal = x_setting.references.next();
  outer.reference = ordinal;
  inner = in_span(with_style(inner), std::move(outer));
  Span link;
  link.role = Role::link;
  link.target = "#" + reference.target;
  link.contents = *label;
  inner = in_span(inner, std::move(link));
  add_text(*label, inner);
  add_page_number(reference.target, inner, ordinal);
}

/// Adds text such as "Pages 5 to 10", with room for the widest page numbers.
void InlineBuilder::add_page_range(const document::PageRange& range, const Look& look) {
  Look inner = look;
  inner.style.tabular = true;
  inner = with_style(inner);
  add_text(sentences::pages.words, inner);
  for (const std::string& anchor : {range.part, last_page_of(range.part)}) {
    if (anchor != range.part) {
      set_joint(Joint::fixed, inner);
      add_text(sentences::to.words, inner);
    }
    set_joint(Joint::fixed, inner);
    const std::size_t number = x_out->atoms.size();
    add_text(x_setting.references.widest_number(), inner);
    const std::string known = x_setting.references.known_label(anchor);
    if (!known.empty()) reserve(number, known, inner);
  }
}

/// Adds text such as " on page 12", or only the room for it while the page is unknown.
void InlineBuilder::add_page_number(const std::string& target, const Look& look,
                                    std::uint32_t ordinal) {
  const std::optional<std::string> page = x_setting.references.page_of(target, ordinal);
  const std::size_t first = x_out->atoms.size();
  set_joint(Joint::space, look);
  add_text((x_setting.theme.is_deck ? sentences::on_slide : sentences::on_page).words, look);
  set_joint(Joint::fixed, look);
  add_text(x_setting.references.widest_number(), look);
  if (page) reserve(first, *page, look);
}

/// Makes the last atom paint `shown`, in the room of the widest number. If `shown` is empty, the
/// atoms from `first_atom` on keep their room but are not painted.
void InlineBuilder::reserve(std::size_t first_atom, const std::string& shown, const Look& look) {
  auto& atoms = x_out->atoms;
  x_out->reserves = true;
  if (shown.empty()) {
    for (std::size_t i = first_atom; i < atoms.size(); ++i) x_vanished.push_back(i);
    return;
  }
  const TypeStyle& type = x_out->styles[look.index];
  const Word& number = x_setting.words.word(shown, type.face, type.tabular);
  Atom& last = atoms.back();
  last.word = &number;
  last.begin = 0;
  last.end = static_cast<std::uint16_t>(number.text.size());
  last.drawn = number.width * type.size;
}

void InlineBuilder::add_note_mark(const std::string& id, Look look) {
  const auto number = x_setting.note_numbers.find(id);
  if (number == x_setting.note_numbers.end()) return;
  look.rise += static_cast<float>(look.style.size * note_mark_rise);
  look.style.size = std::max(look.style.size * note_mark_size, x_setting.styles.least);
  look.style.colour = x_setting.styles.link;
  Span outer;
  outer.role = Role::reference;
  outer.footnote = id;
  look = in_span(with_style(look), std::move(outer));
  Span link;
  link.role = Role::link;
  link.target = "#footnote-" + id;
  link.contents = filled(sentences::footnote, {{"number", std::to_string(number->second)}});
  add_text(std::to_string(number->second), in_span(look, std::move(link)));
}

void InlineBuilder::add_rating(const document::RatingMark& rating, Look look) {
  look.ground = colour_named(x_setting.theme, rating.colour);
  look.style.weight = Weight::bold;
  look.style.colour = x_setting.styles.body.colour;
  look = with_style(look);
  const std::size_t first = x_out->atoms.size();
  add_text(rating.label, look);
  for (std::size_t i = first; i + 1 < x_out->atoms.size(); ++i) {
    if (x_out->atoms[i].joint == Joint::space) x_out->atoms[i].joint = Joint::fixed;
  }
}

InlineBuilder::Look InlineBuilder::with_style(Look look) {
  TypeStyle type;
  type.face = look.style.code      ? x_setting.fonts.code_face()
              : look.style.display ? x_setting.fonts.display_face(look.style.weight)
                                   : x_setting.fonts.face(look.style.weight, look.style.slope);
  type.size = static_cast<float>(look.style.size);
  type.rise = look.rise;
  type.colour = look.style.colour;
  type.tabular = look.style.tabular;
  type.underline = look.underline;
  type.ground = look.ground;
  auto& styles = x_out->styles;
  const auto found = std::ranges::find(styles, type);
  look.index = static_cast<std::uint16_t>(found - styles.begin());
  if (found == styles.end()) styles.push_back(type);
  return look;
}

InlineBuilder::Look InlineBuilder::in_span(Look look, Span span) {
  span.parent = look.span;
  look.span = static_cast<std::uint16_t>(x_out->spans.size());
  x_out->spans.push_back(std::move(span));
  return look;
}

}  // namespace muster::layout
