// SPDX-License-Identifier: MIT
// The notes and symbols of a workbook, numbered through all its sheets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace muster::workbook {

/// Collects notes in the order of their first use. A note that several tables have is listed once.
class NoteList {
 public:
  /// Returns "[note 3]" for the words, and remembers that the sheet has them.
  std::string mark(const std::string& words, const std::string& sheet);
  /// Remembers that the sheet has this text in a cell, if it is one of the symbols.
  void see(const std::string& text, const std::string& sheet);

  bool empty() const { return x_notes.empty() && x_symbols.empty(); }
  bool has_symbol_in(const std::string& sheet) const;
  /// Rows of the notes sheet: mark, meaning, names of the sheets; notes first.
  std::vector<std::vector<Value>> rows() const;

 private:
  struct Entry {
    std::string words;
    std::vector<std::string> sheets;
  };
  std::vector<Entry> x_notes;
  std::map<std::string, std::size_t> x_places;                ///< by words, in x_notes
  std::map<std::string, std::vector<std::string>> x_symbols;  ///< sheets by symbol
};

}  // namespace muster::workbook
