// SPDX-License-Identifier: MIT
// Tables of data, with heads that Word repeats, and tables that only set things side by side.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "docx/writing.hpp"

namespace muster::docx {

/// Writes a table with its caption and notes; on a turned page if it is too wide for an upright
/// one.
void write_table(Writing& writing, const document::Table& table);

/// Writes the notes under a table or a figure.
void write_notes(Writing& writing, const std::vector<document::Note>& notes);

/// The frame of a table: its style, widths of columns in points, and the words that say what it is.
struct TableFrame {
  Style style = Style::data_table;
  std::vector<double> widths;
  std::string title;        ///< its name for screen readers
  std::string description;  ///< "" for none
  bool has_head = false, has_row_heads = false, striped = false;
};
void open_table(Writing& writing, const TableFrame& frame);
void close_table(Writing& writing);

/// A cell of `width` points that holds what `inside` writes. `more` is markup for w:tcPr.
void write_cell(Writing& writing, double width, const std::string& more,
                const std::function<void()>& inside);

}  // namespace muster::docx
