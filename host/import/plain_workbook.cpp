// SPDX-License-Identifier: MIT
#include "import/plain_workbook.hpp"

#include <vector>

#include "import/plain_ods.hpp"
#include "import/workbook_parts.hpp"
#include "zip/writer.hpp"

namespace muster::importing {

namespace {

constexpr std::string_view inline_type = "t=\"inlineStr\"";
constexpr std::string_view from_root = "Target=\"/xl/";
constexpr std::string_view sheets_folder = "xl/worksheets/";
constexpr auto npos = std::string_view::npos;

[[noreturn]] void refuse_texts() {
  throw Refused{"the workbook has texts inside its cells, in a form that muster can't read",
                "open it in a spreadsheet program and save it"};
}

/// Whether an opening tag of this name begins here.
bool begins_tag(std::string_view text, std::string_view tag) {
  return text.starts_with(tag) && text.size() > tag.size() &&
         std::string_view(" \t\r\n/>").find(text[tag.size()]) != npos;
}

/// Returns the texts in a cell, one behind the other, as the sheet has them. Readings of Japanese
/// words (rPh) are not part of the text.
std::string texts_of_cell(std::string_view cell) {
  std::string texts;
  for (std::size_t at = cell.find('<'); at != npos; at = cell.find('<', at + 1)) {
    const std::string_view rest = cell.substr(at);
    if (begins_tag(rest, "<rPh")) at = cell.find("</rPh>", at);
    if (at == npos) refuse_texts();
    if (!begins_tag(rest, "<t")) continue;
    const std::size_t open = rest.find('>');
    if (open == npos) refuse_texts();
    if (rest[open - 1] == '/') continue;
    const std::size_t close = rest.find("</t>", open);
    if (close == npos) refuse_texts();
    texts += rest.substr(open + 1, close - open - 1);
    at += close;
  }
  return texts;
}

/// Returns the sheet with texts inside its cells as results of formulas: liborcus reads a text in a
/// cell only if it is the stored result of a formula.
std::string with_results_for_texts(std::string_view sheet) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = sheet.find(inline_type); at != npos; at = sheet.find(inline_type, done)) {
    const std::size_t tag = sheet.rfind('<', at);
    const std::size_t open = sheet.find('>', at);
    if (tag == npos || tag < done || open == npos || !begins_tag(sheet.substr(tag), "<c"))
      refuse_texts();
    out += sheet.substr(done, at - done);
    out += "t=\"str\"";
    out += sheet.substr(at + inline_type.size(), open + 1 - at - inline_type.size());
    done = open + 1;
    if (sheet[open - 1] == '/') continue;
    const std::size_t close = sheet.find("</c>", open);
    if (close == npos) refuse_texts();
    const std::string texts = texts_of_cell(sheet.substr(done, close - done));
    if (!texts.empty()) out += "<f>0</f><v>" + texts + "</v>";
    done = close;
  }
  if (sheet.find("inlineStr", done) != npos) refuse_texts();
  out += sheet.substr(done);
  return out;
}

/// Returns the places of sheets without the folder of the workbook: "/xl/worksheets/sheet1.xml"
/// becomes "worksheets/sheet1.xml".
std::string with_places_from_folder(std::string text) {
  for (std::size_t at = text.find(from_root); at != npos; at = text.find(from_root, at))
    text.replace(at, from_root.size(), "Target=\"");
  return text;
}

}  // namespace

bool needs_change(std::string_view name, std::string_view part) {
  if (name == content_of_ods) return needs_plain_ods(part);
  if (name == places_of_sheets) return part.find(from_root) != npos;
  return name.starts_with(sheets_folder) && part.find("inlineStr") != npos;
}

std::string plain_workbook(const zip::Reader& archive) {
  std::vector<zip::Member> members;
  for (const std::string& name : archive.names()) {
    std::string part = archive.read(name);
    if (needs_change(name, part))
      part = name == content_of_ods     ? plain_ods(part)
             : name == places_of_sheets ? with_places_from_folder(std::move(part))
                                        : with_results_for_texts(part);
    members.push_back({name, std::move(part), true});
  }
  return zip::archive_of(members);
}

}  // namespace muster::importing
