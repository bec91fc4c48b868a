// SPDX-License-Identifier: MIT
#include "docx/styles.hpp"

#include "base/ascii.hpp"
#include "docx/xml.hpp"

namespace muster::docx {
namespace {

constexpr const char* paragraph = "paragraph";
constexpr const char* character = "character";
constexpr const char* table = "table";

using enum Style;

/// The styles in the order of Style, so that Style is an index.
constexpr StyleName names[] = {
    {normal, "Normal", "Normal", paragraph, normal, normal, false},
    {body, "BodyText", "Body Text", paragraph, normal, body, false},
    {lead, "Lead", "Lead", paragraph, body, body, true},
    {source, "Source", "Source", paragraph, normal, body, true},
    {title, "Title", "Title", paragraph, normal, subtitle, false},
    {subtitle, "Subtitle", "Subtitle", paragraph, normal, body, false},
    {organisation, "Organisation", "Organisation", paragraph, normal, title, true},
    {particulars, "Particulars", "Particulars", paragraph, normal, body, true},
    {heading_1, "Heading1", "heading 1", paragraph, normal, body, false},
    {heading_2, "Heading2", "heading 2", paragraph, normal, body, false},
    {heading_3, "Heading3", "heading 3", paragraph, normal, body, false},
    {heading_4, "Heading4", "heading 4", paragraph, normal, body, false},
    {heading_5, "Heading5", "heading 5", paragraph, normal, body, false},
    {heading_6, "Heading6", "heading 6", paragraph, normal, body, false},
    {contents_heading, "TOCHeading", "TOC Heading", paragraph, normal, body, false},
    {contents_1, "TOC1", "toc 1", paragraph, normal, normal, false},
    {contents_2, "TOC2", "toc 2", paragraph, normal, normal, false},
    {contents_3, "TOC3", "toc 3", paragraph, normal, normal, false},
    {contents_4, "TOC4", "toc 4", paragraph, normal, normal, false},
    {list_of_captions, "TableofFigures", "table of figures", paragraph, normal, normal, false},
    {caption, "Caption", "caption", paragraph, normal, body, false},
    {figure, "Figure", "Figure", paragraph, normal, caption, true},
    {table_words, "TableText", "Table Text", paragraph, normal, table_words, true},
    {table_head, "TableHeading", "Table Heading", paragraph, table_words, table_words, true},
    {table_note, "TableNote", "Table Note", paragraph, normal, body, true},
    {bullet, "ListBullet", "List Bullet", paragraph, body, bullet, false},
    {number, "ListNumber", "List Number", paragraph, body, number, false},
    {list_more, "ListContinue", "List Continue", paragraph, body, list_more, false},
    {quote, "Quote", "Quote", paragraph, body, body, false},
    {pulled_quote, "IntenseQuote", "Intense Quote", paragraph, body, body, false},
    {attribution, "QuoteSource", "Quote Source", paragraph, source, body, true},
    {box, "BoxText", "Box Text", paragraph, normal, box, true},
    {box_title, "BoxTitle", "Box Title", paragraph, box, box, true},
    {card_value, "CardValue", "Card Value", paragraph, normal, card_label, true},
    {card_label, "CardLabel", "Card Label", paragraph, normal, card_note, true},
    {card_note, "CardNote", "Card Note", paragraph, normal, card_note, true},
    {step, "Step", "Step", paragraph, normal, body, true},
    {abbreviation, "Abbreviation", "Abbreviation", paragraph, normal, abbreviation, true},
    {code, "CodeBlock", "Code Block", paragraph, normal, body, true},
    {header, "Header", "header", paragraph, normal, header, false},
    {footer, "Footer", "footer", paragraph, normal, footer, false},
    {mark, "PageMark", "Page Mark", paragraph, normal, header, true},
    {footnote, "FootnoteText", "footnote text", paragraph, normal, footnote, false},
    {separator, "Separator", "Separator", paragraph, normal, body, true},
    {footnote_mark, "FootnoteReference", "footnote reference", character, footnote_mark,
     footnote_mark, false},
    {link, "Hyperlink", "Hyperlink", character, link, link, false},
    {code_words, "CodeWords", "Code Words", character, code_words, code_words, true},
    {row_title, "RowTitle", "Row Title", character, row_title, row_title, true},
    {data_table, "DataTable", "Data Table", table, data_table, data_table, true},
    {cards, "Cards", "Cards", table, cards, cards, true},
    {record, "Record", "Record", table, record, record, true},
};
static_assert(std::size(names) == style_count);

void put(Xml& xml, const char* element, const std::string& content) {
  if (content.empty()) return;
  xml.open(element);
  xml.raw(content);
  xml.close(element);
}

}  // namespace

const StyleName& name_of(Style style) { return names[static_cast<std::size_t>(style)]; }

StyleSheet::StyleSheet(const theme::Theme& theme, const std::string& language,
                       const HouseStyles* house)
    : x_theme(theme), x_language(language), x_house(house) {
  for (const StyleName& each : names) x_ids[static_cast<std::size_t>(each.style)] = each.id;
  if (house) take_ids(*house);
}

/// Uses the house's style if it has the same name as ours. If the house uses the id of one of our
/// styles for another style, ours gets a new id.
void StyleSheet::take_ids(const HouseStyles& house) {
  for (const StyleName& each : names) {
    const auto at = static_cast<std::size_t>(each.style);
    const auto found = house.ids.find(lower(each.name));
    x_in_house[at] = found != house.ids.end();
    if (x_in_house[at]) {
      x_ids[at] = found->second;
    } else if (house.used_ids.contains(x_ids[at])) {
      x_ids[at] += "2";
      while (house.used_ids.contains(x_ids[at])) x_ids[at] += "2";
    }
  }
}

std::string StyleSheet::defaults() const {
  Xml language;
  language.leaf("w:lang", {{"w:val", x_language}, {"w:eastAsia", x_language}});
  constexpr std::string_view end = "</w:rPr></w:rPrDefault>";
  const std::size_t at = x_house ? x_house->defaults.find(end) : std::string::npos;
  if (at != std::string::npos) return std::string(x_house->defaults).insert(at, language.str());
  const std::string family = first_family(x_theme.type.family);
  const std::string size = halves(x_theme.type.body);
  Xml xml;
  xml.open("w:docDefaults");
  xml.open("w:rPrDefault");
  xml.open("w:rPr");
  xml.leaf("w:rFonts",
           {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}});
  xml.leaf("w:color", {{"w:val", colour_code(x_theme.colour(theme::Role::text))}});
  xml.leaf("w:sz", {{"w:val", size}});
  xml.leaf("w:szCs", {{"w:val", size}});
  xml.raw(language.str());
  xml.close("w:rPr");
  xml.close("w:rPrDefault");
  xml.open("w:pPrDefault");
  xml.close("w:pPrDefault");
  xml.close("w:docDefaults");
  return xml.take();
}

std::string StyleSheet::definition(const StyleName& name) const {
  const StyleLook look = look_of(name.style, x_theme);
  Xml xml;
  xml.raw("<w:style");
  xml.attribute("w:type", name.kind);
  if (name.style == normal) xml.attribute("w:default", "1");
  if (name.custom) xml.attribute("w:customStyle", "1");
  xml.attribute("w:styleId", id(name.style));
  xml.raw(">");
  xml.leaf("w:name", {{"w:val", name.name}});
  if (name.based_on != name.style) xml.leaf("w:basedOn", {{"w:val", id(name.based_on)}});
  if (name.next != name.style) xml.leaf("w:next", {{"w:val", id(name.next)}});
  xml.leaf("w:qFormat");
  put(xml, "w:pPr", look.paragraph);
  put(xml, "w:rPr", look.run);
  xml.raw(look.table);
  xml.close("w:style");
  return xml.take();
}

std::string StyleSheet::xml() const {
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("w:styles", {{"xmlns:w", main_namespace}});
  xml.raw(defaults());
  if (x_house) xml.raw(x_house->styles);
  for (const StyleName& each : names)
    if (!x_in_house[static_cast<std::size_t>(each.style)]) xml.raw(definition(each));
  xml.close("w:styles");
  return xml.take();
}

}  // namespace muster::docx
