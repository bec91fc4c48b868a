// SPDX-License-Identifier: MIT
// The styles of a Word file for paragraphs, runs and tables, from the theme or a house template.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "theme/theme.hpp"

namespace muster::docx {

/// The role of a paragraph, a run or a table.
enum class Style : std::uint8_t {
  normal,
  body,
  lead,
  source,
  title,
  subtitle,
  organisation,
  particulars,
  heading_1,
  heading_2,
  heading_3,
  heading_4,
  heading_5,
  heading_6,
  contents_heading,
  contents_1,
  contents_2,
  contents_3,
  contents_4,
  list_of_captions,
  caption,
  figure,
  table_words,
  table_head,
  table_note,
  bullet,
  number,
  list_more,
  quote,
  pulled_quote,
  attribution,
  box,
  box_title,
  card_value,
  card_label,
  card_note,
  step,
  abbreviation,
  code,
  header,
  footer,
  mark,
  footnote,
  separator,
  footnote_mark,
  link,
  code_words,
  row_title,
  data_table,
  cards,
  record,
  count_
};
inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::count_);

/// A style as Word names it.
struct StyleName {
  Style style;
  const char* id;
  const char* name;  ///< built-in styles: the name in all languages of Word
  const char* kind;  ///< "paragraph", "character", "table"
  Style based_on;    ///< the style itself: not based on another
  Style next;        ///< style of the next paragraph
  bool custom;
};
const StyleName& name_of(Style style);

/// The styles of a house template, reduced to safe XML, and their ids by name.
struct HouseStyles {
  std::string defaults;                    ///< w:docDefaults
  std::string styles;                      ///< w:style elements
  std::map<std::string, std::string> ids;  ///< name in lower case -> id
  std::set<std::string> used_ids;
};

/// The styles of one Word file, and their ids.
class StyleSheet {
 public:
  /// `house` has the styles of a house template, or is null.
  StyleSheet(const theme::Theme& theme, const std::string& language, const HouseStyles* house);
  const std::string& id(Style style) const { return x_ids[static_cast<std::size_t>(style)]; }
  /// Returns word/styles.xml.
  std::string xml() const;

 private:
  void take_ids(const HouseStyles& house);
  std::string defaults() const;
  std::string definition(const StyleName& name) const;

  const theme::Theme& x_theme;
  std::string x_language;
  const HouseStyles* x_house;
  std::array<std::string, style_count> x_ids;
  std::array<bool, style_count> x_in_house{};
};

/// The properties of a style: the content of w:pPr, the content of w:rPr, and the rest of w:style.
struct StyleLook {
  std::string paragraph, run, table;
};
StyleLook look_of(Style style, const theme::Theme& theme);

/// Returns a colour as Word writes it: "12436D".
std::string colour_code(theme::Colour colour);
/// Returns the first name in a theme's list of font families, without quotes.
std::string first_family(const std::string& families);
/// Returns the background of a box and the bar at its left, for w:pPr. Word joins neighbours with
/// the same borders, so boxes next to each other differ in `odd`, which can't be seen.
std::string box_border(const theme::Theme& theme, theme::Role bar, bool odd);
/// Returns the bar at the left of a quotation, for w:pPr.
std::string quote_border(const theme::Theme& theme, bool pulled);

}  // namespace muster::docx
