// SPDX-License-Identifier: MIT
#include "claims/prose.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "document/cell_bars.hpp"
#include "document/walk.hpp"

namespace muster::claims {

namespace {

using document::Block;
using document::Inlines;

/// Collects the characters of a paragraph, or of another sequence of inlines. Its file is the file
/// of the first character that was typed in a file that is read.
class Run {
 public:
  explicit Run(const std::vector<std::string>& shown) : x_shown(shown) {}

  void take(const Inlines& inlines) {
    for (const document::Inline& one : inlines)
      std::visit([this](const auto& node) { take(node); }, one.node);
  }
  void take(std::string_view words, document::Place place) {
    const document::Place* next = &place;
    take(words, next, next + 1);
  }

  bool is_read() const { return !sentence.file.empty(); }
  /// Returns the ids of the footnotes to which the text refers.
  const std::vector<std::string>& marks() const { return x_marks; }

  Sentence sentence;

 private:
  void take(const document::Text& text) {
    const document::Place* first = text.places.data();
    take(text.text, first, first + text.places.size());
  }
  void take(const document::Figure& figure) { take(figure.text, figure.place); }
  void take(const document::RatingMark& rating) {
    const document::Place* none = nullptr;
    take(rating.label, none, none);
  }
  void take(const document::FootnoteMark& mark) {
    x_marks.push_back(mark.id);
    blank();
  }
  void take(const document::Foreign&) { blank(); }
  template <class Node>
  void take(const Node& node) {
    if constexpr (requires { node.content; })
      take(node.content);
    else
      blank();
  }
  void blank() { append(sentence, U' ', x_at); }

  void take(std::string_view words, const document::Place* next, const document::Place* end) {
    const document::Place* place = nullptr;
    for (std::size_t at = 0; at < words.size();) {
      if (next != end && next->begin <= at) place = begin(next++);
      const char32_t c = next_code_point(words, at);
      append(sentence, c, place == nullptr ? WrittenAt{x_at.line, x_at.column, true} : x_at);
      if (place != nullptr && !place->is_value && x_at.column > 0) ++x_at.column;
    }
  }

  /// Moves the current position to `place`. Returns null if its text was written in a file that is
  /// not read, or in another file than this run.
  const document::Place* begin(const document::Place* place) {
    const std::uint32_t file = place->source.file;
    const bool known = place->source.line > 0 && file < x_shown.size() && !x_shown[file].empty();
    if (!known || (is_read() && sentence.file != x_shown[file])) return nullptr;
    sentence.file = x_shown[file];
    x_at = {place->source.line, place->column, place->is_value};
    return place;
  }

  const std::vector<std::string>& x_shown;
  WrittenAt x_at;
  std::vector<std::string> x_marks;
};

class DocumentReader {
 public:
  DocumentReader(const document::Document& document, const std::vector<std::string>& shown)
      : x_document(document), x_shown(shown) {}

  Prose read() {
    take(x_document.blocks);
    for (const std::string& id : x_document.footnote_order) {
      auto blocks = x_document.footnotes.find(id);
      if (blocks == x_document.footnotes.end()) continue;
      x_heading = x_headings_of_notes[id];
      take(blocks->second);
    }
    return std::move(x_prose);
  }

 private:
  void take(const document::Blocks& blocks) {
    document::for_each_block(blocks, [this](const Block& block) {
      if (!x_foreign.contains(&block))
        std::visit([&](const auto& node) { take(node, block); }, block.node);
    });
  }

  void take(const document::ForeignBlocks& foreign, const Block&) {
    document::for_each_block(foreign.blocks,
                             [this](const Block& block) { x_foreign.insert(&block); });
  }
  void take(const document::Heading& heading, const Block&) {
    x_heading = heading_words(heading);
    take(heading.content);
  }
  void take(const document::Paragraph& paragraph, const Block&) { take(paragraph.content); }
  void take(const document::Chart& chart, const Block& block) {
    if (document::is_sparkline(chart)) return;  // its text is made from data
    take(chart.caption);
    if (chart.finding.empty()) return;
    Run run(x_shown);
    run.take(chart.finding, {0, block.source, 0, false});
    finish(std::move(run));
  }
  void take(const document::Diagram& diagram, const Block&) { take(diagram.caption); }
  void take(const document::Image& image, const Block&) { take(image.caption); }
  void take(const document::Box& box, const Block& block) {
    if (box.kind == document::BoxKind::missing) return;
    Run run(x_shown);
    run.take(box.title, {0, block.source, 0, false});
    finish(std::move(run));
  }
  void take(const document::Timeline& timeline, const Block&) {
    for (const document::TimelineStep& step : timeline.steps) take(step.title);
  }
  void take(const document::Table& table, const Block&) {
    take(table.caption);
    if (!is_typed(table)) return;
    TypedTable typed{searchable_words(table.caption), {}};
    for (const auto* rows : {&table.head, &table.rows})
      for (const document::Row& row : *rows) typed.rows.push_back(cells_of(row));
    x_prose.tables.push_back(std::move(typed));
  }

  std::vector<Sentence> cells_of(const document::Row& row) {
    std::vector<Sentence> cells;
    for (const document::Cell& cell : row.cells) {
      const Sentence whole = run_of(cell.content).sentence;
      cells.push_back(part_of(whole, 0, whole.text.size()));
    }
    return cells;
  }

  /// Whether an author typed the table into a text that is read; otherwise it is made from data.
  bool is_typed(const document::Table& table) {
    for (const auto* rows : {&table.head, &table.rows})
      for (const document::Row& row : *rows)
        for (const document::Cell& cell : row.cells)
          if (run_of(cell.content).is_read()) return true;
    return false;
  }
  template <class Node>
  void take(const Node&, const Block&) {}

  void take(const Inlines& inlines) { finish(run_of(inlines)); }

  Run run_of(const Inlines& inlines) {
    Run run(x_shown);
    run.take(inlines);
    for (const std::string& id : run.marks()) x_headings_of_notes.emplace(id, x_heading);
    return run;
  }

  void finish(Run run) {
    if (!run.is_read()) return;
    // A value that a tag prints before the first typed character has no line, so it gets the line
    // of that character.
    std::vector<std::uint32_t>& lines = run.sentence.lines;
    const auto first = std::find_if(lines.begin(), lines.end(), [](auto line) { return line > 0; });
    std::fill(lines.begin(), first, *first);
    run.sentence.heading = x_heading;
    blank_addresses(run.sentence.text);
    split(run.sentence, x_prose.sentences);
  }

  std::string searchable_words(const Inlines& inlines) { return run_of(inlines).sentence.text; }
  std::string heading_words(const document::Heading& heading) {
    return lower(searchable_words(heading.content));
  }

  const document::Document& x_document;
  const std::vector<std::string>& x_shown;
  Prose x_prose;
  std::string x_heading;
  std::map<std::string, std::string> x_headings_of_notes;  ///< by footnote id: above its first mark
  std::set<const Block*> x_foreign;
};

}  // namespace

Prose read_document(const document::Document& document, const std::vector<std::string>& shown) {
  return DocumentReader(document, shown).read();
}

std::vector<Sentence> read_cell(std::string_view text, const std::string& file,
                                std::uint32_t line) {
  Sentence cell;
  cell.file = file;
  for (std::size_t at = 0; at < text.size();)
    append(cell, next_code_point(text, at), {line, 0, false});
  blank_addresses(cell.text);
  std::vector<Sentence> sentences;
  split(cell, sentences);
  return sentences;
}

}  // namespace muster::claims
