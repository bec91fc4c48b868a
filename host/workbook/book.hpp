// SPDX-License-Identifier: MIT
// A workbook before it is written as xlsx or ods. Each sheet has lines of text and at most one
// table. It follows the checklist of the Government Analysis Function for accessible spreadsheets:
// one table on a sheet, with one header row and nothing below it. There are no merged cells, fills,
// filters or frozen panes.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace muster::workbook {

/// How a cell shows a number, which is as it is printed in the publication.
struct NumberForm {
  std::string before;    ///< "£"
  std::string after;     ///< "%", " pp"
  int decimals = 0;      ///< 0 to 15
  bool grouped = false;  ///< with commas between thousands
  bool plus = false;     ///< with a plus sign if it is above zero
  friend auto operator<=>(const NumberForm&, const NumberForm&) = default;
};

/// A number, rounded as it is printed in the publication. It is never more exact, because the
/// further digits may be confidential.
struct Number {
  double value = 0;
  NumberForm form;
};
/// A link to the first cell of a sheet in the same book.
struct SheetLink {
  std::string sheet;
  std::string words;
};
/// The content of a cell; monostate means an empty one. Text is never read as a formula.
using Value = std::variant<std::monostate, std::string, Number, Date, SheetLink>;

enum class LineStyle : unsigned char { title, text, wrapped };
/// A line of text in column A, above the table.
struct Line {
  Value value;
  LineStyle style = LineStyle::text;
};

/// What readers write into a column. It is a choice if `choices` names a sheet: its table's first
/// column lists the words. It is a day if `first` and `last` are given, else text.
struct Entry {
  std::string choices;  ///< "" or the name of a sheet
  std::optional<Date> first, last;
  std::string prompt;  ///< shown at the cell, at most 255 characters
};

/// A column of a table. `title` is unique in its table, whatever the case of letters.
struct BookColumn {
  std::string title;
  bool figures = false;
  int width = 10;  ///< in characters
  /// If any column has one, the sheet is protected, without a password: only cells of such columns
  /// can be changed. Only in xlsx.
  std::optional<Entry> entry = {};
};
/// A table with a header row. Its name is unique in the book, and is not a cell address such as
/// "A1".
struct BookTable {
  std::string name;
  std::vector<BookColumn> columns;
  std::vector<std::vector<Value>> rows;  ///< each row has one value for each column
};
/// A sheet. `name` is unique in the book and valid in Excel: at most 31 characters.
struct Sheet {
  std::string name;
  std::vector<Line> lines;
  std::optional<BookTable> table;
  int width = 10;  ///< of column A without a table, in characters
};
/// The document properties of the file.
struct Properties {
  std::string title, subject, author, comments, status, language;
  Date date;
};
struct Book {
  Properties properties;
  std::vector<Sheet> sheets;
};

}  // namespace muster::workbook
