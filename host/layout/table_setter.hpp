// SPDX-License-Identifier: MIT
// A table: caption, repeated head, rows, notes. Rows are passed on one after the other, so that a
// table of 80,000 rows needs no more memory than one of eighty.
#pragma once

#include "layout/table_rows.hpp"

namespace muster::layout {

/// Sets one table: chooses widths, panels or a landscape page, then sets its rows.
class TableSetter {
 public:
  TableSetter(BlockContext& blocks, const document::Table& table, const Place& place);

  /// Throws Error layout.table-too-wide if the table fits no page.
  void set();

 private:
  struct Wishes {
    std::vector<ColumnWish> columns;
    RowTexts texts;
  };
  bool plan(const Wishes& wishes, double least_factor);
  void plan_below();
  bool plan_on(const Wishes& wishes, const PageShape& shape, double least_factor);
  void set_turned(const PageShape& shape);
  void set_table();
  void set_caption(StripSink& sink);
  std::shared_ptr<const RepeatedHead> repeated_head();
  double paint_head_copy(std::size_t index, double y, Strip& strip) const;
  void set_head(StripSink& sink);
  BreakCost break_after(std::size_t row) const;
  std::size_t panels_that_fit() const;
  TableFrame panel(std::size_t index) const;
  void set_panels(TagId body, StripSink& sink);
  void add_end_rule(const TableFrame& frame, double y, Strip& strip) const;
  void set_body(const std::shared_ptr<const RepeatedHead>& head, StripSink& sink);
  void set_foot(RepeatedHead& head);
  void set_as_blocks();
  void set_row_block(const std::vector<document::PlacedCell>& cells,
                     const std::vector<std::string>& titles, TagId list);
  std::vector<std::string> column_titles() const;
  [[noreturn]] void refuse() const;
  document::Inlines caption_words(bool continued) const;

  BlockContext& x_blocks;
  const document::Table& x_table;
  Place x_place;
  std::vector<document::Row> x_head;  ///< the head, with the units of the columns
  double x_page_height;               ///< height for text on the pages of the table
  TableFrame x_frame;
  std::size_t x_panels = 1;  ///< how many parts of a long narrow table are side by side
  TagId x_tag = no_tag;
};

/// Sets the notes under a table or a figure.
void set_figure_notes(BlockContext& blocks, const std::vector<document::Note>& notes,
                      const Place& place);

}  // namespace muster::layout
