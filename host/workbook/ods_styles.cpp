// SPDX-License-Identifier: MIT
#include "workbook/ods_styles.hpp"

#include "base/number_format.hpp"

namespace muster::workbook {

namespace {

using pugi::xml_node;

constexpr const char* arial = "Arial";  // a sans-serif font that most machines have

struct Namespace {
  const char* prefix;
  const char* uri;
};

constexpr Namespace namespaces[] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
};

void append_literal(xml_node to, const std::string& words) {
  if (!words.empty()) to.append_child("number:text").text() = words.c_str();
}

/// Appends a number style. `sign` is "" unless the form shows a plus sign; then there is a style
/// for each sign.
xml_node append_number_style(xml_node into, const std::string& name, const NumberForm& form,
                             const char* sign) {
  xml_node style = into.append_child("number:number-style");
  style.append_attribute("style:name") = name.c_str();
  append_literal(style, sign + form.before);
  xml_node digits = style.append_child("number:number");
  digits.append_attribute("number:decimal-places") = form.decimals;
  digits.append_attribute("number:min-decimal-places") = form.decimals;
  digits.append_attribute("number:min-integer-digits") = 1;
  if (form.grouped) digits.append_attribute("number:grouping") = "true";
  append_literal(style, form.after);
  return style;
}

void append_map(xml_node style, const char* condition, const std::string& name) {
  xml_node map = style.append_child("style:map");
  map.append_attribute("style:condition") = condition;
  map.append_attribute("style:apply-style-name") = name.c_str();
}

/// Appends the styles of a form. If it shows a plus sign, there is one style for numbers above
/// zero, one for numbers below zero and one for zero.
void append_number_styles(xml_node into, const std::string& name, const NumberForm& form) {
  if (form.plus) {
    append_number_style(into, name + "-above", form, "+");
    append_number_style(into, name + "-below", form, "-");
  }
  xml_node style = append_number_style(into, name, form, "");
  if (!form.plus) return;
  append_map(style, "value()>0", name + "-above");
  append_map(style, "value()<0", name + "-below");
}

void append_date_style(xml_node into) {
  xml_node style = into.append_child("number:date-style");
  style.append_attribute("style:name") = "long-date";
  style.append_child("number:day");
  append_literal(style, " ");
  xml_node month = style.append_child("number:month");
  month.append_attribute("number:style") = "long";
  month.append_attribute("number:textual") = "true";
  append_literal(style, " ");
  style.append_child("number:year").append_attribute("number:style") = "long";
}

void set_font(xml_node style, const char* size, bool bold) {
  xml_node text = style.append_child("style:text-properties");
  text.append_attribute("fo:font-family") = arial;
  text.append_attribute("fo:font-size") = size;
  if (bold) text.append_attribute("fo:font-weight") = "bold";
}

}  // namespace

const char* ods_style_of(LineStyle style) {
  if (style == LineStyle::title) return "title";
  return style == LineStyle::wrapped ? "text" : "line";
}

xml_node ods_root(pugi::xml_document& document, const char* name) {
  xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  xml_node root = document.append_child(name);
  for (const Namespace& each : namespaces) root.append_attribute(each.prefix) = each.uri;
  root.append_attribute("office:version") = "1.3";
  return root;
}

OdsStyles::OdsStyles(xml_node into) : x_into(into) {
  xml_node sheet = add("table", ods_sheet_style);
  sheet.append_attribute("style:master-page-name") = "Default";
  sheet.append_child("style:table-properties").append_attribute("table:display") = "true";
  add("table-row", ods_row_style)
      .append_child("style:table-row-properties")
      .append_attribute("style:use-optimal-row-height") = "true";
  append_date_style(x_into);
  add_text("line", false, false, "start");
  add_text("text", true, false, "start");
  add_text("text-right", true, false, "end");
  add_text("heading", true, true, "start");
  add_text("heading-right", true, true, "end");
  add_text(ods_date_style, true, false, "start");
  x_into.last_child().append_attribute("style:data-style-name") = "long-date";
  add_text(ods_link_style, true, false, "start");
  xml_node link = x_into.last_child().child("style:text-properties");
  link.append_attribute("fo:color") = "#0b3b8c";  // contrast of 10 to 1 on white
  link.append_attribute("style:text-underline-style") = "solid";
  xml_node title = add("table-cell", "title");
  set_font(title, "16pt", true);
}

xml_node OdsStyles::add(const char* family, const std::string& name) {
  xml_node style = x_into.append_child("style:style");
  style.append_attribute("style:name") = name.c_str();
  style.append_attribute("style:family") = family;
  return style;
}

void OdsStyles::add_text(const char* name, bool wraps, bool bold, const char* align) {
  xml_node style = add("table-cell", name);
  xml_node cell = style.append_child("style:table-cell-properties");
  cell.append_attribute("style:vertical-align") = "top";
  if (wraps) cell.append_attribute("fo:wrap-option") = "wrap";
  style.append_child("style:paragraph-properties").append_attribute("fo:text-align") = align;
  set_font(style, "12pt", bold);
}

std::string OdsStyles::of(const NumberForm& form) {
  std::string& name = x_numbers[form];
  if (!name.empty()) return name;
  name = "number-" + std::to_string(x_numbers.size());
  append_number_styles(x_into, name + "-form", form);
  add_text(name.c_str(), true, false, "end");
  x_into.last_child().append_attribute("style:data-style-name") = (name + "-form").c_str();
  return name;
}

std::string OdsStyles::of_width(int width) {
  constexpr double character = 0.235;  // width in centimetres, in Arial at 12 points
  std::string& name = x_widths[width];
  if (!name.empty()) return name;
  name = "width-" + std::to_string(width);
  add("table-column", name)
      .append_child("style:table-column-properties")
      .append_attribute("style:column-width") =
      (format_number(width * character, {2, false, false, true}) + "cm").c_str();
  return name;
}

void append_ods_defaults(xml_node root, const std::string& language) {
  xml_node style = root.append_child("office:styles").append_child("style:default-style");
  style.append_attribute("style:family") = "table-cell";
  xml_node text = style.append_child("style:text-properties");
  text.append_attribute("fo:language") = language.substr(0, language.find('-')).c_str();
  const std::size_t dash = language.find('-');
  text.append_attribute("fo:country") =
      dash == std::string::npos ? "none" : language.substr(dash + 1).c_str();
  xml_node page = root.append_child("office:automatic-styles").append_child("style:page-layout");
  page.append_attribute("style:name") = "page";
  xml_node size = page.append_child("style:page-layout-properties");
  size.append_attribute("fo:page-width") = "29.7cm";
  size.append_attribute("fo:page-height") = "21cm";
  size.append_attribute("style:print-orientation") = "landscape";
  size.append_attribute("style:scale-to-X") = "1";
  xml_node master = root.append_child("office:master-styles").append_child("style:master-page");
  master.append_attribute("style:name") = "Default";
  master.append_attribute("style:page-layout-name") = "page";
  for (const char* part : {"style:header", "style:footer"})
    master.append_child(part).append_attribute("style:display") = "false";
}

}  // namespace muster::workbook
