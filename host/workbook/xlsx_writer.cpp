// SPDX-License-Identifier: MIT
#include "workbook/xlsx_writer.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <xlsxwriter.h>

#include "base/error.hpp"
#include "workbook/codes.hpp"
#include "workbook/row_lines.hpp"
#include "workbook/xlsx_formats.hpp"

namespace muster::workbook {

namespace {

constexpr std::uint8_t a4 = 9;
constexpr double title_height = 21;     // points
constexpr std::size_t most_lines = 25;  // most lines in a row: Excel allows 409 points
constexpr time_t day = 86'400;          // seconds

/// A file in memory. libxlsxwriter opens it by its name in /proc.
class MemoryFile {
 public:
  MemoryFile() : x_descriptor(memfd_create("workbook", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (x_descriptor >= 0) close(x_descriptor);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return x_descriptor >= 0; }
  std::string name() const { return "/proc/self/fd/" + std::to_string(x_descriptor); }
  void copy_to(ByteSink& out) const {
    std::array<char, 65'536> buffer{};
    off_t at = 0;
    for (ssize_t got; (got = pread(x_descriptor, buffer.data(), buffer.size(), at)) > 0; at += got)
      out.write({buffer.data(), static_cast<std::size_t>(got)});
  }

 private:
  int x_descriptor;
};

[[noreturn]] void fail(const char* reason) {
  throw Error(code::workbook_failed, {}, "can't write the workbook: " + std::string(reason),
              {"make room in the folder for temporary files"});
}

/// Returns the text with escapes for sequences that Excel would decode: it shows "_x0041_" as "A".
std::string uncoded(const std::string& text) {
  constexpr std::string_view code = "_x0041_", underscore = "_x005F";
  constexpr const char* hexadecimal = "0123456789ABCDEFabcdef";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view next = std::string_view(text).substr(at, code.size());
    const bool is_code = next.size() == code.size() && next.starts_with("_x") &&
                         next.ends_with('_') &&
                         next.substr(2, 4).find_first_not_of(hexadecimal) == next.npos;
    if (is_code) out += underscore;
    out += text[at];
  }
  return out;
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

/// The number by which Excel knows a day.
double day_number(Date date) {
  constexpr int first_day = 25'569;  // 1 January 1970, counted from the end of 1899
  return date.days + first_day;
}

/// Where a cell is, and how its text is set.
struct Target {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  lxw_format* text;
};

/// Writes one value to its cell.
struct ValueWriter {
  Target at;
  Formats& formats;

  void operator()(std::monostate) const {
    check(worksheet_write_blank(at.sheet, at.row, at.column, at.text));
  }
  void operator()(const std::string& text) const {
    check(worksheet_write_string(at.sheet, at.row, at.column, uncoded(text).c_str(), at.text));
  }
  void operator()(const Number& number) const {
    check(
        worksheet_write_number(at.sheet, at.row, at.column, number.value, formats.of(number.form)));
  }
  void operator()(Date date) const {
    check(worksheet_write_number(at.sheet, at.row, at.column, day_number(date), formats.date()));
  }
  /// Writes a link. Its text replaces the address that the library puts into the cell.
  void operator()(const SheetLink& link) const {
    std::string target = "internal:'";
    for (char c : link.sheet) target += c == '\'' ? "''" : std::string(1, c);
    check(worksheet_write_url(at.sheet, at.row, at.column, (target + "'!A1").c_str(), nullptr));
    check(worksheet_write_string(at.sheet, at.row, at.column, link.words.c_str(), formats.link()));
  }
};

/// Sets the height of a row, because programs other than Excel show only one line otherwise.
void set_height(const Target& at, std::size_t lines) {
  constexpr double line_height = 15.75;  // points, for 12-point Arial
  if (lines > 1)
    check(worksheet_set_row(
        at.sheet, at.row, static_cast<double>(std::min(lines, most_lines)) * line_height, nullptr));
}

void write_lines(lxw_worksheet* sheet, const Sheet& from, Formats& formats) {
  const int width = from.table ? from.table->columns.front().width : from.width;
  for (std::size_t row = 0; row < from.lines.size(); ++row) {
    const Line& line = from.lines[row];
    const Target at{sheet, static_cast<lxw_row_t>(row), 0, formats.of(line.style)};
    std::visit(ValueWriter{at, formats}, line.value);
    if (line.style == LineStyle::wrapped) set_height(at, lines_of(line.value, width));
    if (line.style == LineStyle::title)
      check(worksheet_set_row(sheet, at.row, title_height, nullptr));
  }
}

/// Marks a range as a table with column titles, but without filters and colours.
void mark_table(lxw_worksheet* sheet, lxw_row_t first, const BookTable& table, Formats& formats) {
  std::vector<lxw_table_column> columns(table.columns.size());
  std::vector<lxw_table_column*> places;
  std::vector<std::string> titles;
  for (const BookColumn& column : table.columns) titles.push_back(uncoded(column.title));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].header = titles[i].data();
    columns[i].header_format = formats.heading(table.columns[i].figures);
    places.push_back(&columns[i]);
  }
  places.push_back(nullptr);
  std::string name = table.name;
  lxw_table_options options = {};
  options.name = name.data();
  options.no_autofilter = LXW_TRUE;
  options.no_banded_rows = LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 0;  // none
  options.columns = places.data();
  check(worksheet_add_table(sheet, first, 0, static_cast<lxw_row_t>(first + table.rows.size()),
                            static_cast<lxw_col_t>(columns.size() - 1), &options));
}

const Sheet& sheet_named(const Book& book, const std::string& name) {
  return *std::find_if(book.sheets.begin(), book.sheets.end(),
                       [&](const Sheet& sheet) { return sheet.name == name; });
}

/// The cells of a sheet's first column as a range: 'Ratings'!$A$3:$A$5.
std::string choices_of(const Sheet& sheet) {
  const std::size_t first = sheet.lines.size() + 2;
  return "='" + sheet.name + "'!$A$" + std::to_string(first) + ":$A$" +
         std::to_string(first + sheet.table->rows.size() - 1);
}

/// Says at each cell of a column what can be written there. The program refuses anything else.
void allow_entries(const Target& at, std::size_t rows, const Entry& entry, const Book& book) {
  std::string prompt = uncoded(entry.prompt);
  std::string range;
  lxw_data_validation rule = {};
  rule.validate = LXW_VALIDATION_TYPE_ANY;
  rule.input_message = prompt.data();
  if (!entry.choices.empty()) {
    range = choices_of(sheet_named(book, entry.choices));
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
  } else if (entry.first && entry.last) {
    rule.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = day_number(*entry.first);
    rule.maximum_number = day_number(*entry.last);
  }
  check(worksheet_data_validation_range(at.sheet, at.row + 1, at.column,
                                        static_cast<lxw_row_t>(at.row + rows), at.column, &rule));
}

/// Protects a sheet against slips, and lets readers change heights and widths.
void protect(lxw_worksheet* sheet) {
  lxw_protection allowed = {};
  allowed.format_rows = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &allowed);
}

bool is_filled_in(const BookTable& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const BookColumn& column) { return column.entry.has_value(); });
}

lxw_format* format_of(const BookColumn& column, Formats& formats) {
  if (column.entry) return formats.entry(column.entry->first.has_value());
  return formats.text(column.figures);
}

void write_table(lxw_worksheet* sheet, lxw_row_t first, const BookTable& table, const Book& book,
                 Formats& formats) {
  mark_table(sheet, first, table, formats);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    check(worksheet_set_column(sheet, column, column, table.columns[i].width, nullptr));
    if (table.columns[i].entry && !table.rows.empty())
      allow_entries({sheet, first, column, nullptr}, table.rows.size(), *table.columns[i].entry,
                    book);
  }
  if (is_filled_in(table)) protect(sheet);
  Target at{sheet, first, 0, nullptr};
  set_height(at, lines_of_titles(table.columns));
  for (const std::vector<Value>& row : table.rows) {
    ++at.row;
    for (std::size_t i = 0; i < row.size(); ++i) {
      at.column = static_cast<lxw_col_t>(i);
      at.text = format_of(table.columns[i], formats);
      std::visit(ValueWriter{at, formats}, row[i]);
    }
    constexpr std::size_t lines_to_fill_in = 4;
    const std::size_t lines = lines_of(row, table.columns);
    set_height(at, is_filled_in(table) ? std::max(lines, lines_to_fill_in) : lines);
  }
}

void write_sheet(lxw_workbook* book, const Sheet& from, const Book& all, Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, from.name.c_str());
  if (!sheet) fail("a sheet can't be added");
  worksheet_set_paper(sheet, a4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  write_lines(sheet, from, formats);
  if (from.table)
    write_table(sheet, static_cast<lxw_row_t>(from.lines.size()), *from.table, all, formats);
  else
    check(worksheet_set_column(sheet, 0, 0, from.width, nullptr));
}

void set_properties(lxw_workbook* book, const Properties& from) {
  // The library's fields aren't const, and it changes none of them.
  const auto text = [](const std::string& words) { return const_cast<char*>(words.c_str()); };
  lxw_doc_properties properties = {};
  properties.title = text(from.title);
  properties.subject = text(from.subject);
  properties.author = text(from.author);
  properties.company = text(from.author);
  properties.comments = text(from.comments);
  properties.status = text(from.status);
  properties.created = from.date.days * day;
  check(workbook_set_properties(book, &properties));
}

}  // namespace

void write_xlsx(const Book& from, ByteSink& out) {
  const MemoryFile file;
  if (!file.is_open()) fail("there is not enough memory for a file");
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> book(workbook_new(file.name().c_str()),
                                                              lxw_workbook_free);
  if (!book) fail("there is not enough memory for a workbook");
  Formats formats(book.get());
  set_properties(book.get(), from.properties);
  for (const Sheet& sheet : from.sheets) write_sheet(book.get(), sheet, from, formats);
  check(workbook_close(book.release()));  // frees it too
  file.copy_to(out);
}

}  // namespace muster::workbook
