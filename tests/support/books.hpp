// SPDX-License-Identifier: MIT
// Workbooks made by hand for tests: their parts as texts, and the zip file of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "zip/writer.hpp"

namespace muster::importing {

const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string package = "http://schemas.openxmlformats.org/package/2006/";

/// A sheet: its name, its rows as XML, and further attributes of its entry in the workbook.
struct BookSheet {
  std::string name;
  std::string rows;
  std::string state;
};

inline std::string sheet_file(std::size_t index) {
  return "worksheets/sheet" + std::to_string(index + 1) + ".xml";
}

inline std::string relation(const std::string& id, const std::string& type,
                            const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" +
         target + "\"/>";
}

inline std::string override_of(const std::string& part, const std::string& type) {
  return "<Override PartName=\"/xl/" + part +
         "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type +
         "+xml\"/>";
}

/// The parts of an xlsx file. Cells with t="s" have their text in `texts`.
inline std::map<std::string, std::string> book_parts(const std::vector<BookSheet>& sheets,
                                                     const std::vector<std::string>& texts,
                                                     const std::string& settings = "") {
  std::map<std::string, std::string> parts;
  std::string types, list, links, strings;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    types += override_of(sheet_file(i), "worksheet");
    list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\"" + sheets[i].state +
            " r:id=\"rId" + number + "\"/>";
    links += relation("rId" + number, "worksheet", sheet_file(i));
    parts["xl/" + sheet_file(i)] = xml + "<worksheet xmlns=\"" + main_space + "\"><sheetData>" +
                                   sheets[i].rows + "</sheetData></worksheet>";
  }
  for (const std::string& text : texts) strings += "<si><t>" + text + "</t></si>";
  parts["[Content_Types].xml"] =
      xml + "<Types xmlns=\"" + package +
      "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
      "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
      override_of("workbook.xml", "sheet.main") + types +
      override_of("sharedStrings.xml", "sharedStrings") + "</Types>";
  parts["_rels/.rels"] = xml + "<Relationships xmlns=\"" + package + "relationships\">" +
                         relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>";
  parts["xl/workbook.xml"] = xml + "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" + relations +
                             "\">" + settings + "<sheets>" + list + "</sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      xml + "<Relationships xmlns=\"" + package + "relationships\">" + links +
      relation("rId99", "sharedStrings", "sharedStrings.xml") + "</Relationships>";
  parts["xl/sharedStrings.xml"] = xml + "<sst xmlns=\"" + main_space + "\">" + strings + "</sst>";
  return parts;
}

inline std::string zipped(const std::map<std::string, std::string>& files) {
  std::vector<zip::Member> members;
  for (const auto& [name, text] : files) members.push_back({name, text, false});
  return zip::archive_of(members);
}

/// Cells by row: a number, a text, `=` for a formula without a stored result, or "" for none.
using Cells = std::vector<std::vector<std::string>>;

/// Makes a workbook of cells; its texts are collected in the shared table.
class BookOfCells {
 public:
  BookOfCells& sheet(const std::string& name, const Cells& cells, const std::string& state = "") {
    std::string rows;
    for (std::size_t r = 0; r < cells.size(); ++r) {
      rows += "<row r=\"" + std::to_string(r + 1) + "\">";
      for (std::size_t c = 0; c < cells[r].size(); ++c) rows += cell(cells[r][c], r, c);
      rows += "</row>";
    }
    x_sheets.push_back({name, rows, state});
    return *this;
  }
  std::map<std::string, std::string> parts(const std::string& settings = "") const {
    return book_parts(x_sheets, x_texts, settings);
  }
  std::string bytes(const std::string& settings = "") const { return zipped(parts(settings)); }

 private:
  std::string cell(const std::string& text, std::size_t row, std::size_t column) {
    if (text.empty()) return "";
    const std::string place =
        std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
    if (text == "=") return "<c r=\"" + place + "\"><f>1+1</f></c>";
    if (text.find_first_not_of("0123456789.-") == std::string::npos)
      return "<c r=\"" + place + "\"><v>" + text + "</v></c>";
    x_texts.push_back(text);
    return "<c r=\"" + place + "\" t=\"s\"><v>" + std::to_string(x_texts.size() - 1) + "</v></c>";
  }

  std::vector<BookSheet> x_sheets;
  std::vector<std::string> x_texts;
};

/// An OpenDocument workbook with one sheet: its name, and its rows as XML.
inline std::string open_document(const std::string& name, const std::string& rows) {
  const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
  return zip::archive_of(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", true},
       {"content.xml",
        xml + "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:table=\"" +
            space + "table:1.0\" xmlns:text=\"" + space +
            "text:1.0\" office:version=\"1.2\"><office:body><office:spreadsheet><table:table "
            "table:name=\"" +
            name + "\">" + rows +
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        false}});
}

/// A cell of an OpenDocument sheet with a text.
inline std::string text_cell(const std::string& text) {
  return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
         "</text:p></table:table-cell>";
}

}  // namespace muster::importing
