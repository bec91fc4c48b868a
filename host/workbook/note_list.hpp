// SPDX-License-Identifier: MIT
// The notes and symbols of a workbook. Notes are numbered across all sheets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace muster::workbook {

/// Collects notes in the order of their first use. A note that is in several tables is listed once.
class NoteList {
 public:
  /// Returns the mark of a note with this text, such as "[note 3]", and records that the sheet uses
  /// it.
  std::string mark(const std::string& words, const std::string& sheet);
  /// Records that the sheet uses a symbol, if the text of a cell is one ("[c]", "[x]" or "[z]").
  void see(const std::string& text, const std::string& sheet);

  bool empty() const { return x_notes.empty() && x_symbols.empty(); }
  bool has_symbol_in(const std::string& sheet) const;
  /// Returns the rows of the notes sheet: mark, meaning, names of sheets. Notes come before
  /// symbols.
  std::vector<std::vector<Value>> rows() const;

 private:
  struct Entry {
    std::string words;
    std::vector<std::string> sheets;
  };
  std::vector<Entry> x_notes;
  std::map<std::string, std::size_t> x_places;                ///< index in x_notes, by text
  std::map<std::string, std::vector<std::string>> x_symbols;  ///< symbol -> sheets
};

}  // namespace muster::workbook
