// SPDX-License-Identifier: MIT
#include "import/workbook_source.hpp"

#include <algorithm>
#include <vector>

#include "base/diagnostic.hpp"
#include "import/codes.hpp"
#include "import/name_match.hpp"
#include "load/file_kind.hpp"

namespace muster::importing {

namespace {

/// Puts cells together into rows once all cells have come, because liborcus sends the results of
/// formulas last. All rows get as many cells as the widest, so that empty cells at the end don't
/// make a row ragged.
class SheetRows {
 public:
  SheetRows(const RowTaker& take, load::FileProblems& problems)
      : x_take(take), x_problems(problems) {}

  void cell(const Message& message) {
    x_cells.push_back({message.row, message.column, std::string(message.text)});
  }
  void no_result(const Message& message) {
    const load::Place place{message.row + 1, message.column + 1};
    const bool is_first =
        std::pair(place.line, place.column) < std::pair(x_first.line, x_first.column);
    if (x_no_result == 0 || is_first) x_first = place;
    ++x_no_result;
    cell({message.kind, message.row, message.column, ""});
  }
  bool has_cells() const { return !x_cells.empty(); }
  void finish() {
    std::stable_sort(x_cells.begin(), x_cells.end(), [](const Cell& a, const Cell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    std::uint32_t width = 0;
    std::size_t rows = x_cells.empty() ? 0 : 1;
    for (std::size_t i = 0; i < x_cells.size(); ++i) {
      width = std::max(width, x_cells[i].column + 1);
      if (i > 0 && x_cells[i].row != x_cells[i - 1].row) ++rows;
    }
    if (width * rows > most_places) return report_too_wide();
    std::vector<std::string_view> row(width);
    for (std::size_t i = 0; i < x_cells.size(); ++i) {
      row[x_cells[i].column] = x_cells[i].text;
      const bool is_last = i + 1 == x_cells.size() || x_cells[i + 1].row != x_cells[i].row;
      if (is_last) end_row(row, x_cells[i].row);
    }
    report_formulas();
  }

 private:
  static constexpr std::uint64_t most_places = 50'000'000;
  struct Cell {
    std::uint32_t row;
    std::uint32_t column;
    std::string text;
  };

  /// A sheet with a few cells far apart is small as a workbook, and large as a table.
  void report_too_wide() {
    x_problems.error(code::import_workbook, {},
                     "the sheet has more than 50 million cells, most of them empty",
                     {"delete the cells far away from the table, and save the workbook again"});
  }

  void end_row(std::vector<std::string_view>& row, std::uint32_t number) {
    const PlaceOf place = [number](std::size_t column) {
      return load::Place{number + 1, static_cast<std::uint32_t>(column) + 1};
    };
    x_take({row, number + 1}, place);
    std::fill(row.begin(), row.end(), std::string_view());
  }

  void report_formulas() {
    if (x_no_result == 0) return;
    x_problems.warning(code::import_formula, x_first,
                       x_no_result == 1 ? "the formula has no stored result, so it is unknown"
                                        : "this formula and " + std::to_string(x_no_result - 1) +
                                              " more have no stored result, so they are unknown",
                       {"open the workbook in a spreadsheet program and save it"});
  }

  const RowTaker& x_take;
  load::FileProblems& x_problems;
  std::vector<Cell> x_cells;
  std::size_t x_no_result = 0;
  load::Place x_first;
};

/// Handles the messages of a child: passes on the rows, and reports the problems.
class Receiving {
 public:
  Receiving(std::optional<char> separator, load::FileProblems& problems, const RowTaker& take,
            const std::function<void(const SheetRead&)>& begin)
      : x_problems(problems),
        x_rows(take, problems),
        x_text(separator, problems, take),
        x_begin(begin) {}

  void take(const Message& message) {
    switch (message.kind) {
      case MessageKind::text:
        return x_text.take(message.text);
      case MessageKind::sheet:
        x_read.sheet = message.text;
        return x_begin(x_read);
      case MessageKind::listed_sheet:
        return;
      case MessageKind::hidden_sheet:
        return x_problems.note(code::import_hidden_sheet, {},
                               "the sheet " + load::in_quotes(message.text) + " is hidden");
      case MessageKind::from_1904:
        x_read.from_1904 = true;
        return;
      case MessageKind::cell:
        return x_rows.cell(message);
      case MessageKind::no_result:
        return x_rows.no_result(message);
      case MessageKind::hint:
        x_hint = message.text;
        return;
      case MessageKind::refused:
        x_is_complete = true;
        return x_problems.error(code::import_workbook, {}, std::string(message.text), {x_hint});
      case MessageKind::end:
        x_is_complete = true;
        if (!x_read.sheet.empty() && !x_rows.has_cells()) return report_no_cells();
        x_rows.finish();
        return x_text.finish();
    }
  }
  /// liborcus reads no cell of a workbook whose XML has prefixes or absolute part names, as some
  /// programs write them, and reports no error.
  void report_no_cells() {
    x_problems.error(code::import_workbook, {},
                     "no cell of the sheet " + load::in_quotes(x_read.sheet) + " could be read",
                     {"open the workbook in a spreadsheet program and save it, unless the sheet is "
                      "empty"});
  }
  bool is_complete() const { return x_is_complete; }
  const SheetRead& read() const { return x_read; }

 private:
  load::FileProblems& x_problems;
  SheetRows x_rows;
  CsvSource x_text;
  const std::function<void(const SheetRead&)>& x_begin;
  SheetRead x_read;
  std::string x_hint;
  bool x_is_complete = false;
};

/// The sheets that a child lists.
class Listing {
 public:
  explicit Listing(load::FileProblems& problems) : x_problems(problems) {}
  void take(const Message& message) {
    const bool hidden = message.kind == MessageKind::hidden_sheet;
    if (hidden || message.kind == MessageKind::listed_sheet)
      x_sheets.push_back({std::string(message.text), message.row, hidden});
    if (message.kind == MessageKind::hint) x_hint = message.text;
    if (message.kind == MessageKind::refused)
      x_problems.error(code::import_workbook, {}, std::string(message.text), {x_hint});
    x_is_complete =
        x_is_complete || message.kind == MessageKind::refused || message.kind == MessageKind::end;
  }
  bool is_complete() const { return x_is_complete; }
  std::vector<ListedSheet> take_sheets() { return std::move(x_sheets); }

 private:
  load::FileProblems& x_problems;
  std::vector<ListedSheet> x_sheets;
  std::string x_hint;
  bool x_is_complete = false;
};

const char* why_incomplete(ChildEnd end) {
  if (end == ChildEnd::out_of_time) return "the workbook took too long to read";
  if (end == ChildEnd::not_started) return "the system can't start the reader of workbooks";
  return "the workbook is damaged or takes too much memory";
}

}  // namespace

std::string workbook_bytes(const Folder& folder, const std::string& name,
                           load::FileProblems& problems) {
  constexpr std::uint64_t most = std::uint64_t{256} << 20;
  if (folder.size(name) > most) {
    problems.error(code::import_workbook, {}, "the file is larger than 256 MiB",
                   {"save the sheet as CSV: CSV files may have any size"});
    return "";
  }
  std::string bytes = folder.read(name);
  const load::FileKind kind = load::file_kind(bytes);
  if (load::is_archive(kind)) return bytes;
  const load::KindProblem problem = load::problem_of(kind);
  problems.error(code::import_workbook, {},
                 problem.message.empty() ? "the file is not a workbook" : problem.message,
                 {problem.hint.empty() ? "save it again in a spreadsheet program, or give it the "
                                         "right ending, such as .csv"
                                       : problem.hint});
  return "";
}

std::vector<ListedSheet> list_sheets(std::string_view bytes, load::FileProblems& problems) {
  Listing listing(problems);
  MessageReader reader([&](const Message& message) { listing.take(message); });
  ArchiveWish wish;
  wish.only_list = true;
  const ChildEnd end = run_confined(
      {}, [&](const Send& send) { read_archive(bytes, wish, send); },
      [&](std::string_view part) { reader.take(part); });
  if (!listing.is_complete())
    problems.error(code::import_workbook, {}, why_incomplete(end),
                   {"save its sheets as CSV in a spreadsheet program"});
  return listing.take_sheets();
}

SheetRead read_archive_rows(std::string_view bytes, const ArchiveWish& wish,
                            std::optional<char> separator, load::FileProblems& problems,
                            const RowTaker& take,
                            const std::function<void(const SheetRead&)>& begin) {
  Receiving receiving(separator, problems, take, begin);
  MessageReader reader([&](const Message& message) { receiving.take(message); });
  const ChildEnd end = run_confined(
      {}, [&](const Send& send) { read_archive(bytes, wish, send); },
      [&](std::string_view part) { reader.take(part); });
  if (!receiving.is_complete())
    problems.error(code::import_workbook, {}, why_incomplete(end),
                   {"save the sheet as CSV in a spreadsheet program"});
  return receiving.read();
}

}  // namespace muster::importing
