// SPDX-License-Identifier: MIT
#include "render/html/column_widths.hpp"

#include <algorithm>

#include "render/html/table_grid.hpp"

namespace muster::render::html {
namespace {

using namespace document;

constexpr std::size_t rows_to_judge = 200;
constexpr std::size_t name_length = 8;    ///< bytes; shorter texts fit anywhere
constexpr std::size_t prose_length = 48;  ///< from here on a text is read, not looked up

std::size_t length(const Inlines& inlines);

std::size_t length(const Text& text) { return text.text.size(); }
std::size_t length(const Code& code) { return code.text.size(); }
std::size_t length(const Figure& figure) { return figure.text.size(); }
std::size_t length(const RatingMark& mark) { return mark.label.size(); }
std::size_t length(const Emphasis& emphasis) { return length(emphasis.content); }
std::size_t length(const Strong& strong) { return length(strong.content); }
std::size_t length(const Link& link) { return length(link.content); }
std::size_t length(const Foreign& foreign) { return length(foreign.content); }
std::size_t length(const Reference&) { return name_length; }
std::size_t length(const FootnoteMark&) { return 0; }
std::size_t length(const LineBreak&) { return 0; }
std::size_t length(const PageRange&) { return prose_length; }

std::size_t length(const Inlines& inlines) {
  std::size_t sum = 0;
  for (const Inline& item : inlines) {
    sum += std::visit([](const auto& node) { return length(node); }, item.node);
  }
  return sum;
}

std::size_t length(const Cell& cell) {
  return cell.blocks.empty() ? length(cell.content) : prose_length;
}

std::string_view width_class(std::size_t longest) {
  if (longest >= prose_length) return "prose";
  return longest >= name_length ? "name" : "";
}

}  // namespace

std::vector<std::string_view> column_widths(const Table& table) {
  std::vector<std::size_t> longest(table.columns.size());
  TableGrid grid;
  const std::size_t rows = std::min(table.rows.size(), rows_to_judge);
  for (std::size_t i = 0; i < rows; ++i) {
    grid.begin_row();
    for (const Cell& cell : table.rows[i].cells) {
      const std::size_t column = grid.place(cell);
      const bool judged = column < longest.size() && cell.column_span <= 1 &&
                          table.columns[column].align == Align::left;
      if (judged) longest[column] = std::max(longest[column], length(cell));
    }
  }
  std::vector<std::string_view> classes;
  for (std::size_t length : longest) classes.push_back(width_class(length));
  return classes;
}

}  // namespace muster::render::html
