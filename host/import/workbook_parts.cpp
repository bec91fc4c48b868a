// SPDX-License-Identifier: MIT
#include "import/workbook_parts.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <pugixml.hpp>

#include "base/word_list.hpp"
#include "import/name_match.hpp"
#include "import/plain_ods.hpp"
#include "import/plain_workbook.hpp"
#include "load/file_problems.hpp"

namespace muster::importing {

namespace {

constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";

/// Returns the name of an element or attribute without its prefix.
std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1);
}

/// Refuses a part that contains a document type anywhere, even in a comment, because searching is
/// quicker than parsing.
void refuse_document_type(const std::string& text, std::string_view part) {
  if (text.find("<!DOCTYPE") == std::string::npos && text.find("<!ENTITY") == std::string::npos)
    return;
  throw Refused{"the part " + load::in_quotes(part) + " of the workbook declares a document type",
                "save the file again in a spreadsheet program, which leaves it out"};
}

[[noreturn]] void refuse_damaged() {
  throw Refused{"the workbook is damaged", "save it again in the program that made it"};
}

struct WorkbookWalker : pugi::xml_tree_walker {
  WorkbookParts* parts = nullptr;
  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node.name());
    if (name == "sheet") {
      const std::string_view state = node.attribute("state").value();
      parts->sheets.push_back({node.attribute("name").value(), state.ends_with("idden")});
    }
    if (name == "workbookPr") parts->from_1904 = node.attribute("date1904").as_bool();
    return true;
  }
};

void read_xlsx(const zip::Reader& archive, WorkbookParts& parts) {
  const std::string text = archive.read("xl/workbook.xml");
  pugi::xml_document document;
  if (!document.load_buffer(text.data(), text.size())) refuse_damaged();
  WorkbookWalker walker;
  walker.parts = &parts;
  document.traverse(walker);
}

/// Adds the sheet that an opening tag of a table begins.
void add_ods_sheet(const std::string& tag, WorkbookParts& parts) {
  pugi::xml_document document;
  const std::string closed = tag.ends_with('/') ? tag + ">" : tag + "/>";
  if (!document.load_string(closed.c_str())) refuse_damaged();
  parts.sheets.push_back({document.first_child().attribute("table:name").value(), false});
}

/// Returns how often a row is repeated, by its opening tag; at least 1.
std::uint32_t repeated(std::string_view tag) {
  constexpr std::string_view attribute = "table:number-rows-repeated=";
  const std::size_t at = tag.find(attribute);
  std::uint32_t count = 1;
  if (at == std::string_view::npos || at + attribute.size() + 1 >= tag.size()) return count;
  tag.remove_prefix(at + attribute.size() + 1);
  const auto [end, fault] = std::from_chars(tag.data(), tag.data() + tag.size(), count);
  if (fault != std::errc() || count == 0) refuse_damaged();
  return count;
}

/// Finds the rows of a sheet that are repeated. liborcus sends such a row once and leaves the rows
/// below it out.
void find_repeated_rows(std::string_view table, SheetName& sheet) {
  constexpr std::string_view opening = "<table:table-row";
  std::uint32_t row = 0;
  for (auto at = table.find(opening); at != std::string_view::npos;
       at = table.find(opening, at + 1)) {
    const std::string_view rest = table.substr(at + opening.size());
    if (rest.empty() || std::string_view(" \t\r\n/>").find(rest.front()) == std::string_view::npos)
      continue;  // table:table-rows and the like
    const std::uint32_t count = repeated(rest.substr(0, rest.find('>')));
    if (count > 1) sheet.copies_of_row[row] = count - 1;
    if (count > std::numeric_limits<std::uint32_t>::max() - row) refuse_damaged();
    row += count;
  }
}

/// Finds the sheets by their opening tags, because a tree of the whole document would take much
/// memory.
void read_ods(const zip::Reader& archive, WorkbookParts& parts) {
  const std::string text = archive.read("content.xml");
  constexpr std::string_view opening = "<table:table ";
  // liborcus ends the process at a cell that is in no sheet.
  if (text.find("<table:table-cell") < text.find(opening)) refuse_damaged();
  for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) refuse_damaged();
    add_ods_sheet(text.substr(at, end - at), parts);
    const std::string_view table(text.data() + end,
                                 std::min(text.find("</table:table>", end), text.size()) - end);
    find_repeated_rows(table, parts.sheets.back());
    // plain_ods takes the copies of sheets of other files out.
    if (parts.sheets.back().name.starts_with(start_of_link)) parts.sheets.pop_back();
  }
}

std::string names_of(const std::vector<SheetName>& sheets) {
  constexpr std::size_t most_named = 20;
  std::vector<std::string> names;
  for (const SheetName& sheet : sheets)
    if (names.size() < most_named)
      names.push_back(load::in_quotes(sheet.name) + (sheet.hidden ? " (hidden)" : ""));
  return joined(names);
}

}  // namespace

zip::Limits archive_limits() {
  return {10'000, std::uint64_t{512} << 20, std::uint64_t{768} << 20};
}

WorkbookParts read_parts(const zip::Reader& archive) {
  WorkbookParts parts;
  const bool is_ods = archive.has("mimetype") && archive.read("mimetype").starts_with(ods_type);
  if (archive.has("xl/workbook.xml")) parts.kind = ArchiveKind::xlsx;
  if (is_ods && archive.has("content.xml")) parts.kind = ArchiveKind::ods;
  if (parts.kind == ArchiveKind::other) return parts;
  for (const std::string& name : archive.names()) {
    if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
    const std::string text = archive.read(name);
    refuse_document_type(text, name);
    parts.needs_change = parts.needs_change || needs_change(name, text);
  }
  if (parts.kind == ArchiveKind::xlsx)
    read_xlsx(archive, parts);
  else
    read_ods(archive, parts);
  if (parts.sheets.empty()) refuse_damaged();
  return parts;
}

std::size_t choose_sheet(const WorkbookParts& parts, const std::vector<std::string>& wanted) {
  const auto& sheets = parts.sheets;
  for (const std::string& pattern : wanted)
    for (std::size_t i = 0; i < sheets.size(); ++i)
      if (is_like(sheets[i].name, pattern)) return i;
  if (!wanted.empty())
    throw Refused{"the workbook has no sheet " + joined(wanted, " or "),
                  "write in 'sheet' one of: " + names_of(sheets)};
  const auto is_visible = [](const SheetName& sheet) { return !sheet.hidden; };
  if (std::count_if(sheets.begin(), sheets.end(), is_visible) == 1)
    return static_cast<std::size_t>(std::find_if(sheets.begin(), sheets.end(), is_visible) -
                                    sheets.begin());
  throw Refused{
      "the workbook has several sheets",
      "name one in the recipe, as in 'file: {sheet: NAME}', or with --sheet: " + names_of(sheets)};
}

std::string choose_member(const zip::Reader& archive, const std::vector<std::string>& wanted) {
  std::vector<std::string> tables;
  const std::vector<std::string> patterns =
      wanted.empty() ? std::vector<std::string>{"*.csv"} : wanted;
  for (const std::string& name : archive.names())
    for (const std::string& pattern : patterns)
      if (is_like(name, pattern)) {
        tables.push_back(name);
        break;
      }
  if (tables.size() == 1) return tables.front();
  const std::string hint = "name one in the recipe, as in 'file: {member: \"*Organisation.csv\"}'";
  if (tables.empty())
    throw Refused{"the zip file contains no file " + joined(patterns, " or "), hint};
  tables.resize(std::min<std::size_t>(tables.size(), 10));
  throw Refused{"the zip file contains several files that fit: " + joined(tables), hint};
}

}  // namespace muster::importing
