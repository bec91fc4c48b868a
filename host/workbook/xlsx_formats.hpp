// SPDX-License-Identifier: MIT
// The cell formats of an Excel workbook. A format can be used only in its own workbook.
#pragma once

#include <map>

#include <xlsxwriter.h>

#include "workbook/book.hpp"

namespace muster::workbook {

/// Makes the formats that all sheets use. Formats for numbers are made at first use.
class Formats {
 public:
  /// `book` must outlive this object.
  explicit Formats(lxw_workbook* book);

  lxw_format* of(LineStyle style) const;
  lxw_format* of(const NumberForm& form);
  lxw_format* heading(bool figures) const { return figures ? x_figure_heading : x_heading; }
  lxw_format* text(bool figures) const { return figures ? x_symbol : x_text; }
  lxw_format* link() const { return x_link; }
  lxw_format* date() const { return x_date; }
  /// Of a cell that readers fill in.
  lxw_format* entry(bool is_date) const { return is_date ? x_entry_date : x_entry; }

 private:
  lxw_format* made();
  lxw_format* made_entry();
  lxw_format* wrapped(bool bold = false, std::uint8_t align = LXW_ALIGN_LEFT);

  lxw_workbook* x_book;
  lxw_format *x_title, *x_line, *x_text, *x_heading, *x_figure_heading, *x_symbol, *x_link, *x_date,
      *x_entry, *x_entry_date;
  std::map<NumberForm, lxw_format*> x_numbers;
};

}  // namespace muster::workbook
