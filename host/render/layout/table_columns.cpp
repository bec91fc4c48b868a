// SPDX-License-Identifier: MIT
#include "render/layout/table_columns.hpp"

#include <algorithm>
#include <numeric>

namespace muster::render::layout {
namespace {

/// A piece longer than this many times the type size may be divided anywhere: an address or an
/// identifier does not decide the table.
constexpr double longest_piece = 13;
/// Heads stand in two or three lines before figures under other heads have to.
constexpr double head_share = 0.4;
/// A table narrower than this share of its place is not widened to fill it.
constexpr double widened_from = 0.55;
/// A step of smaller type.
constexpr double factor_step = 0.02;
constexpr double tolerance = 0.01;

double sum(const std::vector<ColumnWish>& wishes, double ColumnWish::*member) {
  return std::accumulate(
      wishes.begin(), wishes.end(), 0.0,
      [member](double total, const ColumnWish& wish) { return total + wish.*member; });
}

/// Shares `missing` among columns in proportion to what they have.
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

Extent blocks_extent(const document::Blocks& blocks, InlineBuilder& builder,
                     const ParagraphStyle& style, InlineText& scratch) {
  Extent most;
  auto take = [&](const document::Inlines& inlines, double indent) {
    builder.build(inlines, style, scratch);
    const Extent one = extent(scratch);
    most.longest = std::max(most.longest, one.longest + indent);
    most.shortest = std::max(most.shortest, one.shortest + indent);
  };
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.node)) {
      take(paragraph->content, 0);
    } else if (const auto* list = std::get_if<document::List>(&block.node)) {
      for (const document::ListItem& item : list->items) {
        const Extent inner = blocks_extent(item.blocks, builder, style, scratch);
        most.longest = std::max(most.longest, inner.longest + 2 * style.size);
        most.shortest = std::max(most.shortest, inner.shortest + 2 * style.size);
      }
    }
  }
  return most;
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

ColumnMeter::ColumnMeter(BlockSetter& blocks, const document::Table& table,
                         const std::vector<document::Row>& head)
    : x_blocks(blocks), x_table(table), x_head(head), x_wishes(column_count(table)) {}

std::vector<ColumnWish> ColumnMeter::wishes() {
  measure(x_head, true);
  measure(x_table.rows, false);
  for (ColumnWish& wish : x_wishes) {
    wish.preferred = std::max({wish.preferred, wish.least, wish.before_point + wish.after_point});
    wish.least = std::max(wish.least, wish.before_point + wish.after_point);
  }
  spread_spans();
  return x_wishes;
}

void ColumnMeter::measure(const std::vector<document::Row>& rows, bool head) {
  const TableStyles styles = table_styles(x_blocks.setting().styles, 1);
  RowWalker walker(x_wishes.size());
  for (const document::Row& row : rows) {
    const ParagraphStyle& style = head ? styles.head : row.total ? styles.total : styles.body;
    for (const PlacedCell& placed : walker.next(row)) measure(placed, style, head);
    if (!walker.open()) x_blocks.setting().words.trim();
  }
}

void ColumnMeter::measure(const PlacedCell& placed, const ParagraphStyle& style, bool head) {
  const document::Cell& cell = *placed.cell;
  ParagraphStyle chosen = style;
  if (cell.header) chosen.weight = Weight::bold;
  Extent wanted;
  if (!cell.blocks.empty()) {
    wanted = blocks_extent(cell.blocks, x_blocks.text().builder(), chosen, x_text);
  } else {
    x_blocks.text().builder().build(cell.content, chosen, x_text);
    wanted = extent(x_text);
  }
  wanted.shortest = std::min(wanted.shortest, longest_piece * chosen.size);
  if (head) wanted.longest = std::max(wanted.shortest, head_share * wanted.longest);
  if (placed.columns > 1) {
    x_spanning.push_back({placed.column, placed.columns, wanted});
    return;
  }
  ColumnWish& wish = x_wishes[placed.column];
  wish.least = std::max(wish.least, wanted.shortest);
  wish.preferred = std::max(wish.preferred, wanted.longest);
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
    widen(x_wishes, each.column, each.columns, &ColumnWish::least, each.extent.shortest);
    widen(x_wishes, each.column, each.columns, &ColumnWish::preferred, each.extent.longest);
  }
  for (ColumnWish& wish : x_wishes) wish.preferred = std::max(wish.preferred, wish.least);
}

ColumnPlan plan_columns(const std::vector<ColumnWish>& wishes, double room, double padding,
                        double least_factor) {
  ColumnPlan plan;
  const auto count = static_cast<double>(wishes.size());
  const double least = sum(wishes, &ColumnWish::least) + 2 * padding * count;
  if (least * least_factor > room + tolerance) return plan;
  while (least * plan.factor > room + tolerance) {
    plan.factor = std::max(least_factor, plan.factor - factor_step);
  }
  const double inner = room / plan.factor - 2 * padding * count;
  const double least_sum = sum(wishes, &ColumnWish::least);
  double preferred_sum = 0;
  for (const ColumnWish& wish : wishes) {
    preferred_sum += std::max(wish.least, std::min(wish.preferred, inner));
  }
  const bool roomy = preferred_sum <= inner;
  const double target = roomy && preferred_sum < widened_from * inner ? preferred_sum : inner;
  for (const ColumnWish& wish : wishes) {
    const double preferred = std::max(wish.least, std::min(wish.preferred, inner));
    double width = preferred;
    if (roomy) {
      width += preferred_sum > 0 ? (target - preferred_sum) * preferred / preferred_sum : 0;
    } else {
      const double slack = preferred_sum - least_sum;
      width =
          wish.least + (inner - least_sum) * (preferred - wish.least) / std::max(slack, tolerance);
    }
    plan.widths.push_back((width + 2 * padding) * plan.factor);
  }
  return plan;
}

}  // namespace muster::render::layout
