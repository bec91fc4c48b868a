// SPDX-License-Identifier: MIT
// Parts shared by all tables of figures, whatever the source of their rows: cells with their CSV
// form, marks and notes for missing values, a note if printed parts do not add up, the synthetic
// mark.
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

/// "Figures may not sum because of rounding.": in a document once.
inline constexpr const char* rounding_words = sentences::rounding.words;

/// The numbers of the notes that a row has marks of.
using NoteNumbers = std::vector<std::uint32_t>;

/// Numbers notes in order of first mark and writes them under the table.
class TableNotes {
 public:
  /// The number of the note with these words; equal words share a number.
  NoteNumbers mark(std::string_view words);
  /// The numbers of several notes, in ascending order.
  NoteNumbers marks(const std::vector<std::string_view>& words);
  /// Records that a value with this status is in the table.
  void saw(model::Status status);
  /// Notes in order: numbered ones, the meaning of marks, the source, and the synthetic part
  /// (synthetic_note.hpp; empty if there is none).
  std::vector<document::Note> finish(std::string_view source, document::Inlines synthetic,
                                     bool parts_differ) const;

 private:
  std::uint32_t number_of(std::string_view words);

  std::vector<std::string> x_words;
  std::set<model::Status> x_statuses;
};

/// A cell that prints a figure, with its value and its CSV form.
document::Cell figure_cell(const model::Figure& figure);
/// A number as it is printed, with the id of the figure that it is ("": of none) and marks behind.
document::Cell printed_cell(const std::string& id, std::string_view printed,
                            const NoteNumbers& notes = {});
/// A cell of words. Marks of `notes` go behind them in print and stay out of the CSV.
document::Cell text_cell(std::string_view text, const NoteNumbers& notes = {});

/// Puts the marks behind what is there, each after a space.
void append_marks(document::Inlines& content, const NoteNumbers& notes);

/// A note about all rows, in words that need no escaping.
document::Note general_note(std::string_view words);
/// "Source: Staff in post".
document::Note source_note(std::string_view source);

/// Whether, in any column that is added up, the printed parts give another sum than the printed
/// total.
bool parts_differ(const document::Table& table, const std::vector<Unit>& units);

/// "staff_in_post", unique among the existing columns.
std::string column_id(const document::Table& table, std::string_view title);

}  // namespace muster::compose
