// SPDX-License-Identifier: MIT
// Writes data tables, whose head rows Word repeats on each page, and tables for placing things side
// by side.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "docx/writing.hpp"

namespace muster::docx {

/// Writes a data table with its caption and notes, on a landscape page if it is too wide for a
/// portrait one.
void write_table(Writing& writing, const document::Table& table);

/// Writes the notes under a table or a figure.
void write_notes(Writing& writing, const std::vector<document::Note>& notes);

/// The properties of a table: its style, column widths in points, and texts for screen readers.
struct TableFrame {
  Style style = Style::data_table;
  std::vector<double> widths;
  std::string title;        ///< its name for screen readers
  std::string description;  ///< "" for none
  bool has_head = false, has_row_heads = false, striped = false;
};
void open_table(Writing& writing, const TableFrame& frame);
void close_table(Writing& writing);

/// Writes a cell of `width` points. `inside` writes its content; `more` is further markup for
/// w:tcPr.
void write_cell(Writing& writing, double width, const std::string& more,
                const std::function<void()>& inside);

}  // namespace muster::docx
