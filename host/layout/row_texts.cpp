// SPDX-License-Identifier: MIT
#include "layout/row_texts.hpp"

#include <algorithm>
#include <cmath>

namespace muster::layout {

void RowTexts::add(std::size_t column, const InlineText& text, double indent) {
  if (x_rows == 0 || x_rows > most_rows || text.atoms.empty()) return;
  Paragraph paragraph;
  paragraph.row = static_cast<std::uint32_t>(x_rows - 1);
  paragraph.first = static_cast<std::uint32_t>(x_pieces.size());
  paragraph.indent = static_cast<float>(indent);
  Piece piece;
  for (const Atom& atom : text.atoms) {
    piece.width += atom.width;
    const bool is_last = &atom == &text.atoms.back();
    // Few words of a cell are hyphenated, so that here none is.
    const bool divides =
        atom.joint == Joint::space || atom.joint == Joint::plain || atom.joint == Joint::forced;
    if (!is_last && !divides) {
      if (atom.joint == Joint::fixed) piece.width += atom.space;
      continue;
    }
    piece.space = atom.joint == Joint::space ? atom.space : 0;
    piece.ends = atom.joint == Joint::forced;
    x_pieces.push_back(piece);
    piece = {};
  }
  paragraph.last = static_cast<std::uint32_t>(x_pieces.size());
  x_cells[column].push_back(paragraph);
}

std::uint16_t RowTexts::lines(const Paragraph& paragraph, double width) const {
  const double room = std::max(1.0, width - static_cast<double>(paragraph.indent));
  double lines = 0, used = 0;
  bool begins = true;
  for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
    const Piece& piece = x_pieces[i];
    const auto wide = static_cast<double>(piece.width);
    if (begins || used + wide > room + tolerance) {
      // A long address is divided anywhere.
      lines += std::max(1.0, std::ceil((wide - tolerance) / room));
      used = std::fmod(wide, room);
      if (wide <= room + tolerance) used = wide;
    } else {
      used += wide;
    }
    used += static_cast<double>(piece.space);
    begins = piece.ends;
  }
  return static_cast<std::uint16_t>(std::min(lines, 1000.0));
}

std::vector<std::uint16_t> RowTexts::lines(std::size_t column, double width) const {
  std::vector<std::uint16_t> result(row_count(), 0);
  if (column >= x_cells.size()) return result;
  for (const Paragraph& paragraph : x_cells[column])
    result[paragraph.row] =
        static_cast<std::uint16_t>(result[paragraph.row] + lines(paragraph, width));
  return result;
}

}  // namespace muster::layout
