// SPDX-License-Identifier: MIT
// The styles of an OpenDocument spreadsheet.
#pragma once

#include <map>
#include <string>

#include <pugixml.hpp>

#include "workbook/book.hpp"

namespace muster::workbook {

inline constexpr const char* ods_sheet_style = "sheet";
inline constexpr const char* ods_row_style = "row";
inline constexpr const char* ods_date_style = "date";
inline constexpr const char* ods_link_style = "link";

const char* ods_style_of(LineStyle style);
inline const char* ods_heading_style(bool figures) { return figures ? "heading-right" : "heading"; }
inline const char* ods_text_style(bool figures) { return figures ? "text-right" : "text"; }

/// Appends the root element of a member, with all namespaces, and its XML declaration.
pugi::xml_node ods_root(pugi::xml_document& document, const char* name);

/// Adds the styles that all sheets use. Styles for widths and numbers are added at first use.
class OdsStyles {
 public:
  /// `into` is the element office:automatic-styles.
  explicit OdsStyles(pugi::xml_node into);
  std::string of(const NumberForm& form);
  /// Returns the name of the style of a column that is `width` characters wide.
  std::string of_width(int width);

 private:
  pugi::xml_node add(const char* family, const std::string& name);
  void add_text(const char* name, bool wraps, bool bold, const char* align);

  pugi::xml_node x_into;
  std::map<NumberForm, std::string> x_numbers;
  std::map<int, std::string> x_widths;
};

/// Appends the default style with the document's language, and a page style without header and
/// footer.
void append_ods_defaults(pugi::xml_node root, const std::string& language);

}  // namespace muster::workbook
