// SPDX-License-Identifier: MIT
// The tables and charts of a document as rows of plain values, which the CSV files and the workbook
// contain. They have one header row and no spans. What a page prints around a row, such as notes,
// is part of the row.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::data {

/// A value: a figure without marks ("-909"), a symbol for a missing figure ("[x]"), or text.
struct PlainCell {
  std::string data;
  std::string printed;  ///< as on the page, without marks of notes: "−909", "31 March 2024"
};
struct PlainColumn {
  std::string name;      ///< for programs: "estimated_gap (WTE)"
  std::string title;     ///< for readers: "Estimated gap by 2028 (WTE)"
  bool figures = false;  ///< whether it contains figures or symbols for missing figures
};
struct PlainRow {
  std::vector<PlainCell> cells;   ///< one for each column
  std::string basis;              ///< "published", "partly synthetic"... or ""
  std::set<std::uint32_t> marks;  ///< numbers of the notes whose marks the row's cells have
};
/// A note under a table. Left out are explanations of printed signs for which data files have other
/// symbols, and notes that refer to other tables.
struct PlainNote {
  document::NoteKind kind;   ///< general, marked or synthetic
  std::uint32_t number = 0;  ///< the number of a marked note
  std::string text;
};
struct PlainTable {
  std::string id;      ///< id of the table, chart or diagram
  std::string number;  ///< "Table 3", "Figure 2", or ""
  std::string caption;
  std::string summary;  ///< how to read the table, or ""
  std::vector<PlainColumn> columns = {};
  std::vector<PlainRow> rows = {};
  std::vector<PlainNote> notes = {};  ///< marked notes first, then general notes, then notes about
                                      ///< synthetic rows
  std::string source = {};  ///< without "Source: "
};

/// Whether a note is about a row: the row has the note's mark, or the note is about synthetic rows
/// and the row is one, or the note is about all rows.
bool is_about(const PlainNote& note, const PlainRow& row);

/// Visits tables, charts and diagrams that have an id, in reading order, and then tables that are
/// not printed. A chart without a table becomes a table with one row for each value.
void for_each_table(const document::Document& document,
                    const std::function<void(const PlainTable&)>& visit);

}  // namespace muster::data
