// SPDX-License-Identifier: MIT
// Receivers that liborcus requires for the parts of a workbook other than its cells.
#pragma once

#include <orcus/spreadsheet/import_interface.hpp>

#include <algorithm>

namespace muster::importing {

/// Ignores the styles of cells.
class NoStyles : public orcus::spreadsheet::iface::import_styles {
  using Color = orcus::spreadsheet::color_elem_t;
  using Direction = orcus::spreadsheet::border_direction_t;

 public:
  void set_font_count(std::size_t) override {}
  void set_font_bold(bool) override {}
  void set_font_italic(bool) override {}
  void set_font_name(std::string_view) override {}
  void set_font_size(double) override {}
  void set_font_underline(orcus::spreadsheet::underline_t) override {}
  void set_font_underline_width(orcus::spreadsheet::underline_width_t) override {}
  void set_font_underline_mode(orcus::spreadsheet::underline_mode_t) override {}
  void set_font_underline_type(orcus::spreadsheet::underline_type_t) override {}
  void set_font_underline_color(Color, Color, Color, Color) override {}
  void set_font_color(Color, Color, Color, Color) override {}
  void set_strikethrough_style(orcus::spreadsheet::strikethrough_style_t) override {}
  void set_strikethrough_type(orcus::spreadsheet::strikethrough_type_t) override {}
  void set_strikethrough_width(orcus::spreadsheet::strikethrough_width_t) override {}
  void set_strikethrough_text(orcus::spreadsheet::strikethrough_text_t) override {}
  std::size_t commit_font() override { return 0; }
  void set_fill_count(std::size_t) override {}
  void set_fill_pattern_type(orcus::spreadsheet::fill_pattern_t) override {}
  void set_fill_fg_color(Color, Color, Color, Color) override {}
  void set_fill_bg_color(Color, Color, Color, Color) override {}
  std::size_t commit_fill() override { return 0; }
  void set_border_count(std::size_t) override {}
  void set_border_style(Direction, orcus::spreadsheet::border_style_t) override {}
  void set_border_color(Direction, Color, Color, Color, Color) override {}
  void set_border_width(Direction, double, orcus::length_unit_t) override {}
  std::size_t commit_border() override { return 0; }
  void set_cell_hidden(bool) override {}
  void set_cell_locked(bool) override {}
  void set_cell_print_content(bool) override {}
  void set_cell_formula_hidden(bool) override {}
  std::size_t commit_cell_protection() override { return 0; }
  void set_number_format_count(std::size_t) override {}
  void set_number_format_identifier(std::size_t) override {}
  void set_number_format_code(std::string_view) override {}
  std::size_t commit_number_format() override { return 0; }
  void set_cell_xf_count(std::size_t) override {}
  void set_cell_style_xf_count(std::size_t) override {}
  void set_dxf_count(std::size_t) override {}
  void set_xf_font(std::size_t) override {}
  void set_xf_fill(std::size_t) override {}
  void set_xf_border(std::size_t) override {}
  void set_xf_protection(std::size_t) override {}
  void set_xf_number_format(std::size_t) override {}
  void set_xf_style_xf(std::size_t) override {}
  void set_xf_apply_alignment(bool) override {}
  void set_xf_horizontal_alignment(orcus::spreadsheet::hor_alignment_t) override {}
  void set_xf_vertical_alignment(orcus::spreadsheet::ver_alignment_t) override {}
  std::size_t commit_cell_xf() override { return 0; }
  std::size_t commit_cell_style_xf() override { return 0; }
  std::size_t commit_dxf() override { return 0; }
  void set_cell_style_count(std::size_t) override {}
  void set_cell_style_name(std::string_view) override {}
  void set_cell_style_xf(std::size_t) override {}
  void set_cell_style_builtin(std::size_t) override {}
  void set_cell_style_parent_name(std::string_view) override {}
  std::size_t commit_cell_style() override { return 0; }
};

/// Ignores settings of the whole workbook.
class NoSettings : public orcus::spreadsheet::iface::import_global_settings {
  using Grammar = orcus::spreadsheet::formula_grammar_t;

 public:
  void set_origin_date(int, int, int) override {}
  void set_default_formula_grammar(Grammar grammar) override { x_grammar = grammar; }
  Grammar get_default_formula_grammar() const override { return x_grammar; }
  void set_character_set(orcus::character_set_t) override {}

 private:
  Grammar x_grammar = Grammar::xlsx;
};

/// Reads references such as `B7` and `A1:C3`, which name the range of a formula. Anything else is
/// read as A1, which does no harm, because no cell is stored by it.
class References : public orcus::spreadsheet::iface::import_reference_resolver {
  using Address = orcus::spreadsheet::src_address_t;
  using Range = orcus::spreadsheet::src_range_t;

 public:
  Address resolve_address(std::string_view text) override {
    Address address{0, 0, 0};
    constexpr int most = 1'048'576;
    for (char c : text) {
      const bool is_letter = c >= 'A' && c <= 'Z';
      if (is_letter && address.column < most) address.column = address.column * 26 + (c - 'A' + 1);
      if (c >= '0' && c <= '9' && address.row < most) address.row = address.row * 10 + (c - '0');
    }
    if (address.column > 0) --address.column;
    if (address.row > 0) --address.row;
    return address;
  }
  Range resolve_range(std::string_view text) override {
    const std::size_t colon = text.find(':');
    const Address first = resolve_address(text.substr(0, colon));
    if (colon == std::string_view::npos) return {first, first};
    Address last = resolve_address(text.substr(colon + 1));
    // liborcus writes before its own memory if a range ends before it begins.
    last.row = std::max(first.row, last.row);
    last.column = std::max(first.column, last.column);
    return {first, last};
  }
};

}  // namespace muster::importing
