// SPDX-License-Identifier: MIT
// The blocks of a section: sentences, lists, key figures, tables and charts. A block says what is
// shown, not how it looks. Texts contain no markup. A block refers to figures and doesn't repeat
// their numbers as text.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "muster/sdk/measure.hpp"

namespace muster::sdk {

/// A figure of this sector's findings, made by Section::figure. Cheap to copy; the same figure may
/// be shown several times.
struct Figure {
  std::uint32_t index = 0;
};

/// A piece of a sentence or a cell of a table.
using Piece = std::variant<std::string, Figure>;
/// The pieces of a sentence, printed one after the other without spaces between them.
using Words = std::vector<Piece>;

/// A paragraph. Its id is unique in its section.
struct Sentence {
  std::string id;
  Words words;
};

/// Bulleted sentences.
struct List {
  std::string id;
  std::vector<Words> items;
};

/// Figures shown large, each with a short label and a note ("WTE").
struct KeyFigures {
  /// One card.
  struct Item {
    Figure figure;
    std::string label;
    std::string note = {};
    std::string comparison = {};  ///< "5% more than in 2021"
    std::string source = {};
    std::string icon = {};  ///< a name of Font Awesome 4.7, such as "user-md": decoration
  };
  std::string id;
  std::vector<Item> items;
};

/// A table. The first column names the rows. The source line and the notice of synthetic data are
/// derived from the input rows of the table's figures; `source_note` adds a sentence.
class TableBlock {
 public:
  /// A column. Its unit is printed once, in the header, and not in the cells.
  struct Column {
    std::string title;
    Unit unit = Unit::none;
    bool row_header = false;
    bool bars = false;  ///< each value is also drawn as a bar
  };
  /// A row, with a cell for each column.
  struct Line {
    std::vector<Piece> cells;
    std::vector<std::uint32_t> notes;
    bool total = false;
  };

  TableBlock(std::string id, std::string caption)
      : x_id(std::move(id)), x_caption(std::move(caption)) {}

  TableBlock& row_header(std::string title) {
    x_columns.push_back({std::move(title), Unit::none, true});
    return *this;
  }
  TableBlock& column(std::string title, Unit unit = Unit::none) {
    x_columns.push_back({std::move(title), unit, false});
    return *this;
  }
  /// Like `column`, with a bar next to each value.
  TableBlock& column_with_bars(std::string title, Unit unit = Unit::none) {
    x_columns.push_back({std::move(title), unit, false, true});
    return *this;
  }
  /// Adds a row, which must have a cell for each column; `notes` are numbers returned by `note`.
  TableBlock& row(std::vector<Piece> cells, std::vector<std::uint32_t> notes = {});
  TableBlock& total(std::vector<Piece> cells, std::vector<std::uint32_t> notes = {});
  /// Adds a note under the table and returns its number, for rows to refer to. Equal texts share
  /// one note.
  std::uint32_t note(std::string_view words);
  /// Like `note`, for a note which says that the printed parts do not add up to the printed total.
  /// The host then adds no such note of its own.
  std::uint32_t parts_differ_note(std::string_view words);
  TableBlock& source_note(std::string words) {
    x_source_note = std::move(words);
    return *this;
  }

  const std::string& id() const { return x_id; }
  const std::string& caption() const { return x_caption; }
  const std::vector<Column>& columns() const { return x_columns; }
  const std::vector<Line>& lines() const { return x_lines; }
  const std::vector<std::string>& notes() const { return x_notes; }
  const std::string& source_note() const { return x_source_note; }
  bool says_parts_differ() const { return x_says_parts_differ; }

 private:
  TableBlock& add(Line line);

  std::string x_id;
  std::string x_caption;
  std::vector<Column> x_columns;
  std::vector<Line> x_lines;
  std::vector<std::string> x_notes;
  bool x_says_parts_differ = false;
  std::string x_source_note;
};

/// The kinds of chart, each with the series that it needs, in this order.
enum class ChartKind : unsigned char {
  diverging_bars,  ///< one series, with values on both sides of zero
  stacked_share,   ///< one series, of shares that add up to the whole
  run_chart,       ///< measurements, mean, lower, upper; then near limits and target, if any
  tornado,         ///< low and high, with the same labels; then central, with one point
  fan,           ///< an odd number of percentiles over time, lowest first; then "estimate", if any
  stacked_bars,  ///< a series for each part, a point for each bar
  bridge,        ///< one series of changes; levels, also the first one, have the mark "total"
  dumbbell,      ///< two series with the same labels: then and now
  slope,         ///< two series with the same labels, like dumbbell, drawn as lines
  population_pyramid,  ///< two series with the same labels, the youngest first
  grouped_bars,        ///< series with the same labels, bars side by side
  heat_table,          ///< series with the same labels, cells shaded by value
  small_multiples      ///< series with the same labels, a small chart for each
};

/// A chart. The host writes the text alternative from the figures; `remark` adds anything that the
/// figures don't show. Points without a number are left out of the picture and named in the
/// alternative.
struct ChartBlock {
  /// The value of one category, month or year.
  struct Point {
    std::string label;
    Figure figure;
    std::string mark = {};  ///< the kind of the point, such as "concern" or "total" (findings.md)
  };
  /// Values that belong together. `ChartKind` says which series each kind of chart needs.
  struct Series {
    std::string title;
    std::vector<Point> points;
  };

  std::string id;
  ChartKind kind = ChartKind::diverging_bars;
  std::string caption;
  Unit unit = Unit::none;
  std::vector<Series> series;
  std::string remark = {};
  std::string source_note = {};
  std::string variation = {};  ///< run charts: spc::id_of the last point's variation
  std::string assurance = {};  ///< run charts: spc::id_of the assurance
  std::string finding = {};    ///< the title: what the chart shows, in a sentence
};

/// Where a block is printed. Templates and editions may decide otherwise.
enum class Detail : unsigned char {
  unsaid,  ///< the host decides: sentences, cards, charts and the first table are main text
  main,    ///< the main text
  annex,   ///< the sector's annex, linked from the main text
  data,    ///< not printed: its figures are in the data files only
  omit     ///< neither printed nor in the data files
};

using Block = std::variant<Sentence, List, KeyFigures, TableBlock, ChartBlock>;

}  // namespace muster::sdk
