// SPDX-License-Identifier: MIT
// The widths of a table's columns, measured from all cells, like automatic tables in CSS.
#pragma once

#include <vector>

#include "document/table_grid.hpp"
#include "layout/block_context.hpp"
#include "layout/row_texts.hpp"

namespace muster::layout {

/// The widths that a column needs, in points at the table's full type size, without padding.
struct ColumnWish {
  double least = 0;                          ///< width of the longest piece that may not be divided
  double preferred = 0;                      ///< width of the longest line; heads have 2 or 3 lines
  double unfolded = 0;                       ///< the same, but only long heads have several lines
  double before_point = 0, after_point = 0;  ///< decimal columns: width before and after the point
  bool has_pictures = false;  ///< bars or sparklines, for which a wider column is better
};

/// Styles of the parts of a table.
struct TableStyles {
  ParagraphStyle head, body, total;
  double padding = 4;                ///< at both sides of a cell
  double leading_padding = 3;        ///< above and below the text of a cell
};

/// Returns the styles of `table` at `factor` of the theme's size.
TableStyles table_styles(const Styles& styles, double factor);

/// The least type size of a table, in points.
inline constexpr double least_table_size = 8;

/// Measures the columns of a table before their widths are chosen.
class ColumnMeter {
 public:
  /// `head`: the rows of the head as they are printed.
  ColumnMeter(BlockContext& blocks, const document::Table& table,
              const std::vector<document::Row>& head);

  /// Returns the widths that the columns need, from one pass over all cells.
  std::vector<ColumnWish> wishes();
  /// The texts of the rows, head included, after that pass.
  const RowTexts& texts() const { return x_texts; }

 private:
  void measure(const std::vector<document::Row>& rows, bool head);
  void measure(const document::PlacedCell& placed, const ParagraphStyle& style, bool head);
  Extent measure_words(const document::PlacedCell& placed, const ParagraphStyle& style);
  void note_point(ColumnWish& wish) const;
  void spread_spans();

  /// The widths that a cell over several columns needs.
  struct Spanning {
    std::size_t column, columns;
    ColumnWish wish;
  };

  BlockContext& x_blocks;
  const document::Table& x_table;
  const std::vector<document::Row>& x_head;
  TableStyles x_styles;
  std::vector<ColumnWish> x_wishes;
  std::vector<Spanning> x_spanning;
  RowTexts x_texts;
  InlineText x_text;
};

/// Returns the width of the text before its decimal point, or its whole width if it has none.
double width_before_point(const InlineText& text);

/// The widths of a table's columns in points, with padding, and the factor of its type size. There
/// are no widths if the table doesn't fit.
struct ColumnPlan {
  std::vector<double> widths;
  double factor = 1;
  bool fits() const { return !widths.empty(); }
};
/// Chooses the widths of columns for a table in `room` points, with the largest type that fits. If
/// some cells need several lines and `texts` are given, chooses the widths with which the rows have
/// the fewest.
ColumnPlan plan_columns(const std::vector<ColumnWish>& wishes, double room, double padding,
                        double least_factor, const RowTexts* texts = nullptr);

}  // namespace muster::layout
