// SPDX-License-Identifier: MIT
#include "import/edition_sheets.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/sheet_place.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/sheet_folder.hpp"
#include "import/workbook_source.hpp"
#include "load/file_kind.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"

namespace muster::importing {

namespace {

/// Returns the name of a sheet for messages: "gap.xlsx:Sheet1".
std::string shown_sheet(const std::string& workbook, std::string sheet) {
  std::replace(sheet.begin(), sheet.end(), '/', '_');
  return workbook + ":" + sheet;
}

/// Reads the workbooks of one edition.
class SheetSearch {
 public:
  SheetSearch(const Folder& edition, const std::vector<model::TableSchema>& tables,
              Diagnostics& diagnostics)
      : x_edition(edition), x_tables(tables), x_diagnostics(diagnostics) {}

  void look_into(const std::string& workbook);
  TableSheets take() { return std::move(x_sheets); }

 private:
  const model::TableSchema* table_of(std::string_view name) const;
  void take_sheet(const ListedSheet& sheet, const model::TableSchema& table);
  void read_sheet(const ListedSheet& sheet, const model::TableSchema& table);
  void report_rest(std::vector<std::string> others, bool any_read);
  void warn(Code code, std::string message, std::string hint) {
    x_diagnostics.warning(code, {x_edition.display(x_workbook), 0, 0}, std::move(message),
                          {std::move(hint)});
  }

  const Folder& x_edition;
  const std::vector<model::TableSchema>& x_tables;
  Diagnostics& x_diagnostics;
  std::string x_workbook;
  std::string x_bytes;
  TableSheets x_sheets;
};

const model::TableSchema* SheetSearch::table_of(std::string_view name) const {
  const std::string wanted = load::column_name(name);
  for (const model::TableSchema& table : x_tables)
    if (table.name == wanted) return &table;
  return nullptr;
}

void SheetSearch::look_into(const std::string& workbook) {
  x_workbook = workbook;
  load::FileProblems problems(x_edition.display(workbook));
  x_bytes = workbook_bytes(x_edition, workbook, problems);
  const std::vector<ListedSheet> sheets =
      problems.has_errors() ? std::vector<ListedSheet>{} : list_sheets(x_bytes, problems);
  const bool failed = problems.has_errors();
  problems.report(x_diagnostics);
  if (failed) return;
  const auto visible = std::count_if(sheets.begin(), sheets.end(),
                                     [](const ListedSheet& sheet) { return !sheet.hidden; });
  const model::TableSchema* of_file = table_of(workbook.substr(0, workbook.rfind('.')));
  std::vector<std::string> others;
  for (const ListedSheet& sheet : sheets) {
    const model::TableSchema* table = table_of(sheet.name);
    if (table == nullptr && visible == 1 && !sheet.hidden) table = of_file;
    if (table != nullptr)
      take_sheet(sheet, *table);
    else if (!sheet.hidden)
      others.push_back(sheet.name);
  }
  report_rest(others, others.size() < static_cast<std::size_t>(visible));
}

/// Reads the sheet as the table, unless the sheet is hidden or the table has another file or sheet.
void SheetSearch::take_sheet(const ListedSheet& sheet, const model::TableSchema& table) {
  const std::string name = load::in_quotes(sheet.name);
  const std::string csv = table.name + ".csv";
  if (sheet.hidden)
    return warn(code::import_hidden_sheet, "the sheet " + name + " is hidden, so it was not read",
                "show it in a spreadsheet program, or delete it");
  if (x_edition.has(csv))
    return warn(code::sheet_and_csv,
                "the sheet " + name + " was not read, because the edition has " + csv,
                "keep one of the two: delete " + csv + ", or rename the sheet");
  const auto other = x_sheets.find(csv);
  if (other == x_sheets.end()) return read_sheet(sheet, table);
  x_diagnostics.error(code::sheet_twice, {x_edition.display(x_workbook), 0, 0},
                      "the sheet " + name + " is the table '" + table.name + "', and so is " +
                          load::in_quotes(other->second.shown),
                      {"keep one of the two, and rename or delete the other"});
}

void SheetSearch::read_sheet(const ListedSheet& sheet, const model::TableSchema& table) {
  const std::string shown = shown_sheet(x_workbook, sheet.name);
  load::FileProblems problems(x_edition.display(shown));
  bool from_1904 = false;
  SheetText text(table, from_1904);
  ArchiveWish wish;
  wish.index = sheet.index;
  read_archive_rows(
      x_bytes, wish, std::nullopt, problems,
      [&](const SourceRow& row, const PlaceOf&) {
        text.take({row.cells, row.line});
      },
      [&](const SheetRead& read) { from_1904 = read.from_1904; });
  const bool failed = problems.has_errors();
  problems.report(x_diagnostics);
  if (!failed) x_sheets[table.name + ".csv"] = {shown, text.text()};
}

/// Reports the sheets that are not read. This is a warning if no sheet is read or if a name
/// resembles that of a table, otherwise a note.
void SheetSearch::report_rest(std::vector<std::string> others, bool any_read) {
  if (others.empty()) return;
  std::vector<std::string> tables;
  for (const model::TableSchema& table : x_tables) tables.push_back(table.name);
  std::string hint;
  for (std::string& name : others) {
    if (hint.empty()) hint = did_you_mean(load::column_name(name), tables);
    name = load::in_quotes(name);
  }
  constexpr std::size_t most_named = 10;
  others.resize(std::min(others.size(), most_named));
  const std::string names =
      others.size() == 1 ? "the sheet " + others.front() +
                               " doesn't have the name of a table, so muster doesn't read it"
                         : "the sheets " + joined(others) +
                               " don't have the name of a table, so muster doesn't read them";
  if (any_read && hint.empty())
    return x_diagnostics.note(code::sheet_not_read, {x_edition.display(x_workbook), 0, 0}, names);
  if (hint.empty())
    hint =
        "give a sheet the name of a table that 'muster schema' lists, take rows from the workbook "
        "with 'muster import', or move it out of the edition's folder";
  warn(code::sheet_not_read,
       any_read ? names
                : "no sheet of this workbook has the name of a table, so muster doesn't read it",
       hint);
}

/// Whether the file is a workbook of the edition, and neither a hidden file nor a lock file of an
/// open workbook.
bool is_edition_workbook(const std::string& name) {
  return is_workbook(name) && !name.starts_with('.') && !name.starts_with("~$");
}

}  // namespace

std::unique_ptr<Folder> with_sheets(std::unique_ptr<Folder> edition,
                                    const std::vector<model::TableSchema>& tables,
                                    Diagnostics& diagnostics) {
  SheetSearch search(*edition, tables, diagnostics);
  for (const std::string& name : edition->files(""))
    if (is_edition_workbook(name)) search.look_into(name);
  auto sheets = search.take();
  if (sheets.empty()) return edition;
  return sheet_folder(std::move(edition), std::move(sheets));
}

}  // namespace muster::importing
