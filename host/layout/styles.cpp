// SPDX-License-Identifier: MIT
#include "layout/styles.hpp"

#include <algorithm>

namespace muster::layout {
namespace {

/// The leading of headings and figures, which have less space between lines than running text.
constexpr double tight = 1.2;
constexpr double table_leading = 1.28;

ParagraphStyle plain(double size, double line_height, theme::Colour colour) {
  ParagraphStyle style;
  style.size = size;
  style.leading = size * line_height;
  style.colour = colour;
  return style;
}

ParagraphStyle bold(double size, double line_height, theme::Colour colour) {
  ParagraphStyle style = plain(size, line_height, colour);
  style.weight = Weight::bold;
  return style;
}

}  // namespace

Styles::Styles(const theme::Theme& theme) {
  using theme::Role;
  const theme::Typography& type = theme.type;
  const double line = type.line_height;
  const theme::Colour text = theme.colour(Role::text);
  const theme::Colour muted = theme.colour(Role::muted_text);
  const theme::Colour accent = theme.colour(Role::heading);
  const double reading = std::min(line, 1.3);

  body = plain(type.body, line, text);
  lead = plain(type.body * 1.15, line, text);
  source = plain(type.small, reading, muted);
  caption = bold(std::max(type.table, type.small), reading, text);
  note = plain(type.small, reading, text);
  quote = body;
  quote.slope = Slope::italic;
  code = plain(type.small, reading, text);
  code.code = true;
  table = plain(type.table, table_leading, text);
  table.tabular = true;
  table_head = bold(type.table, table_leading, theme.colour(Role::table_head_text));
  table_head.divides_dates = true;
  title = bold(type.title, tight, accent);
  subtitle = plain(type.headings[1], tight, text);
  front = body;
  front.hyphenate = false;
  card_value = bold(type.headings[0], tight, accent);
  card_label = bold(type.small, reading, text);
  card_note = plain(type.small, reading, muted);
  box_title = bold(type.headings[3], reading, accent);
  furniture = plain(type.small, reading, muted);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    headings[i] = bold(type.headings[i], tight, accent);
  }
  title.display = subtitle.display = true;
  for (ParagraphStyle& heading : headings) heading.display = true;
  for (ParagraphStyle* style : {&body, &lead, &note, &quote}) style->hyphenate = type.hyphenate;
  least = type.least;
  if (least > 0) cover_scales.fill(1);
  link = theme.colour(Role::link);
  paragraph_gap = theme.space;
  block_gap = 2 * theme.space;
}

const ParagraphStyle& Styles::heading(int level) const {
  return headings[static_cast<std::size_t>(std::clamp(level, 1, 4)) - 1];
}

ParagraphStyle scaled(ParagraphStyle style, double factor) {
  style.size *= factor;
  style.leading *= factor;
  return style;
}

}  // namespace muster::layout
