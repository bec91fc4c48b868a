// SPDX-License-Identifier: MIT
// The tables and charts of a document as rows of plain values, which the CSV files and the workbook
// write. One header row, no spans; what the page says around a row is in the row.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::data {

/// A value: a figure without marks ("-909"), a symbol for a missing one ("[x]"), or words.
struct PlainCell {
  std::string data;
  std::string printed;  ///< on the page, without marks of notes: "−909", "31 March 2024"
};
struct PlainColumn {
  std::string name;      ///< for programs: "estimated_gap (WTE)"
  std::string title;     ///< for readers: "Estimated gap by 2028 (WTE)"
  bool figures = false;  ///< holds figures or symbols for missing ones
};
struct PlainRow {
  std::vector<PlainCell> cells;   ///< one for each column
  std::string basis;              ///< "published", "partly synthetic"... or ""
  std::set<std::uint32_t> marks;  ///< numbers of the notes to which its cells have marks
};
/// A note under a table. Marks of print for which data files have symbols are not explained, and
/// notes that refer to other places of the document are left out.
struct PlainNote {
  document::NoteKind kind;   ///< general, marked or synthetic
  std::uint32_t number = 0;  ///< of a marked note
  std::string text;
};
struct PlainTable {
  std::string id;      ///< of the table, chart or diagram
  std::string number;  ///< "Table 3", "Figure 2", or ""
  std::string caption;
  std::string summary;  ///< how to read it, or ""
  std::vector<PlainColumn> columns = {};
  std::vector<PlainRow> rows = {};
  std::vector<PlainNote> notes =
      {};                   ///< marked ones first, then general ones, then about synthetic rows
  std::string source = {};  ///< without "Source: "
};

/// Whether a note is about a row: it has its mark, or it is synthetic, or the note is about all.
bool is_about(const PlainNote& note, const PlainRow& row);

/// Visits tables, charts and diagrams that have an id in reading order, then those that are not
/// printed. A chart without a table has one row for each value.
void for_each_table(const document::Document& document,
                    const std::function<void(const PlainTable&)>& visit);

}  // namespace muster::data
