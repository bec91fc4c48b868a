// SPDX-License-Identifier: MIT
#include "findings_dump.hpp"

#include <bit>
#include <sstream>

namespace muster::sectors::test {

namespace {

using namespace model;

void put(std::ostream& out, const TextOrFigure& piece) {
  std::visit([&](const auto& part) { out << '<' << part << '>'; }, piece);
}

void put(std::ostream& out, const std::vector<TextOrFigure>& pieces) {
  for (const TextOrFigure& piece : pieces) put(out, piece);
  out << '\n';
}

void put(std::ostream& out, const Figure& figure) {
  out << figure.id << '|' << figure.label << '|' << figure.measure << '|' << figure.subject << '|'
      << std::bit_cast<std::uint64_t>(figure.value) << '|' << static_cast<int>(figure.status) << '|'
      << static_cast<int>(figure.unit) << '|' << figure.decimals << '|' << figure.always_sign << '|'
      << figure.flagged << '|' << figure.formula;
  for (const InputRows& input : figure.inputs) {
    out << '|' << input.table;
    for (std::uint32_t row : input.rows) out << ' ' << row;
    for (const std::string& column : input.columns) out << ' ' << column;
  }
  out << '\n';
}

void put(std::ostream& out, const FindingSentence& block) {
  out << "sentence " << block.id << ' ';
  put(out, block.parts);
}

void put(std::ostream& out, const FindingList& block) {
  out << "list " << block.id << '\n';
  for (const auto& item : block.items) put(out, item);
}

void put(std::ostream& out, const FindingKeyFigures& block) {
  out << "key figures " << block.id << '\n';
  for (const KeyFigure& item : block.items)
    out << item.figure << '|' << item.label << '|' << item.note << '\n';
}

void put(std::ostream& out, const FindingTable& block) {
  out << "table " << block.id << '|' << block.caption << '|' << block.source << '|'
      << block.synthetic << '|' << block.says_parts_differ << '\n';
  for (const FindingColumn& column : block.columns)
    out << column.title << '|' << static_cast<int>(column.unit) << '|' << column.row_header << '\n';
  for (const FindingRow& row : block.rows) {
    out << row.total;
    for (std::uint32_t note : row.notes) out << ' ' << note;
    put(out, row.cells);
  }
  for (const std::string& note : block.notes) out << note << '\n';
}

void put(std::ostream& out, const FindingChart& block) {
  out << "chart " << block.id << '|' << chart_kind_words.word(block.kind) << '|' << block.caption
      << '|' << block.alternative << '|' << static_cast<int>(block.unit) << '|' << block.source
      << '|' << block.synthetic << '|' << variation_words.word(block.variation) << '|'
      << assurance_words.word(block.assurance) << '\n';
  for (const ChartSeries& series : block.series) {
    out << series.title;
    for (const ChartPoint& point : series.points)
      out << '|' << point.label << ' ' << point.figure << ' ' << point_mark_words.word(point.mark);
    out << '\n';
  }
}

}  // namespace

std::string dump(const SectorFindings& sector) {
  std::ostringstream out;
  out << sector.id << '|' << sector.title << '|' << sector.version << '|' << sector.order << '|'
      << sector.failed << '|' << sector.failure << '\n';
  for (const Figure& figure : sector.figures) put(out, figure);
  for (const FindingSection& section : sector.sections) {
    out << "section " << section.id << '|' << section.title << '\n';
    for (const FindingBlock& block : section.blocks)
      std::visit([&](const auto& each) { put(out, each); }, block);
  }
  return out.str();
}

}  // namespace muster::sectors::test
