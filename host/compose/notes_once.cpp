// SPDX-License-Identifier: MIT
// Prints each note under tables once. A note about every row needs no mark. A note that an earlier
// table of the chapter has becomes a reference to that table. The note on rounding is printed once
// in a document. Data files contain all notes.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compose/blocks/table_builder.hpp"
#include "compose/finish.hpp"
#include "document/table_notes.hpp"
#include "document/walk.hpp"

namespace muster::compose {

namespace {

using document::Block;
using document::Inline;
using document::Inlines;
using document::Note;
using document::NoteKind;
using document::NoteMark;
using document::NoteUse;
using document::Row;
using document::Table;

constexpr int chapter_level = 2;

std::uint32_t mark_of(const Note& note) {
  return std::get<NoteMark>(note.content.at(0).node).number;
}

/// The note without its mark.
Inlines words_of(const Note& note) {
  if (note.kind != NoteKind::marked) return note.content;
  Inlines words(note.content.begin() + 1, note.content.end());
  auto* text = words.empty() ? nullptr : std::get_if<document::Text>(&words.front().node);
  if (text != nullptr && text->text.starts_with(' ')) text->text.erase(0, 1);
  return words;
}

bool has_mark(const Row& row, std::uint32_t number) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const document::Cell& cell) {
    const auto marks = document::notes_of(cell);
    return std::find(marks.begin(), marks.end(), number) != marks.end();
  });
}

/// Whether the note is about every row, and there are several rows.
bool is_of_all_rows(const Table& table, std::uint32_t number) {
  std::size_t rows = 0;
  for (const Row& row : table.rows) {
    if (row.total) continue;
    if (!has_mark(row, number)) return false;
    ++rows;
  }
  return rows > 1;
}

/// Replaces the numbers of marks in the cells. A mark whose number is not in `numbers` is removed,
/// with the space before it.
void renumber(Table& table, const std::map<std::uint32_t, std::uint32_t>& numbers) {
  document::Blocks whole{{std::move(table), {}}};
  document::for_each_block(whole, [&](Block& block) {
    document::for_each_inlines(block, [&](Inlines& content) {
      Inlines kept;
      for (Inline& part : content) {
        auto* mark = std::get_if<NoteMark>(&part.node);
        const auto number = mark == nullptr ? numbers.end() : numbers.find(mark->number);
        if (mark != nullptr && number == numbers.end()) {
          const auto* before =
              kept.empty() ? nullptr : std::get_if<document::Text>(&kept.back().node);
          if (before != nullptr && before->text == " ") kept.pop_back();
          continue;
        }
        if (mark != nullptr) mark->number = number->second;
        kept.push_back(std::move(part));
      }
      content = std::move(kept);
    });
  });
  table = std::move(std::get<Table>(whole.front().node));
}

class NotesOnce {
 public:
  void visit(Block& block) {
    if (const auto* heading = std::get_if<document::Heading>(&block.node))
      if (heading->level <= chapter_level) x_under.clear();
    if (auto* table = std::get_if<Table>(&block.node)) visit(*table);
    if (auto* chart = std::get_if<document::Chart>(&block.node)) say_once(chart->notes, chart->id);
    if (auto* diagram = std::get_if<document::Diagram>(&block.node))
      say_once(diagram->notes, diagram->id);
  }

 private:
  void visit(Table& table) {
    unmark(table);
    say_once(table.notes, table.id);
  }

  /// Removes the marks of notes about all rows, and of the note on rounding. The other notes get
  /// new numbers.
  static void unmark(Table& table) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    std::uint32_t next = 1;
    bool changed = false;
    for (Note& note : table.notes) {
      if (note.kind != NoteKind::marked) continue;
      const std::uint32_t number = mark_of(note);
      Inlines words = words_of(note);
      if (document::plain_text(words) == rounding_words || is_of_all_rows(table, number)) {
        note = {NoteKind::general, std::move(words)};
        changed = true;
      } else {
        numbers[number] = next++;
      }
    }
    if (changed) renumber(table, numbers);
  }

  void say_once(std::vector<Note>& notes, const std::string& id) {
    std::vector<Note> all;
    for (Note& note : notes) {
      all.push_back(std::move(note));
      std::optional<Note> more = once(all.back(), id);
      if (more) all.push_back(std::move(*more));
    }
    notes = std::move(all);
  }

  /// Stops printing the note if an earlier one has the same text. Returns the note to print
  /// instead, if its marks remain.
  std::optional<Note> once(Note& note, const std::string& id) {
    const bool is_general = note.kind == NoteKind::general || note.kind == NoteKind::symbols;
    if (note.use != NoteUse::everywhere) return std::nullopt;
    if (!is_general && note.kind != NoteKind::marked) return std::nullopt;
    const std::string words = document::plain_text(words_of(note));
    if (words == rounding_words) {
      if (x_said_rounding) note.use = NoteUse::data;
      x_said_rounding = true;
      return std::nullopt;
    }
    const bool marked = note.kind == NoteKind::marked;
    const auto [under, is_new] = x_under.try_emplace(words, First{id, marked ? mark_of(note) : 0});
    if (is_new || under->second.table == id) return std::nullopt;
    note.use = NoteUse::data;
    if (!marked) return std::nullopt;
    return referring(mark_of(note), under->second);
  }

  /// Where a note is printed first.
  struct First {
    std::string table;         ///< or chart or diagram: its id
    std::uint32_t number = 0;  ///< of the note there; 0 if it has no mark
  };

  /// "[note 1] See note 4 under Table 3."
  static Note referring(std::uint32_t number, const First& first) {
    const std::string which =
        first.number == 0 ? " See under " : " See note " + std::to_string(first.number) + " under ";
    return {NoteKind::marked,
            {{NoteMark{number}},
             {document::Text{which}},
             {document::Reference{first.table}},
             {document::Text{"."}}},
            NoteUse::print};
  }

  std::map<std::string, First> x_under;  ///< by the words of the note
  bool x_said_rounding = false;
};

}  // namespace

void print_notes_once(document::Document& document) {
  NotesOnce notes;
  document::for_each_block(document.blocks, [&](Block& block) { notes.visit(block); });
}

}  // namespace muster::compose
