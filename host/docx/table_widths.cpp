// SPDX-License-Identifier: MIT
#include "docx/table_widths.hpp"

#include <algorithm>
#include <numeric>

#include "chart/sparkline.hpp"
#include "document/cell_bars.hpp"
#include "document/table_grid.hpp"

namespace muster::docx {
namespace {

using layout::ColumnWish;

constexpr double padding = cell_padding;
constexpr double longest_piece = 13;  ///< longer words may be broken; multiple of the type size
constexpr double folded_head = 0.4;   ///< column heads are wrapped to this share of their length
constexpr double slightly_smaller = 0.89;

/// The widths of a cell's longest word and of its whole text on one line, in points.
struct Measured {
  double longest_word = 0, line = 0;
};

class Measure {
 public:
  Measure(const Writing& writing, double size) : x_writing(writing), x_size(size) {}

  Measured of(const document::Cell& cell, bool bold) const {
    if (document::sparkline_of(cell)) {
      const double line = chart::sparkline_width * x_size;
      return {line, line};
    }
    const std::string words = document::plain_text(cell, &x_writing.labels);
    Measured result;
    for (std::size_t at = 0; at <= words.size();) {
      const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
      result.longest_word =
          std::max(result.longest_word, width(std::string_view(words).substr(at, end - at), bold));
      at = end + 1;
    }
    result.longest_word = std::min(result.longest_word, longest_piece * x_size);
    result.line = std::max(width(words, bold), result.longest_word);
    return result;
  }

 private:
  double width(std::string_view words, bool bold) const {
    return safety * x_writing.fonts.width(words.substr(0, 400), x_size, bold);
  }
  const Writing& x_writing;
  double x_size;
};

void widen(ColumnWish& wish, const Measured& measured, bool head) {
  wish.least = std::max(wish.least, measured.longest_word);
  const double folded = head ? folded_head * measured.line : measured.line;
  wish.preferred = std::max({wish.preferred, measured.longest_word, folded});
  wish.unfolded = std::max(wish.unfolded, wish.preferred);
}

/// Divides the width that a cell needs among the columns that it spans.
void widen_span(std::vector<ColumnWish>& wishes, const document::PlacedCell& placed,
                const Measured& measured) {
  const std::size_t last = std::min<std::size_t>(placed.column + placed.columns, wishes.size());
  const double share = measured.longest_word / static_cast<double>(placed.columns);
  for (std::size_t i = placed.column; i < last; ++i) widen(wishes[i], {share, share}, true);
}

void measure_rows(const Measure& measure, const std::vector<document::Row>& rows, bool head,
                  std::vector<ColumnWish>& wishes) {
  document::RowWalker walker(wishes.size());
  for (const document::Row& row : rows)
    for (const document::PlacedCell& placed : walker.next(row)) {
      const Measured measured = measure.of(*placed.cell, head || row.total || placed.cell->header);
      if (placed.columns > 1) {
        widen_span(wishes, placed, measured);
      } else if (placed.column < wishes.size()) {
        widen(wishes[placed.column], measured, head);
      }
    }
}

/// Sets the preferred widths by the column weights, if every column has a weight.
void weigh(const document::Table& table, double room, std::vector<ColumnWish>& wishes) {
  double sum = 0;
  if (wishes.size() + table.below != table.columns.size()) return;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (table.columns[i].weight <= 0) return;
    sum += table.columns[i].weight;
  }
  room -= 2 * padding * static_cast<double>(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    wishes[i].preferred = std::max(wishes[i].least, room * table.columns[i].weight / sum);
    wishes[i].unfolded = wishes[i].preferred;
  }
}

TablePlan in_proportion(const std::vector<ColumnWish>& wishes, double room, double factor) {
  TablePlan plan;
  plan.factor = factor;
  double sum = 0;
  for (const ColumnWish& wish : wishes) sum += wish.least + 2 * padding;
  for (const ColumnWish& wish : wishes)
    plan.widths.push_back(room * (wish.least + 2 * padding) / sum);
  return plan;
}

/// Makes the table as wide as the text, however narrow its columns are: cells below need the room.
void fill(TablePlan& plan, double room) {
  const double sum = std::accumulate(plan.widths.begin(), plan.widths.end(), 0.0);
  for (double& each : plan.widths) each *= room / sum;
}

}  // namespace

std::size_t columns_of(const document::Table& table) { return document::column_count(table); }

std::vector<ColumnWish> column_wishes(const Writing& writing, const document::Table& table,
                                      const std::vector<document::Row>& head) {
  std::vector<ColumnWish> wishes(columns_of(table));
  const Measure measure(writing, writing.theme.type.table);
  measure_rows(measure, head, true, wishes);
  measure_rows(measure, table.rows, false, wishes);
  wishes.resize(wishes.size() - table.below);
  return wishes;
}

TablePlan plan_table(const Writing& writing, const document::Table& table,
                     const std::vector<ColumnWish>& wishes) {
  const double floor = std::min(1.0, layout::least_table_size / writing.theme.type.table);
  const bool large_print = writing.theme.type.least > 0;
  const bool may_turn =
      writing.place.in_main && !writing.section.landscape && writing.section.columns == 1;
  const auto planned = [&](double room, double least, bool landscape) {
    std::vector<ColumnWish> weighed = wishes;
    weigh(table, room, weighed);
    layout::ColumnPlan columns = layout::plan_columns(weighed, room, padding, least);
    TablePlan plan{std::move(columns.widths), columns.factor, landscape};
    if (table.below > 0 && !plan.widths.empty()) fill(plan, room);
    return plan;
  };
  const double room = writing.place.width;
  const double least = large_print ? 1 : may_turn ? std::max(floor, slightly_smaller) : floor;
  TablePlan plan = planned(room, least, writing.section.landscape);
  if (plan.widths.empty() && may_turn)
    plan = planned(text_width(writing, true), large_print ? 1 : floor, true);
  if (!plan.widths.empty()) return plan;
  plan =
      in_proportion(wishes, may_turn ? text_width(writing, true) : room, large_print ? 1 : floor);
  plan.landscape = may_turn || writing.section.landscape;
  return plan;
}

}  // namespace muster::docx
