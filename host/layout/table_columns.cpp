// SPDX-License-Identifier: MIT
#include "layout/table_columns.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "chart/sparkline.hpp"
#include "document/cell_bars.hpp"
#include "document/prose.hpp"
#include "layout/line_saving.hpp"

namespace muster::layout {
namespace {

/// A piece longer than this many times the type size may be divided anywhere, so that an address or
/// an identifier does not decide the widths of the table.
constexpr double longest_piece = 13;
/// Heads are folded to this share of their length, in two or three lines, before the cells below
/// them are.
constexpr double folded_head = 0.4;
/// With enough room, a head of this many times the type size fits on one line, and a longer one on
/// two.
constexpr double one_line_head = 9;
constexpr double two_line_head = 0.56;
/// A table narrower than this share of the room is not widened.
constexpr double widened_from = 0.7;
/// Room for bars next to the values of a column, as a multiple of the type size.
constexpr double bar_room = 6;
/// The narrowest sparkline, as a multiple of the type size.
constexpr double least_sparkline = 4;
/// The step by which the type gets smaller in each attempt.
constexpr double factor_step = 0.02;

double sum(const std::vector<ColumnWish>& wishes, double ColumnWish::*member) {
  return std::accumulate(
      wishes.begin(), wishes.end(), 0.0,
      [member](double total, const ColumnWish& wish) { return total + wish.*member; });
}

/// Widens some columns to the width `wanted` in all, each in proportion to its width.
void widen(std::vector<ColumnWish>& wishes, std::size_t column, std::size_t columns,
           double ColumnWish::*member, double wanted) {
  double have = 0;
  for (std::size_t i = 0; i < columns; ++i) have += wishes[column + i].*member;
  if (have >= wanted) return;
  for (std::size_t i = 0; i < columns; ++i) {
    double& width = wishes[column + i].*member;
    const double share = have > 0 ? width / have : 1 / static_cast<double>(columns);
    width += (wanted - have) * share;
  }
}

bool is_small_chart(const document::Block& block) {
  const auto* chart = std::get_if<document::Chart>(&block.node);
  return chart != nullptr && document::is_sparkline(*chart);
}

/// Takes a paragraph of a cell, and how far it is indented in points.
using TakesText = std::function<void(const InlineText&, double)>;

/// Measures the blocks of a cell, and passes on the text and the indent of each paragraph.
Extent blocks_extent(const document::Blocks& blocks, InlineBuilder& builder,
                     const ParagraphStyle& style, InlineText& scratch, const TakesText& add) {
  Extent most;
  auto take = [&](const document::Inlines& inlines, double indent) {
    builder.build(inlines, style, scratch);
    const Extent one = extent(scratch);
    most.longest = std::max(most.longest, one.longest + indent);
    most.shortest = std::max(most.shortest, one.shortest + indent);
    add(scratch, indent);
  };
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.node)) {
      take(paragraph->content, 0);
    } else if (is_small_chart(block)) {
      most.longest = std::max(most.longest, chart::sparkline_width * style.size);
      most.shortest = std::max(most.shortest, least_sparkline * style.size);
    } else if (const auto* list = std::get_if<document::List>(&block.node)) {
      for (const document::ListItem& item : list->items) {
        const double indent = 2 * style.size;
        const Extent inner =
            blocks_extent(item.blocks, builder, style, scratch,
                          [&](const InlineText& text, double own) { add(text, own + indent); });
        most.longest = std::max(most.longest, inner.longest + indent);
        most.shortest = std::max(most.shortest, inner.shortest + indent);
      }
    }
  }
  return most;
}

ColumnWish head_wish(Extent extent, double size) {
  ColumnWish wish;
  wish.least = extent.shortest;
  wish.preferred = std::max(extent.shortest, folded_head * extent.longest);
  const double one_line = one_line_head * size;
  wish.unfolded = extent.longest <= one_line
                      ? extent.longest
                      : std::max({extent.shortest, one_line, two_line_head * extent.longest});
  return wish;
}

/// Appends a width between `low` and `high` for each column, up to `inner` in all.
void add_between(const std::vector<ColumnWish>& wishes, double ColumnWish::*low,
                 double ColumnWish::*high, double inner, std::vector<double>& widths) {
  const double have = sum(wishes, low);
  const double slack = sum(wishes, high) - have;
  const double share = slack > tolerance ? std::min(1.0, (inner - have) / slack) : 0;
  for (const ColumnWish& wish : wishes) {
    widths.push_back(wish.*low + share * (wish.*high - wish.*low));
  }
}

/// Widens columns in proportion to their widths until they fill `inner`, unless the table is small.
void fill_up(std::vector<double>& widths, double inner) {
  const double have = std::accumulate(widths.begin(), widths.end(), 0.0);
  if (have < widened_from * inner || have <= 0) return;
  for (double& width : widths) width *= inner / have;
}

}  // namespace

TableStyles table_styles(const Styles& styles, double factor) {
  TableStyles result;
  result.head = scaled(styles.table_head, factor);
  result.body = scaled(styles.table, factor);
  result.total = result.body;
  result.total.weight = Weight::bold;
  result.padding = 0.45 * result.body.size;
  result.leading_padding = 0.28 * result.body.size;
  return result;
}

double width_before_point(const InlineText& text) {
  double width = 0;
  for (const Atom& atom : text.atoms) {
    if (atom.word != nullptr) {
      const std::string& word = atom.word->text;
      const std::size_t point = word.find('.', atom.begin);
      const bool decimal = point != std::string::npos && point + 1 < word.size() &&
                           word[point + 1] >= '0' && word[point + 1] <= '9';
      if (decimal) {
        const float before =
            width_between(*atom.word, atom.begin, static_cast<std::uint16_t>(point));
        return width + static_cast<double>(before * text.styles[atom.style].size);
      }
    }
    width += static_cast<double>(atom.drawn);
    if (atom.joint == Joint::space || atom.joint == Joint::fixed) {
      width += &atom == &text.atoms.back() ? 0 : static_cast<double>(atom.space);
    }
  }
  return width;
}

ColumnMeter::ColumnMeter(BlockContext& blocks, const document::Table& table,
                         const std::vector<document::Row>& head)
    : x_blocks(blocks),
      x_table(table),
      x_head(head),
      x_styles(table_styles(blocks.setting().styles, 1)),
      x_wishes(document::column_count(table)),
      x_texts(x_wishes.size()) {}

std::vector<ColumnWish> ColumnMeter::wishes() {
  measure(x_head, true);
  measure(x_table.rows, false);
  for (ColumnWish& wish : x_wishes) {
    wish.least = std::max(wish.least, wish.before_point + wish.after_point);
  }
  for (std::size_t i = 0; i < std::min(x_wishes.size(), x_table.columns.size()); ++i) {
    if (!x_table.columns[i].bars) continue;
    ColumnWish& wish = x_wishes[i];
    wish.has_pictures = true;
    const double wanted = wish.before_point + wish.after_point + bar_room * x_styles.body.size;
    wish.preferred = std::max(wish.preferred, wanted);
    wish.unfolded = std::max(wish.unfolded, wanted);
  }
  spread_spans();
  return x_wishes;
}

void ColumnMeter::measure(const std::vector<document::Row>& rows, bool head) {
  document::RowWalker walker(x_wishes.size());
  for (const document::Row& row : rows) {
    const ParagraphStyle& style = head ? x_styles.head : row.total ? x_styles.total : x_styles.body;
    x_texts.begin_row();
    for (const document::PlacedCell& placed : walker.next(row)) measure(placed, style, head);
    if (!walker.open()) x_blocks.setting().words.trim();
  }
}

Extent ColumnMeter::measure_words(const document::PlacedCell& placed, const ParagraphStyle& style) {
  Extent wanted;
  const auto note = [&](const InlineText& text, double indent) {
    if (placed.columns == 1 && placed.rows == 1) x_texts.add(placed.column, text, indent);
  };
  if (!placed.cell->blocks.empty()) {
    wanted = blocks_extent(placed.cell->blocks, x_blocks.text().builder(), style, x_text, note);
  } else {
    x_blocks.text().builder().build(placed.cell->content, style, x_text);
    wanted = extent(x_text);
    note(x_text, 0);
  }
  wanted.shortest = std::min(wanted.shortest, longest_piece * style.size);
  return wanted;
}

void ColumnMeter::measure(const document::PlacedCell& placed, const ParagraphStyle& style,
                          bool head) {
  const document::Cell& cell = *placed.cell;
  ParagraphStyle chosen = style;
  const Extent extent = measure_words(placed, chosen);
  const ColumnWish wanted = head ? head_wish(extent, chosen.size)
                                 : ColumnWish{extent.shortest, extent.longest, extent.longest};
  if (placed.columns > 1) {
    x_spanning.push_back({placed.column, placed.columns, wanted});
    return;
  }
  ColumnWish& wish = x_wishes[placed.column];
  wish.has_pictures = wish.has_pictures || std::ranges::any_of(cell.blocks, is_small_chart);
  wish.least = std::max(wish.least, wanted.least);
  wish.preferred = std::max(wish.preferred, wanted.preferred);
  wish.unfolded = std::max(wish.unfolded, wanted.unfolded);
  const bool decimal = placed.column < x_table.columns.size() &&
                       x_table.columns[placed.column].align == document::Align::decimal;
  if (decimal && !head && cell.blocks.empty()) note_point(wish);
}

void ColumnMeter::note_point(ColumnWish& wish) const {
  const double before = width_before_point(x_text);
  wish.before_point = std::max(wish.before_point, before);
  wish.after_point = std::max(wish.after_point, extent(x_text).longest - before);
}

void ColumnMeter::spread_spans() {
  for (const Spanning& each : x_spanning) {
    for (auto member : {&ColumnWish::least, &ColumnWish::preferred, &ColumnWish::unfolded}) {
      widen(x_wishes, each.column, each.columns, member, each.wish.*member);
    }
  }
  for (ColumnWish& wish : x_wishes) {
    wish.preferred = std::max(wish.preferred, wish.least);
    wish.unfolded = std::max(wish.unfolded, wish.preferred);
  }
}

ColumnPlan plan_columns(const std::vector<ColumnWish>& wishes, double room, double padding,
                        double least_factor, const RowTexts* texts) {
  ColumnPlan plan;
  const auto count = static_cast<double>(wishes.size());
  const double least = sum(wishes, &ColumnWish::least) + 2 * padding * count;
  if (least * least_factor > room + tolerance) return plan;
  while (least * plan.factor > room + tolerance) {
    plan.factor = std::max(least_factor, plan.factor - factor_step);
  }
  const double inner = room / plan.factor - 2 * padding * count;
  std::vector<ColumnWish> cut = wishes;  // no column may be wider than the table
  for (ColumnWish& wish : cut) {
    wish.preferred = std::max(wish.least, std::min(wish.preferred, inner));
    wish.unfolded = std::max(wish.preferred, std::min(wish.unfolded, inner));
  }
  if (sum(cut, &ColumnWish::preferred) <= inner) {
    add_between(cut, &ColumnWish::preferred, &ColumnWish::unfolded, inner, plan.widths);
    fill_up(plan.widths, inner);
  } else {
    add_between(cut, &ColumnWish::least, &ColumnWish::preferred, inner, plan.widths);
    if (texts != nullptr) plan.widths = widths_with_fewest_lines(cut, *texts, plan.widths);
  }
  for (double& width : plan.widths) width = (width + 2 * padding) * plan.factor;
  return plan;
}

}  // namespace muster::layout
