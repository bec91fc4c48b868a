// SPDX-License-Identifier: MIT
#include "compose/blocks/finding_blocks.hpp"

#include <algorithm>
#include <utility>

#include "compose/blocks/detail.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/finding_charts.hpp"
#include "compose/blocks/row_sentence.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"
#include "document/walk.hpp"
#include "model/owed_sections.hpp"

namespace muster::compose {

namespace {

using document::Inlines;
using model::SectorFindings;

class FindingWriter {
 public:
  FindingWriter(const model::Dataset& dataset, const SectorFindings& sector,
                document::Source source)
      : x_dataset(dataset), x_sector(sector), x_source(source) {}

  document::Paragraph operator()(const model::FindingSentence& sentence) const {
    return {words(sentence.parts)};
  }

  document::List operator()(const model::FindingList& list) const {
    document::List made;
    for (const auto& item : list.items)
      made.items.push_back({{{document::Paragraph{words(item)}, x_source}}});
    return made;
  }

  document::KeyFigures operator()(const model::FindingKeyFigures& key) const {
    document::KeyFigures made{finding_anchor(x_sector, key.id), {}};
    for (const model::KeyFigure& item : key.items) {
      const model::Figure& figure = figure_at(item.figure);
      std::string unit = unit_suffix(figure.unit);
      std::string note = item.note == unit ? "" : typeset(item.note);
      made.items.push_back({typeset(item.label), figure_node(figure), unit, std::move(note),
                            typeset(item.comparison), typeset(item.source), item.icon});
    }
    return made;
  }

  document::Chart operator()(const model::FindingChart& chart) const {
    return finding_chart(x_dataset, x_sector, chart);
  }

  document::Table operator()(const model::FindingTable& table) const {
    document::Table made;
    made.id = finding_anchor(x_sector, table.id);
    made.caption = text_node(finding_caption(x_sector, table.caption));
    add_columns(table, made);
    TableNotes notes;
    for (const model::FindingRow& row : table.rows) made.rows.push_back(row_of(table, row, notes));
    std::vector<Unit> units;
    for (const model::FindingColumn& column : table.columns) units.push_back(column.unit);
    Inlines synthetic = synthetic_words(table);
    made.synthetic = !synthetic.empty();
    made.notes = notes.finish(table.source, std::move(synthetic),
                              !table.says_parts_differ && parts_differ(made, units));
    return made;
  }

 private:
  const model::Figure& figure_at(model::FigureIndex index) const {
    return x_sector.figures.at(index);
  }

  Inlines words(const std::vector<model::TextOrFigure>& parts) const {
    Inlines out;
    for (const model::TextOrFigure& part : parts) {
      if (const auto* text = std::get_if<std::string>(&part))
        out.push_back({document::Text{typeset(*text)}});
      else
        out.push_back({figure_node(figure_at(std::get<model::FigureIndex>(part)))});
    }
    return out;
  }

  void add_columns(const model::FindingTable& table, document::Table& made) const {
    made.head.emplace_back();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const model::FindingColumn& column = table.columns[i];
      bool figures = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
        return i < row.cells.size() && std::holds_alternative<model::FigureIndex>(row.cells[i]);
      });
      made.columns.push_back({column_id(made, column.title),
                              figures ? document::Align::decimal : document::Align::left,
                              unit_label(column.unit)});
      made.columns.back().bars = column.bars && figures;
      made.head[0].cells.push_back(text_cell(column.title));
    }
  }

  document::Row row_of(const model::FindingTable& table, const model::FindingRow& row,
                       TableNotes& notes) const {
    document::Row made{{}, row.total};
    const NoteNumbers marks = marks_of(table, row, notes);
    bool named = std::any_of(table.columns.begin(), table.columns.end(),
                             [](const model::FindingColumn& column) { return column.row_header; });
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      document::Cell cell = cell_of(row.cells[i], i == 0 ? marks : NoteNumbers(), notes);
      cell.header = i < table.columns.size() && (named ? table.columns[i].row_header : i == 0);
      made.cells.push_back(std::move(cell));
    }
    return made;
  }

  NoteNumbers marks_of(const model::FindingTable& table, const model::FindingRow& row,
                       TableNotes& notes) const {
    std::vector<std::string_view> words;
    for (std::uint32_t note : row.notes)
      if (note < table.notes.size()) words.push_back(table.notes[note]);
    bool flagged = std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) {
      const auto* index = std::get_if<model::FigureIndex>(&cell);
      return index != nullptr && figure_at(*index).flagged;
    });
    if (flagged && words.empty()) words.push_back(sentences::data_missing.words);
    return notes.marks(words);
  }

  document::Cell cell_of(const model::TextOrFigure& content, const NoteNumbers& marks,
                         TableNotes& notes) const {
    if (const auto* text = std::get_if<std::string>(&content)) return text_cell(*text, marks);
    const model::Figure& figure = figure_at(std::get<model::FigureIndex>(content));
    notes.saw(figure.status);
    document::Cell cell = figure_cell(figure);
    append_marks(cell.content, marks);
    return cell;
  }

  Inlines synthetic_words(const model::FindingTable& table) const {
    std::vector<NamedFigures> rows;
    for (const model::FindingRow& row : table.rows) {
      const auto* name = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells[0]);
      NamedFigures& made = rows.emplace_back();
      if (name != nullptr) made.name = *name;
      for (const model::TextOrFigure& cell : row.cells)
        if (const auto* index = std::get_if<model::FigureIndex>(&cell))
          made.figures.push_back(&figure_at(*index));
    }
    return synthetic_note(x_dataset, rows, "rows", table.synthetic);
  }

  const model::Dataset& x_dataset;
  const SectorFindings& x_sector;
  document::Source x_source;
};

document::Box missing_box(const FindingToken& token) {
  const std::string title = filled(
      sentences::missing, {{"sector", token.sector->title}, {"section", token.section_id}});
  return {document::BoxKind::missing,
          printable(title),
          "",
          {{document::Paragraph{
                text_node(model::missing_section_words(*token.sector, token.section_id))},
            {}}}};
}

}  // namespace

namespace {

/// Places the blocks of a section. detail_of decides where each is printed.
class SectionPlacer {
 public:
  SectionPlacer(const Given& given, Draft& draft, const FindingToken& token,
                document::Source source, document::Blocks& out)
      : x_given(given),
        x_draft(draft),
        x_token(token),
        x_source(source),
        x_out(out),
        x_writer(given.dataset, *token.sector, source) {}

  void place() {
    for (const model::FindingBlock& block : x_token.section->blocks) {
      const Detail detail = detail_of(x_given, *x_token.sector, *x_token.section, block);
      if (detail == Detail::data && x_token.part != SectionPart::annex)
        keep_data(block);
      else if (is_wanted(detail))
        print(block);
      else if (detail == Detail::main && x_token.part == SectionPart::annex)
        print_figures_of(block);
    }
  }

  void print_all_of(const model::FindingBlock& block) {
    std::visit([&](const auto& one) { x_out.push_back({x_writer(one), x_source}); }, block);
  }

 private:
  bool is_wanted(Detail detail) const {
    switch (x_token.part) {
      case SectionPart::main:
        return detail == Detail::main;
      case SectionPart::annex:
        return detail == Detail::annex;
      case SectionPart::whole:
        break;
    }
    return detail == Detail::main || detail == Detail::annex;
  }

  /// Prints a block. A table of one row is printed as a sentence or as cards, and the table itself
  /// is published as a data file only.
  void print(const model::FindingBlock& block) {
    if (is_said_already(block)) return;
    const auto* table = std::get_if<model::FindingTable>(&block);
    const bool cards = table != nullptr && is_a_row_of_cards(*table);
    if (table == nullptr || x_token.part == SectionPart::whole || !(cards || is_a_sentence(*table)))
      return print_all_of(block);
    document::Table made = x_writer(*table);
    if (made.synthetic) x_draft.document.metadata.synthetic = true;
    document::Blocks said = cards ? row_as_cards(made, x_source) : row_as_sentence(made, x_source);
    for (document::Block& each : said) x_out.push_back(std::move(each));
    x_draft.document.data_only.push_back(std::move(made));
  }

  /// Whether another sector has already printed the same sentence. A sentence that is true of
  /// several sectors is printed once.
  bool is_said_already(const model::FindingBlock& block) {
    const auto* sentence = std::get_if<model::FindingSentence>(&block);
    if (sentence == nullptr || x_token.part == SectionPart::whole) return false;
    const document::Paragraph words = x_writer(*sentence);
    const std::string plain = document::plain_text(words.content);
    const auto [who, is_new] = x_draft.said.try_emplace(plain, x_token.sector->id);
    return !is_new && who->second != x_token.sector->id;
  }

  /// Prints in the annex the figures of a chart in the main text, unless a table of the section has
  /// them.
  void print_figures_of(const model::FindingBlock& block) {
    const auto* chart = std::get_if<model::FindingChart>(&block);
    if (chart == nullptr || table_of(*x_token.section, *chart) != nullptr) return;
    document::Chart drawn = x_writer(*chart);
    drawn.data.id += "-figures";
    drawn.data.notes.insert(drawn.data.notes.end(), drawn.notes.begin(), drawn.notes.end());
    x_out.push_back({std::move(drawn.data), x_source});
  }

  void keep_data(const model::FindingBlock& block) {
    if (const auto* table = std::get_if<model::FindingTable>(&block))
      x_draft.document.data_only.push_back(x_writer(*table));
    if (const auto* chart = std::get_if<model::FindingChart>(&block))
      x_draft.document.data_only.push_back(x_writer(*chart).data);
  }

  const Given& x_given;
  Draft& x_draft;
  const FindingToken& x_token;
  document::Source x_source;
  document::Blocks& x_out;
  FindingWriter x_writer;
};

}  // namespace

void place_finding(const Given& given, Draft& draft, const FindingToken& token,
                   document::Source source, document::Blocks& out) {
  if (token.section == nullptr || token.section->blocks.empty()) {
    if (!draft.missing_sections.insert(token.sector->id + "." + token.section_id).second) return;
    document::Box box = missing_box(token);
    box.blocks[0].source = source;
    out.push_back({std::move(box), source});
    return;
  }
  SectionPlacer placer(given, draft, token, source, out);
  if (token.block != nullptr) return placer.print_all_of(*token.block);
  placer.place();
}

document::Document sector_document(const model::Dataset& dataset, const SectorFindings& sector) {
  document::Document made;
  made.metadata.title = sector.title;
  made.metadata.language = dataset.edition.language;
  for (const model::FindingSection& section : sector.sections) {
    made.blocks.push_back(
        {document::Heading{2, finding_anchor(sector, section.id), "", text_node(section.title)},
         {}});
    FindingWriter writer(dataset, sector, {});
    for (const model::FindingBlock& block : section.blocks)
      std::visit([&](const auto& one) { made.blocks.push_back({writer(one), {}}); }, block);
  }
  return made;
}

}  // namespace muster::compose
