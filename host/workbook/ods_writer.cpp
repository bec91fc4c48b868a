// SPDX-License-Identifier: MIT
#include "workbook/ods_writer.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include <pugixml.hpp>

#include "base/number_format.hpp"
#include "workbook/ods_styles.hpp"
#include "zip/writer.hpp"

namespace muster::workbook {

namespace {

using pugi::xml_node;

constexpr const char* media_type = "application/vnd.oasis.opendocument.spreadsheet";

std::string xml_text(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

/// Appends text and preserves every space; otherwise readers would join successive spaces.
void append_words(xml_node paragraph, std::string_view words) {
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool kept = words[i] == ' ' && (i == 0 || words[i - 1] == ' ');
    if (!kept && words[i] != '\t') {
      plain += words[i];
      continue;
    }
    if (!plain.empty()) paragraph.append_child(pugi::node_pcdata).set_value(plain.c_str());
    plain.clear();
    paragraph.append_child(kept ? "text:s" : "text:tab");
  }
  if (!plain.empty()) paragraph.append_child(pugi::node_pcdata).set_value(plain.c_str());
}

/// Returns the address of a cell in a sheet: $'Table 3'.A5.
std::string address(const std::string& sheet, std::size_t row, std::size_t column) {
  std::string quoted = "$'";
  for (char c : sheet) quoted += c == '\'' ? "''" : std::string(1, c);
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return quoted + "'." + letters + std::to_string(row + 1);
}

/// Writes one value into a new cell of a row.
struct CellWriter {
  xml_node row;
  std::string style;
  OdsStyles& styles;

  void operator()(std::monostate) const { cell(style); }
  void operator()(const std::string& text) const {
    xml_node at = cell(style);
    at.append_attribute("office:value-type") = "string";
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      append_words(at.append_child("text:p"), std::string_view(text).substr(begin, end - begin));
      begin = end + 1;
    }
  }
  void operator()(const Number& number) const {
    xml_node at = cell(styles.of(number.form));
    at.append_attribute("office:value-type") = "float";
    at.append_attribute("office:value") =
        format_number(number.value, {number.form.decimals, false, false, true}).c_str();
  }
  void operator()(Date date) const {
    xml_node at = cell(ods_date_style);
    at.append_attribute("office:value-type") = "date";
    at.append_attribute("office:date-value") = iso_date(date).c_str();
  }
  void operator()(const SheetLink& link) const {
    xml_node at = cell(ods_link_style);
    at.append_attribute("office:value-type") = "string";
    xml_node words = at.append_child("text:p").append_child("text:a");
    words.append_attribute("xlink:type") = "simple";
    words.append_attribute("xlink:href") = ("#" + address(link.sheet, 0, 0).substr(1)).c_str();
    append_words(words, link.words);
  }

 private:
  xml_node cell(const std::string& name) const {
    xml_node made = xml_node(row).append_child("table:table-cell");
    made.append_attribute("table:style-name") = name.c_str();
    return made;
  }
};

xml_node append_row(xml_node to) {
  xml_node row = to.append_child("table:table-row");
  row.append_attribute("table:style-name") = ods_row_style;
  return row;
}

void append_lines(xml_node table, const Sheet& sheet, OdsStyles& styles) {
  for (const Line& line : sheet.lines)
    std::visit(CellWriter{append_row(table), ods_style_of(line.style), styles}, line.value);
}

void append_table(xml_node table, const BookTable& from, OdsStyles& styles) {
  xml_node head = append_row(table.append_child("table:table-header-rows"));
  for (const BookColumn& column : from.columns)
    CellWriter{head, ods_heading_style(column.figures), styles}(column.title);
  for (const std::vector<Value>& values : from.rows) {
    xml_node row = append_row(table);
    for (std::size_t i = 0; i < values.size(); ++i)
      std::visit(CellWriter{row, ods_text_style(from.columns[i].figures), styles}, values[i]);
  }
}

void append_column(xml_node table, int width, OdsStyles& styles) {
  table.append_child("table:table-column").append_attribute("table:style-name") =
      styles.of_width(width).c_str();
}

void append_sheet(xml_node book, const Sheet& sheet, OdsStyles& styles) {
  xml_node table = book.append_child("table:table");
  table.append_attribute("table:name") = sheet.name.c_str();
  table.append_attribute("table:style-name") = ods_sheet_style;
  if (sheet.table) {
    for (const BookColumn& column : sheet.table->columns)
      append_column(table, column.width, styles);
  } else {
    append_column(table, sheet.width, styles);
  }
  append_lines(table, sheet, styles);
  if (sheet.table) append_table(table, *sheet.table, styles);
}

void append_ranges(xml_node book, const std::vector<Sheet>& sheets) {
  xml_node ranges = book.append_child("table:database-ranges");
  for (const Sheet& sheet : sheets) {
    if (!sheet.table) continue;
    const std::size_t first = sheet.lines.size();
    xml_node range = ranges.append_child("table:database-range");
    range.append_attribute("table:name") = sheet.table->name.c_str();
    range.append_attribute("table:target-range-address") =
        (address(sheet.name, first, 0) + ":" +
         address(sheet.name, first + sheet.table->rows.size(), sheet.table->columns.size() - 1))
            .c_str();
    range.append_attribute("table:contains-header") = "true";
    range.append_attribute("table:display-filter-buttons") = "false";
  }
}

std::string content_of(const Book& book) {
  pugi::xml_document document;
  xml_node root = ods_root(document, "office:document-content");
  xml_node styles_node = root.append_child("office:automatic-styles");
  OdsStyles styles(styles_node);
  xml_node sheets = root.append_child("office:body").append_child("office:spreadsheet");
  for (const Sheet& sheet : book.sheets) append_sheet(sheets, sheet, styles);
  append_ranges(sheets, book.sheets);
  return xml_text(document);
}

std::string meta_of(const Properties& from) {
  pugi::xml_document document;
  xml_node meta = ods_root(document, "office:document-meta").append_child("office:meta");
  const std::string date = iso_date(from.date) + "T00:00:00";
  const std::pair<const char*, const std::string&> members[] = {
      {"dc:title", from.title},          {"dc:subject", from.subject},
      {"dc:description", from.comments}, {"meta:initial-creator", from.author},
      {"dc:creator", from.author},       {"dc:language", from.language},
      {"meta:creation-date", date},      {"dc:date", date}};
  for (const auto& [name, words] : members)
    if (!words.empty()) meta.append_child(name).text() = words.c_str();
  return xml_text(document);
}

std::string styles_of(const Properties& from) {
  pugi::xml_document document;
  append_ods_defaults(ods_root(document, "office:document-styles"), from.language);
  return xml_text(document);
}

std::string manifest() {
  pugi::xml_document document;
  xml_node root = document.append_child("manifest:manifest");
  root.append_attribute("xmlns:manifest") = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
  root.append_attribute("manifest:version") = "1.3";
  for (const auto& [path, type] :
       {std::pair{"/", media_type}, std::pair{"content.xml", "text/xml"},
        std::pair{"styles.xml", "text/xml"}, std::pair{"meta.xml", "text/xml"}}) {
    xml_node entry = root.append_child("manifest:file-entry");
    entry.append_attribute("manifest:full-path") = path;
    entry.append_attribute("manifest:media-type") = type;
  }
  return xml_text(document);
}

}  // namespace

void write_ods(const Book& book, ByteSink& out) {
  out.write(zip::archive_of({{"mimetype", media_type, true},
                             {"content.xml", content_of(book)},
                             {"styles.xml", styles_of(book.properties)},
                             {"meta.xml", meta_of(book.properties)},
                             {"META-INF/manifest.xml", manifest()}}));
}

}  // namespace muster::workbook
