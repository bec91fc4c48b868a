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

/// Puts the cells that arrive together into rows. All rows get as many cells as the widest, so that
/// empty cells at the end don't make a row ragged.
class SheetRows {
 public:
  SheetRows(const RowTaker& take, load::FileProblems& problems)
      : x_take(take), x_problems(problems) {}

  void set_width(std::uint32_t columns) { x_row.resize(std::min(columns, most_columns)); }
  bool has_cells() const { return !x_row.empty(); }
  /// Takes the message of a cell. Returns false if it is impossible here.
  bool take(const Message& message) {
    if (message.column >= x_row.size() || message.row < x_number) return false;
    if (message.row > x_number || !x_begun) end_row();
    x_number = message.row;
    x_begun = true;
    x_has_other_text = message.kind == MessageKind::other_cells;
    if (message.kind == MessageKind::no_result) count_no_result(message);
    if (!x_has_other_text) x_row[message.column] = message.text;
    return true;
  }
  void finish() {
    end_row();
    report_formulas();
  }

 private:
  static constexpr std::uint32_t most_columns = 16'384;

  void end_row() {
    if (!x_begun) return;
    const PlaceOf place = [this](std::size_t column) {
      return load::Place{x_number + 1, static_cast<std::uint32_t>(column) + 1};
    };
    const std::vector<std::string_view> cells(x_row.begin(), x_row.end());
    x_take({cells, x_number + 1, x_has_other_text}, place);
    for (std::string& cell : x_row) cell.clear();
    x_has_other_text = false;
  }

  void count_no_result(const Message& message) {
    if (x_no_result == 0) x_first = {message.row + 1, message.column + 1};
    ++x_no_result;
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
  std::vector<std::string> x_row;
  std::uint32_t x_number = 0;  ///< of the current row, from 0
  bool x_begun = false;        ///< whether there is a current row
  bool x_has_other_text = false;
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
    if (x_is_wrong) return;
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
      case MessageKind::width:
        return x_rows.set_width(message.column);
      case MessageKind::cell:
      case MessageKind::no_result:
      case MessageKind::other_cells:
        x_is_wrong = !x_rows.take(message);
        return;
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
  bool x_is_wrong = false;  ///< the child sent something impossible: nothing more is taken
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
