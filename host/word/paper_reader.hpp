// SPDX-License-Identifier: MIT
// Reads the body, the notes and the surroundings of one paper.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "word/flow.hpp"
#include "word/inlines.hpp"
#include "word/papers.hpp"
#include "word/reading.hpp"
#include "word/tables.hpp"

namespace muster::word {

class PaperReader {
 public:
  PaperReader(const Package& package, const PaperName& name, Diagnostics& diagnostics);
  /// Throws OddFile.
  std::optional<document::Paper> read();

 private:
  /// Whether blocks are read as the content of a table's cell, which has no headings or tables.
  enum class Inside : unsigned char { body, cell };

  void open_part(const std::string& member, pugi::xml_document& xml);
  void read_body();
  void read_notes(const char* type, const char* element, char mark);
  void look_around();
  void check_margin_text(const std::string& member);
  void end_fields();
  void count_comments();

  void blocks(const pugi::xml_node& node, Inside inside, Flow& flow);
  void block(const pugi::xml_node& node, Inside inside, Flow& flow);
  void paragraph(const pugi::xml_node& node, Inside inside, Flow& flow);
  void place(ParagraphText text, const ParagraphLook& look, const std::string& style, Inside inside,
             Flow& flow);
  void control(const pugi::xml_node& node, Inside inside, Flow& flow);
  void table(const pugi::xml_node& node, Inside inside, Flow& flow);
  CellText cell(const pugi::xml_node& node);
  void take_heading(ParagraphText text, int level, const std::string& label, Flow& flow);
  void note_bold(const Pieces& pieces);
  document::Source here() const { return {0, x_reading.remarks.paragraph()}; }

  void finish();
  void fit_headings();
  void caption_tables();
  void settle(document::Blocks& blocks);
  document::Inlines settled(const document::Inlines& inlines) const;
  void report();

  std::string x_shown;
  Diagnostics& x_diagnostics;
  std::string x_main;  ///< the part with the body
  Reading x_reading;
  std::size_t x_tracked = 0;
  std::size_t x_bold = 0;                       ///< paragraphs in bold that look like headings
  std::uint32_t x_first_bold = 0;               ///< number of the first of them
  Pieces x_drop_cap;                            ///< letters that begin the next paragraph
  std::set<std::string> x_notes;                ///< ids of footnotes that the body has marks of
  std::map<std::string, std::string> x_titles;  ///< of tables, in their properties, by id
};

}  // namespace muster::word
