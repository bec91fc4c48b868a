// SPDX-License-Identifier: MIT
// Helpers for all tables of figures, whatever the source of their rows: cells with their text for
// the CSV file, marks and notes for missing values, and a note if printed parts do not add up.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/blocks/sentences.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// "Figures may not sum because of rounding.", which a document prints once.
inline constexpr const char* rounding_words = sentences::rounding.words;

/// The numbers of the notes whose marks a row has.
using NoteNumbers = std::vector<std::uint32_t>;

/// Numbers notes in the order in which they are first marked, and writes the notes under the table.
class TableNotes {
 public:
  /// The number of the note with this text; equal texts share a number.
  NoteNumbers mark(std::string_view words);
  /// The numbers of several notes, in ascending order.
  NoteNumbers marks(const std::vector<std::string_view>& words);
  /// Records that a value with this status is in the table.
  void saw(model::Status status);
  /// All notes in order: numbered notes, the meaning of marks, the source, and `synthetic` (from
  /// synthetic_note.hpp; may be empty).
  std::vector<document::Note> finish(std::string_view source, document::Inlines synthetic,
                                     bool parts_differ) const;

 private:
  std::uint32_t number_of(std::string_view words);

  std::vector<std::string> x_words;
  std::set<model::Status> x_statuses;
};

/// A cell that prints a figure, with its value and its text for the CSV file.
document::Cell figure_cell(const model::Figure& figure);
/// A printed number, with the id of its figure (may be "") and marks of notes after it.
document::Cell printed_cell(const std::string& id, std::string_view printed,
                            const NoteNumbers& notes = {});
/// A cell of text. The marks of `notes` are printed after it, and left out of the CSV file.
document::Cell text_cell(std::string_view text, const NoteNumbers& notes = {});

/// Appends the marks to `content`, each after a space.
void append_marks(document::Inlines& content, const NoteNumbers& notes);

/// A note about the whole table.
document::Note general_note(std::string_view words);
/// "Source: Staff in post".
document::Note source_note(std::string_view source);

/// Whether, in any column that is added up, the printed parts do not add up to the printed total.
/// `units`: by column.
bool parts_differ(const document::Table& table, const std::vector<Unit>& units);

/// An id for a column, such as "staff_in_post", that no column of the table has yet.
std::string column_id(const document::Table& table, std::string_view title);

}  // namespace muster::compose
