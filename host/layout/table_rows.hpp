// SPDX-License-Identifier: MIT
// Sets the rows of a table as strips: one for each row, or one for each line of a row that is
// divided.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "document/cell_bars.hpp"
#include "layout/table_columns.hpp"

namespace muster::layout {

/// Settings shared by all rows of one table.
struct TableFrame {
  const document::Table* table = nullptr;
  TableStyles styles;
  std::vector<double> lefts;  ///< left edges of the columns, and the right edge of the last
  std::vector<double>
      /// By column: distance of the decimal point from the cell's right edge; 0: no decimals.
      point;
  std::vector<double> before_point;  ///< by column: width of the longest value before the point
  double row_limit = 0;  ///< a cell taller than this is divided
  bool complex = false;  ///< whether cells name their headers
  bool has_sentences = false;  ///< rows have several lines, so rules separate them, not stripes
  std::vector<std::optional<document::BarScale>> bars;  ///< by column: the scale, if bars are drawn
  std::vector<std::vector<std::string>> column_heads;  ///< ids of header cells, by column
  /// The titles of the columns that are printed below the others. `lefts` does not have these
  /// columns.
  std::vector<std::string> below;
  double below_label = 0;  ///< width of the longest of these titles

  std::size_t columns_in_row() const { return lefts.size() - 1; }
};

/// `repeated_head` is painted again on later pages, as an artifact.
enum class RowKind : std::uint8_t { head, repeated_head, body };

/// Sets the rows of one part of a table.
class RowSetter {
 public:
  RowSetter(BlockContext& blocks, TableFrame& frame, RowKind kind);

  /// Sets `row`. Strips are passed on when no cell extends into the next row. `parent` is the tag
  /// of the table's part (no_tag for repeated heads).
  void add(const document::Row& row, TagId parent, StripSink& sink);
  /// Sets the rows that are still held because a cell spans more rows than there are.
  void finish(StripSink& sink);
  bool holds() const { return !x_rows.empty(); }

 private:
  /// A cell whose text has been broken into lines; lengths in points.
  struct CellBox {
    document::PlacedCell placed;
    InlineText text;
    std::vector<Line> lines;
    StripList blocks;
    StripList label;  ///< the title of a column that is printed below the others
    TagId tag = no_tag;
    double height = 0;
    double x = 0, width = 0;  ///< position and width of the text
    bool plain = true;        ///< whether it has inlines, not blocks

    std::size_t pieces() const;  ///< number of lines, or of strips of blocks
    double piece_height(std::size_t piece) const;
    BreakCost piece_cost(std::size_t piece) const;  ///< of a break before it
  };
  /// A cell of rows that are being divided, with the piece to be set next.
  struct OpenCell {
    CellBox* cell;
    std::size_t end;  ///< index of the row after its last
    std::size_t next = 0;
  };
  /// A row that waits until the cells that span into later rows are complete.
  struct RowBox {
    std::vector<std::unique_ptr<CellBox>> cells;
    const document::Row* row = nullptr;
    TagId tag = no_tag;  ///< closed at the end of the row; only its last part has it
    double height = 0;
    std::size_t number = 0;
    bool ends = true;  ///< false: the next part has cells of the same row
  };

  std::unique_ptr<CellBox> take_cell();
  void measure_cell(CellBox& cell, const RowBox& row);
  void set_blocks(CellBox& cell, const ParagraphStyle& style);
  bool is_below(const document::PlacedCell& placed) const;
  bool is_kept_below(std::size_t index) const;
  void add_below(std::vector<std::unique_ptr<CellBox>> cells, const document::Row& row);
  void add_below_heads(std::vector<std::unique_ptr<CellBox>>& cells,
                       const std::function<void()>& next);
  void measure_below(CellBox& cell, const RowBox& row);
  void measure_text(CellBox& cell, const ParagraphStyle& style);
  TagId open_cell(const CellBox& cell, TagId row, std::size_t number);
  void name_headers(const document::PlacedCell& placed, std::size_t row, TagAttributes& attributes);
  void paint_bar(const CellBox& cell, const document::Row& row, Strip& strip) const;
  double align_point(const CellBox& cell) const;
  void flush(StripSink& sink);
  void share_heights();
  void set_whole(StripSink& sink);
  void set_row(std::size_t index, BreakCost cost, StripSink& sink);
  void end_row(RowBox& row, Strip& strip);
  bool must_divide() const;
  void align_lines();
  void set_divided(StripSink& sink);
  Strip divided_strip(std::vector<OpenCell>& open, std::size_t row, std::size_t before,
                      std::size_t left);
  void paint_piece(CellBox& cell, std::size_t piece, double y, Strip& strip);
  double drop_of(const CellBox& cell, std::size_t index) const;
  void paint_cell(CellBox& cell, double drop, Strip& strip);
  void paint_ground(std::size_t index, double height, bool begins, bool ends, Strip& strip) const;
  void paint_row_rule(std::size_t index, double height, Strip& strip) const;
  void paint_brackets(const RowBox& row, double height, Strip& strip) const;
  bool is_owner(const CellBox& cell, std::size_t first, std::size_t index) const;
  bool owners_fit(std::size_t index) const;
  void repeat_owners(std::size_t index, Strip& strip);
  void repeat_number(double y, Strip& strip);
  void repeat(CellBox& cell, double y, Strip& strip);
  double height_from(std::size_t index) const;
  const ParagraphStyle& style_of(const RowBox& row) const;

  BlockContext& x_blocks;
  TableFrame& x_frame;
  RowKind x_kind;
  document::RowWalker x_walker;
  std::vector<RowBox> x_rows;                     ///< rows held until no cell extends further
  std::vector<std::unique_ptr<CellBox>> x_spare;  ///< cells whose memory will be reused
  std::string x_row_head;  ///< id of the row's header cell, if cells name their headers
  std::size_t x_count = 0;
  std::size_t x_group = 0;  ///< groups of rows set so far; every second group is striped
};

}  // namespace muster::layout
