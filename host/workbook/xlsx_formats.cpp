// SPDX-License-Identifier: MIT
#include "workbook/xlsx_formats.hpp"

#include <new>

#include "workbook/number_form.hpp"

namespace muster::workbook {

namespace {

constexpr const char* xlsx_font = "Arial";  // a sans-serif font that most machines have
constexpr double text_size = 12, title_size = 16;
constexpr lxw_color_t entry_colour = 0xFFF8DC;  // pale, so that black text keeps its contrast
constexpr lxw_color_t link_colour = 0x0B3B8C;  // contrast of 10 to 1 on white

}  // namespace

Formats::Formats(lxw_workbook* book)
    : x_book(book),
      x_title(made()),
      x_line(made()),
      x_text(wrapped()),
      x_heading(wrapped(true)),
      x_figure_heading(wrapped(true, LXW_ALIGN_RIGHT)),
      x_symbol(wrapped(false, LXW_ALIGN_RIGHT)),
      x_link(wrapped()),
      x_date(wrapped()),
      x_entry(made_entry()),
      x_entry_date(made_entry()) {
  format_set_bold(x_title);
  format_set_font_size(x_title, title_size);
  format_set_underline(x_link, LXW_UNDERLINE_SINGLE);
  format_set_font_color(x_link, link_colour);
  for (lxw_format* date : {x_date, x_entry_date}) format_set_num_format(date, "d mmmm yyyy");
}

lxw_format* Formats::of(LineStyle style) const {
  if (style == LineStyle::title) return x_title;
  return style == LineStyle::wrapped ? x_text : x_line;
}

lxw_format* Formats::of(const NumberForm& form) {
  lxw_format*& format = x_numbers[form];
  if (!format) {
    format = wrapped(false, LXW_ALIGN_RIGHT);
    format_set_num_format(format, format_code(form).c_str());
  }
  return format;
}

lxw_format* Formats::made() {
  lxw_format* format = workbook_add_format(x_book);
  if (!format) throw std::bad_alloc();
  format_set_font_name(format, xlsx_font);
  format_set_font_size(format, text_size);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format* Formats::made_entry() {
  lxw_format* format = wrapped();
  format_set_unlocked(format);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_bg_color(format, entry_colour);
  return format;
}

lxw_format* Formats::wrapped(bool bold, std::uint8_t align) {
  lxw_format* format = made();
  format_set_text_wrap(format);
  format_set_align(format, align);
  // An indent separates a figure from text in the next column.
  if (align == LXW_ALIGN_RIGHT) format_set_indent(format, 1);
  if (bold) format_set_bold(format);
  return format;
}

}  // namespace muster::workbook
