// SPDX-License-Identifier: MIT
// Defines how each Word style looks in a theme, with the same sizes, colours and spaces as in the
// PDF.
#include <algorithm>
#include <array>

#include "docx/styles.hpp"
#include "docx/xml.hpp"
#include "layout/styles.hpp"

namespace muster::docx {
namespace {

using theme::Role;
using theme::Theme;

/// White above headings of level 1 to 6, as multiples of the theme's space.
constexpr std::array<double, 6> heading_space = {4.5, 3.5, 2.75, 2.25, 2, 2};
constexpr double contents_leading = 1.3;  ///< as a multiple of the type size, as in the PDF
constexpr double indent = 18;      ///< points, for lists and quotations
constexpr double box_padding = 8;  ///< points from the bar of a box to its text
constexpr double box_margin = 4;   ///< points above and below the text of a box

/// The paragraph properties that differ from style to style; lengths in points.
struct Paragraph {
  bool keep_next = false, keep_lines = false;
  std::string border = "";  ///< w:pBdr and w:shd
  std::string tabs = "";
  double before = 0, after = 0;
  double line = 0;  ///< least line height; 0: single spacing
  double left = 0, right = 0, hanging = 0;
  const char* align = "";
  bool tight = false;  ///< no white between paragraphs of the style
  int outline = -1;
  bool whole_words = false;  ///< words are not hyphenated
};

std::string markup(const Paragraph& look) {
  Xml xml;
  if (look.keep_next) xml.leaf("w:keepNext");
  if (look.keep_lines) xml.leaf("w:keepLines");
  xml.raw(look.border);
  xml.raw(look.tabs);
  if (look.whole_words) xml.leaf("w:suppressAutoHyphens");
  if (look.line > 0) {
    xml.leaf("w:spacing", {{"w:before", twentieths(look.before)},
                           {"w:after", twentieths(look.after)},
                           {"w:line", twentieths(look.line)},
                           {"w:lineRule", "atLeast"}});
  } else {
    xml.leaf("w:spacing",
             {{"w:before", twentieths(look.before)}, {"w:after", twentieths(look.after)}});
  }
  if (look.left > 0 || look.right > 0)
    xml.leaf("w:ind", {{"w:left", twentieths(look.left)},
                       {"w:right", twentieths(look.right)},
                       {"w:hanging", twentieths(look.hanging)}});
  if (look.tight) xml.leaf("w:contextualSpacing");
  if (*look.align) xml.leaf("w:jc", {{"w:val", look.align}});
  if (look.outline >= 0) xml.leaf("w:outlineLvl", {{"w:val", std::to_string(look.outline)}});
  return xml.take();
}

std::string fonts(const std::string& family) {
  Xml xml;
  xml.leaf("w:rFonts", {{"w:ascii", family}, {"w:hAnsi", family}, {"w:cs", family}});
  return xml.take();
}

/// Returns the Word run properties (font, weight, slope, colour and size) for a paragraph style.
std::string words(const layout::ParagraphStyle& style, const Theme& theme) {
  Xml xml;
  if (style.code) {
    xml.raw(fonts("Courier New"));
  } else if (style.display && !theme.type.heading_family.empty()) {
    xml.raw(fonts(first_family(theme.type.heading_family)));
  }
  if (style.weight == layout::Weight::bold) xml.raw("<w:b/><w:bCs/>");
  if (style.slope == layout::Slope::italic) xml.raw("<w:i/><w:iCs/>");
  xml.leaf("w:color", {{"w:val", colour_code(style.colour)}});
  xml.leaf("w:sz", {{"w:val", halves(style.size)}});
  xml.leaf("w:szCs", {{"w:val", halves(style.size)}});
  return xml.take();
}

/// Returns the margin at the right of running text that gives its lines the theme's length
/// (`measure`).
double spare_width(const Theme& theme) {
  const double width = theme.page.width - theme.page.left - theme.page.right;
  return theme.page.measure > 0 ? std::max(0.0, width - theme.page.measure) : 0;
}

std::string border_line(const char* side, const char* kind, double size, double space,
                        theme::Colour colour) {
  Xml xml;
  xml.leaf(side, {{"w:val", kind},
                  {"w:sz", eighths(size)},
                  {"w:space", std::to_string(std::lround(space))},
                  {"w:color", colour_code(colour)}});
  return xml.take();
}

std::string left_bar(theme::Colour colour, double size, double space) {
  return "<w:pBdr>" + border_line("w:left", "single", size, space, colour) + "</w:pBdr>";
}

std::string ground(theme::Colour colour) {
  Xml xml;
  xml.leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colour_code(colour)}});
  return xml.take();
}

std::string right_tab(const Theme& theme, const char* leader) {
  Xml xml;
  xml.open("w:tabs");
  xml.leaf("w:tab", {{"w:val", "right"},
                     {"w:leader", leader},
                     {"w:pos", twentieths(theme.page.width - theme.page.left - theme.page.right)}});
  xml.close("w:tabs");
  return xml.take();
}

std::string data_table_look(const Theme& theme) {
  const theme::Colour rule = theme.colour(Role::rule);
  std::string out = "<w:tblPr><w:tblStyleRowBandSize w:val=\"1\"/><w:tblBorders>" +
                    border_line("w:top", "single", 0.75, 0, rule) +
                    border_line("w:bottom", "single", 0.75, 0, rule) +
                    border_line("w:insideH", "single", 0.5, 0, rule) +
                    "</w:tblBorders><w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left "
                    "w:w=\"86\" w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right "
                    "w:w=\"86\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";
  out += "<w:tblStylePr w:type=\"firstRow\"><w:tcPr>" + ground(theme.colour(Role::table_head)) +
         "<w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>";
  return out + "<w:tblStylePr w:type=\"band2Horz\"><w:tcPr>" +
         ground(theme.colour(Role::table_stripe)) + "</w:tcPr></w:tblStylePr>";
}

std::string cards_look(const Theme& theme) {
  const theme::Colour page = theme.colour(Role::page);
  return "<w:tblPr><w:tblBorders>" + border_line("w:insideH", "single", 9, 0, page) +
         border_line("w:insideV", "single", 9, 0, page) +
         "</w:tblBorders><w:tblCellMar><w:top w:w=\"110\" w:type=\"dxa\"/><w:left w:w=\"160\" "
         "w:type=\"dxa\"/><w:bottom w:w=\"110\" w:type=\"dxa\"/><w:right w:w=\"120\" "
         "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tcPr>" +
         ground(theme.colour(Role::key_figure)) + "</w:tcPr>";
}

std::string record_look(const Theme& theme) {
  return "<w:tblPr><w:tblBorders>" +
         border_line("w:insideH", "single", 0.5, 0, theme.colour(Role::rule)) +
         "</w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"0\" "
         "w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"120\" "
         "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";
}

/// What the look of a style depends on.
struct Source {
  const Theme& theme;
  layout::Styles styles;
  double space;
  double spare;
};

StyleLook plain(const Source& from, const layout::ParagraphStyle& style, Paragraph look) {
  if (look.line == 0) look.line = style.leading;
  look.whole_words = from.theme.type.hyphenate && !style.hyphenate;
  return {markup(look), words(style, from.theme), ""};
}

StyleLook heading(const Source& from, int level) {
  Paragraph look;
  look.keep_next = look.keep_lines = true;
  look.before = heading_space[static_cast<std::size_t>(level) - 1] * from.space;
  look.after = from.space;
  look.outline = level - 1;
  return plain(from, from.styles.heading(level), look);
}

StyleLook contents(const Source& from, int level) {
  layout::ParagraphStyle style = from.styles.front;
  if (level == 1) style.weight = layout::Weight::bold;
  Paragraph look;
  look.before = level == 1 ? 0.75 * from.space : 0;
  look.line = contents_leading * style.size;
  look.left = 14.0 * (level - 1) + 36;
  look.hanging = 36;
  look.right = 30;
  look.tabs = "<w:tabs><w:tab w:val=\"left\" w:pos=\"" + twentieths(look.left) + "\"/>" +
              right_tab(from.theme, "dot").substr(8);
  return plain(from, style, look);
}

StyleLook boxed(const Source& from, const layout::ParagraphStyle& style, bool title) {
  Paragraph look;
  look.keep_next = look.keep_lines = title;
  look.border = box_border(from.theme, Role::box_border, false);
  look.before = title ? from.space : 0;
  look.after = from.space;
  look.left = look.right = box_padding + 3;
  return plain(from, style, look);
}

StyleLook card(const Source& from, const layout::ParagraphStyle& style) {
  Paragraph look;
  look.border = left_bar(from.theme.colour(Role::accent), 3, 6);
  look.left = 9;  // with the bar, so that nothing is left of the cell
  look.right = 0.05;
  return plain(from, style, look);
}

StyleLook quoted(const Source& from, layout::ParagraphStyle style, bool pulled) {
  Paragraph look;
  look.border = quote_border(from.theme, pulled);
  look.before = look.after = from.space;
  look.left = indent;
  look.right = from.spare + indent;
  return plain(from, style, look);
}

StyleLook running(const Source& from, const layout::ParagraphStyle& style, double before,
                  double after) {
  Paragraph look;
  look.before = before;
  look.after = after;
  look.right = from.spare;
  return plain(from, style, look);
}

StyleLook listed(const Source& from) {
  Paragraph look;
  look.after = from.space / 2;
  look.left = indent;
  look.right = from.spare;
  return plain(from, from.styles.body, look);
}

StyleLook furniture(const Source& from) {
  Paragraph look;
  look.tabs = right_tab(from.theme, "none");
  return plain(from, from.styles.furniture, look);
}

layout::ParagraphStyle large(layout::ParagraphStyle style, double factor) {
  style.size *= factor;
  style.leading *= factor;
  return style;
}

StyleLook link_look(const Theme& theme) {
  Xml xml;
  xml.leaf("w:color", {{"w:val", colour_code(theme.colour(Role::link))}});
  xml.leaf("w:u", {{"w:val", "single"}});
  return {"", xml.take(), ""};
}

StyleLook block_look(Style style, const Source& from) {
  const layout::Styles& styles = from.styles;
  const double space = from.space;
  switch (style) {
    case Style::caption:
      return plain(from, styles.caption,
                   {.keep_next = true, .keep_lines = true, .before = 2 * space, .after = 4});
    case Style::figure:
      return plain(from, styles.caption, {.keep_next = true, .before = space, .line = 1});
    case Style::table_words:
      return plain(from, styles.table, {});
    case Style::table_head:
      return plain(from, styles.table_head, {.keep_next = true});
    case Style::table_note:
      return plain(from, styles.note, {.before = 3, .after = 2 * space, .tight = true});
    case Style::bullet:
    case Style::number:
    case Style::list_more:
      return listed(from);
    case Style::quote:
      return quoted(from, styles.quote, false);
    case Style::pulled_quote: {
      layout::ParagraphStyle pulled = large(styles.lead, 1.3);
      pulled.colour = from.theme.colour(Role::heading);
      return quoted(from, pulled, true);
    }
    case Style::attribution:
      return quoted(from, styles.source, false);
    case Style::box:
      return boxed(from, styles.body, false);
    case Style::box_title:
      return boxed(from, styles.box_title, true);
    case Style::card_value:
      return card(from, styles.card_value);
    case Style::card_label:
      return card(from, styles.card_label);
    case Style::card_note:
      return card(from, styles.card_note);
    case Style::step:
      return plain(from, styles.box_title,
                   {.keep_next = true, .before = 1.5 * space, .after = space / 2});
    case Style::abbreviation:
      return plain(from, styles.front,
                   {.after = space / 2, .left = 90, .right = 0.05, .hanging = 90});
    case Style::code:
      return plain(from, styles.code, {.left = 14, .right = 0.05});
    default:
      return {};
  }
}

StyleLook furniture_look(Style style, const Source& from) {
  const layout::Styles& styles = from.styles;
  switch (style) {
    case Style::header:
    case Style::footer:
      return furniture(from);
    case Style::mark: {
      layout::ParagraphStyle mark = styles.card_label;
      return plain(from, mark, {.after = 4, .align = "center"});
    }
    case Style::footnote:
      return plain(from, styles.note, {.after = 2});
    case Style::separator:
      return plain(from, large(styles.note, 2 / styles.note.size), {.line = 2});
    case Style::footnote_mark:
      return {"", "<w:vertAlign w:val=\"superscript\"/>", ""};
    case Style::link:
      return link_look(from.theme);
    case Style::code_words:
      return {"", fonts("Courier New"), ""};
    case Style::row_title:
      return {"", "<w:b/><w:bCs/>", ""};
    case Style::data_table:
      return {"", "", data_table_look(from.theme)};
    case Style::cards:
      return {"", "", cards_look(from.theme)};
    case Style::record:
      return {"", "", record_look(from.theme)};
    default:
      return block_look(style, from);
  }
}

StyleLook front_look(Style style, const Source& from) {
  const layout::Styles& styles = from.styles;
  const double space = from.space;
  layout::ParagraphStyle bold = styles.lead;
  bold.weight = layout::Weight::bold;
  switch (style) {
    case Style::title:
      return plain(from, styles.title, {.keep_next = true, .after = 1.5 * space});
    case Style::subtitle:
      return plain(from, styles.subtitle, {.keep_next = true, .after = space});
    case Style::organisation:
      return plain(from, bold, {.keep_next = true, .after = 2 * space});
    case Style::particulars:
      return plain(from, styles.front, {.after = space});
    case Style::contents_heading:
      return plain(from, styles.heading(1),
                   {.keep_next = true, .before = 2 * space, .after = space});
    case Style::list_of_captions:
      return plain(from, styles.front,
                   {.tabs = right_tab(from.theme, "dot"), .after = 2, .right = 30});
    default:
      return furniture_look(style, from);
  }
}

}  // namespace

StyleLook look_of(Style style, const Theme& theme) {
  const Source from{theme, layout::Styles(theme), theme.space, spare_width(theme)};
  const auto past = [style](Style first) {
    return static_cast<int>(style) - static_cast<int>(first);
  };
  if (style == Style::normal) return {};
  if (style == Style::body) return running(from, from.styles.body, 0, from.space);
  if (style == Style::lead) return running(from, from.styles.lead, 0, 1.5 * from.space);
  if (style == Style::source) return running(from, from.styles.source, 0, from.space);
  if (style >= Style::heading_1 && style <= Style::heading_6)
    return heading(from, past(Style::heading_1) + 1);
  if (style >= Style::contents_1 && style <= Style::contents_4)
    return contents(from, past(Style::contents_1) + 1);
  return front_look(style, from);
}

std::string colour_code(theme::Colour colour) {
  std::string code = theme::hex(colour).substr(1);
  for (char& c : code) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return code;
}

std::string first_family(const std::string& families) {
  std::string first = families.substr(0, families.find(','));
  std::erase(first, '"');
  std::erase(first, '\'');
  const std::size_t begin = first.find_first_not_of(' ');
  return begin == std::string::npos ? first
                                    : first.substr(begin, first.find_last_not_of(' ') - begin + 1);
}

std::string box_border(const Theme& theme, Role bar, bool odd) {
  const theme::Colour inside = theme.colour(Role::box);
  const double rule = odd ? 0.5 : 0.75;
  return "<w:pBdr>" + border_line("w:top", "single", rule, box_margin, inside) +
         border_line("w:left", "single", 3, box_padding, theme.colour(bar)) +
         border_line("w:bottom", "single", rule, box_margin, inside) + "</w:pBdr>" + ground(inside);
}

std::string quote_border(const Theme& theme, bool pulled) {
  return left_bar(theme.colour(Role::accent), pulled ? 6 : 2, 10);
}

}  // namespace muster::docx
