// SPDX-License-Identifier: MIT
// Reads cells with liborcus, in the confined child.
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/date.hpp"
#include "import/sheet_cells.hpp"
#include "import/workbook_child.hpp"
#include "import/workbook_parts.hpp"
#include "import/workbook_rest.hpp"

namespace muster::importing {

namespace {

namespace ss = orcus::spreadsheet;

constexpr ss::row_t most_rows = 1'048'576;
constexpr ss::col_t most_columns = 16'384;
constexpr std::size_t most_cells = 5'000'000;

/// Returns the shortest text from which the same number is read; up to 10^15 without an exponent.
std::string number_text(double value) {
  constexpr double longest = 1e15;
  std::array<char, 64> text{};
  const auto format =
      std::fabs(value) < longest ? std::chars_format::fixed : std::chars_format::general;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, format);
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

/// Takes the cells of the wanted sheet, and repeats rows. Results of formulas may come last.
class CellTaker {
 public:
  explicit CellTaker(const SheetName& sheet) : x_sheet(sheet) {}

  void cell(ss::row_t row, ss::col_t column, std::string_view text) {
    take(MessageKind::cell, row, column, text);
  }
  void take(MessageKind kind, ss::row_t row, ss::col_t column, std::string_view text) {
    if (row != x_row) begin_row(row);
    put(kind, row, column, text);
    if (x_copies > 0) x_cells_of_row.push_back({kind, column, std::string(text)});
  }
  /// Must be called after the last cell.
  SheetCells& finish() {
    put_copies();
    return x_cells;
  }

 private:
  struct CellOfRow {
    MessageKind kind;
    ss::col_t column;
    std::string text;
  };

  void begin_row(ss::row_t row) {
    put_copies();
    x_row = row;
    const auto copies = x_sheet.copies_of_row.find(static_cast<std::uint32_t>(row));
    x_copies = copies == x_sheet.copies_of_row.end() ? 0 : copies->second;
  }
  /// Adds the rows that are equal to the row before.
  void put_copies() {
    for (std::uint32_t copy = 1; copy <= x_copies && !x_cells_of_row.empty(); ++copy)
      for (const CellOfRow& one : x_cells_of_row)
        put(one.kind, x_row + static_cast<ss::row_t>(copy), one.column, one.text);
    x_cells_of_row.clear();
  }
  void put(MessageKind kind, ss::row_t row, ss::col_t column, std::string_view text) {
    if (row < 0 || column < 0 || row >= most_rows || column >= most_columns)
      throw Refused{"the sheet has a cell beyond row 1,048,576 or column XFD",
                    "delete it, or save the sheet as CSV"};
    if (++x_count > most_cells)
      throw Refused{"the sheet has more than 5 million cells", "save the sheet as CSV"};
    x_cells.add(kind, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), text);
  }

  const SheetName& x_sheet;
  SheetCells x_cells;
  std::size_t x_count = 0;
  ss::row_t x_row = -1;
  std::uint32_t x_copies = 0;  ///< how many rows below this one are equal to it
  std::vector<CellOfRow> x_cells_of_row;
};

class Strings : public ss::iface::import_shared_strings {
 public:
  std::size_t append(std::string_view text) override {
    x_texts.emplace_back(text);
    return x_texts.size() - 1;
  }
  std::size_t add(std::string_view text) override { return append(text); }
  void set_segment_font(std::size_t) override {}
  void set_segment_bold(bool) override {}
  void set_segment_italic(bool) override {}
  void set_segment_font_name(std::string_view) override {}
  void set_segment_font_size(double) override {}
  void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t,
                              ss::color_elem_t) override {}
  void append_segment(std::string_view text) override { x_segments += text; }
  std::size_t commit_segments() override {
    const std::size_t index = append(x_segments);
    x_segments.clear();
    return index;
  }
  std::string_view at(std::size_t index) const {
    return index < x_texts.size() ? std::string_view(x_texts[index]) : std::string_view();
  }

 private:
  std::vector<std::string> x_texts;
  std::string x_segments;
};

/// Takes the stored result of a formula; the formula itself is never calculated.
class Formula : public ss::iface::import_formula {
 public:
  explicit Formula(CellTaker& taker) : x_taker(taker) {}
  void set_position(ss::row_t row, ss::col_t column) override {
    x_row = row;
    x_column = column;
    x_result.clear();
    x_has_result = false;
  }
  void set_formula(ss::formula_grammar_t, std::string_view) override {}
  void set_shared_formula_index(std::size_t) override {}
  void set_result_string(std::string_view value) override { set(std::string(value)); }
  /// liborcus gives "not a number" where there is no result.
  void set_result_value(double value) override {
    if (!std::isnan(value)) set(number_text(value));
  }
  void set_result_bool(bool value) override { set(value ? "TRUE" : "FALSE"); }
  void set_result_empty() override {}
  void commit() override {
    x_taker.take(x_has_result ? MessageKind::cell : MessageKind::no_result, x_row, x_column,
                 x_result);
  }

 private:
  void set(std::string text) {
    x_result = std::move(text);
    x_has_result = true;
  }
  CellTaker& x_taker;
  ss::row_t x_row = 0;
  ss::col_t x_column = 0;
  std::string x_result;
  bool x_has_result = false;
};

/// A formula over a range of cells. Its results are ignored, and its first cell is taken as one
/// without a result.
class RangeFormula : public ss::iface::import_array_formula {
 public:
  explicit RangeFormula(CellTaker& taker) : x_taker(taker) {}
  void set_range(const ss::range_t& range) override { x_range = range; }
  void set_formula(ss::formula_grammar_t, std::string_view) override {}
  void set_result_string(ss::row_t, ss::col_t, std::string_view) override {}
  void set_result_value(ss::row_t, ss::col_t, double) override {}
  void set_result_bool(ss::row_t, ss::col_t, bool) override {}
  void set_result_empty(ss::row_t, ss::col_t) override {}
  void commit() override {
    x_taker.take(MessageKind::no_result, x_range.first.row, x_range.first.column, "");
  }

 private:
  CellTaker& x_taker;
  ss::range_t x_range{};
};

/// A sheet of the workbook. Passes its cells on if it is the wanted one.
class Sheet : public ss::iface::import_sheet {
 public:
  Sheet(CellTaker& taker, const Strings& strings, bool wanted)
      : x_taker(taker), x_strings(strings), x_wanted(wanted), x_formula(taker), x_range(taker) {}

  ss::iface::import_formula* get_formula() override { return x_wanted ? &x_formula : nullptr; }
  ss::iface::import_array_formula* get_array_formula() override {
    return x_wanted ? &x_range : nullptr;
  }
  void set_auto(ss::row_t row, ss::col_t column, std::string_view text) override {
    cell(row, column, text);
  }
  void set_string(ss::row_t row, ss::col_t column, ss::string_id_t index) override {
    cell(row, column, x_strings.at(index));
  }
  void set_value(ss::row_t row, ss::col_t column, double value) override {
    cell(row, column, number_text(value));
  }
  void set_bool(ss::row_t row, ss::col_t column, bool value) override {
    cell(row, column, value ? "TRUE" : "FALSE");
  }
  void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int, int,
                     double) override {
    const bool real =
        year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    cell(row, column, real ? iso_date(from_civil({year, month, day})) : "");
  }
  void set_format(ss::row_t, ss::col_t, std::size_t) override {}
  void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, std::size_t) override {}
  /// CellTaker repeats rows.
  void fill_down_cells(ss::row_t, ss::col_t, ss::row_t) override {}
  ss::range_size_t get_sheet_size() const override { return {most_rows, most_columns}; }

 private:
  void cell(ss::row_t row, ss::col_t column, std::string_view text) {
    if (x_wanted) x_taker.cell(row, column, text);
  }
  CellTaker& x_taker;
  const Strings& x_strings;
  bool x_wanted;
  Formula x_formula;
  RangeFormula x_range;
};

class Book : public ss::iface::import_factory {
 public:
  Book(CellTaker& taker, std::size_t wanted)
      : x_wanted(wanted), x_kept(taker, x_strings, true), x_other(taker, x_strings, false) {}

  ss::iface::import_shared_strings* get_shared_strings() override { return &x_strings; }
  ss::iface::import_styles* get_styles() override { return &x_styles; }
  ss::iface::import_global_settings* get_global_settings() override { return &x_settings; }
  ss::iface::import_reference_resolver* get_reference_resolver(ss::formula_ref_context_t) override {
    return &x_references;
  }
  ss::iface::import_sheet* append_sheet(ss::sheet_t index, std::string_view name) override {
    x_names.emplace_back(name);
    return sheet(static_cast<std::size_t>(index));
  }
  ss::iface::import_sheet* get_sheet(std::string_view name) override {
    for (std::size_t i = 0; i < x_names.size(); ++i)
      if (x_names[i] == name) return sheet(i);
    return nullptr;
  }
  ss::iface::import_sheet* get_sheet(ss::sheet_t index) override {
    return sheet(static_cast<std::size_t>(index));
  }
  void finalize() override {}

 private:
  Sheet* sheet(std::size_t index) { return index == x_wanted ? &x_kept : &x_other; }

  std::size_t x_wanted;
  Strings x_strings;
  NoStyles x_styles;
  NoSettings x_settings;
  References x_references;
  Sheet x_kept;
  Sheet x_other;
  std::vector<std::string> x_names;
};

}  // namespace

void send_cells(std::string_view bytes, const WorkbookParts& parts, std::size_t sheet,
                const Recipe* recipe, const Send& send) {
  CellTaker taker(parts.sheets.at(sheet));
  Book book(taker, sheet);
  if (parts.kind == ArchiveKind::ods)
    orcus::orcus_ods(&book).read_stream(bytes);
  else
    orcus::orcus_xlsx(&book).read_stream(bytes);
  taker.finish().send(recipe, send);
}

}  // namespace muster::importing
