// SPDX-License-Identifier: MIT
// Traces a figure back to the rows that it comes from: FigureBook + id -> Explanation. An
// explanation contains only what the audience may know: tables after disclosure control and, of a
// withheld figure, only the fact that it is withheld.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/node.hpp"
#include "trace/figure_book.hpp"
#include "trace/formulas.hpp"

namespace muster::trace {

/// A cell from which the figure was calculated.
struct CellUsed {
  std::string column;
  std::string text;  ///< plain: 10119, 16.4%; [c] withheld, [x] unknown
  model::Status status = model::Status::known;
};

/// A line of a file that was imported, and the figures that it gave, as the file has them.
struct LineUsed {
  std::uint32_t line = 0;                                    ///< a row if the file is a workbook
  std::vector<std::pair<std::string, std::string>> figures;  ///< names of columns, and texts
};

/// The lines of one file that was imported that made one row of a table.
struct OriginalUsed {
  std::string file;
  std::string sheet;                ///< "" for CSV
  std::string recipe;               ///< id and version
  std::size_t count = 0;            ///< of all lines
  std::vector<LineUsed> lines;      ///< the first of them
  std::vector<std::string> differ;  ///< columns in which the table has another value now
};

/// A file that a table was imported from, and why no lines of it are named.
struct OriginalFile {
  std::string file;
  std::string recipe;  ///< id and version
  std::string state;  ///< "changed", "missing", "no recipe", "persons", "unreadable" or "not shown"
};

/// A row with the cells from which the figure was calculated.
struct RowUsed {
  std::uint32_t row = 0;   ///< number among the rows that everybody sees, from 1: model::row_number
  std::uint32_t line = 0;  ///< line of the row in the table's file; 0 for the public
  std::string key;         ///< name of the row, as in model::RowKeys
  std::string origin;      ///< the organisation whose row it is in the file; "" if it is the same
  std::vector<CellUsed> cells;
  std::vector<OriginalUsed> originals =
      {};  ///< explain() leaves these empty: the caller finds them
};

/// The rows of one table that the figure is based on.
struct TableUsed {
  std::string table;
  std::string file;     ///< "staff.csv"
  std::string edition;  ///< id of the edition
  std::vector<RowUsed> rows;
  std::vector<OriginalFile> originals = {};  ///< as in RowUsed
};

/// A figure, how it was calculated, and from which inputs.
struct Explanation {
  model::Figure figure;
  std::string edition;  ///< id of the edition that it belongs to
  std::string printed;
  std::string rounding;              ///< how the unrounded value was rounded, in a sentence
  const Formula* formula = nullptr;  ///< null if the formula is a sector's own
  std::vector<TableUsed> inputs;
  std::vector<Explanation> parts;  ///< the figures from which it was calculated
};

/// Returns the explanation of the figure; nothing if there is no figure with the id.
std::optional<Explanation> explain(const FigureBook& book, std::string_view id);

// Lists where each figure is printed in a document, with the position and the words around it:
// Document -> Uses. `muster explain` uses the list, and so does any code that compares printed
// figures.

/// The kind of block that prints a figure.
enum class UseKind : unsigned char { sentence, table, chart, key_figure };
const char* use_word(UseKind kind);  ///< "sentence", "table", "chart", "key figure"

/// One place in which a figure is printed.
struct Use {
  std::string publication;  ///< id
  UseKind kind = UseKind::sentence;
  std::string anchor;   ///< anchor of the table, chart or cards; of the section for a sentence
  std::string number;   ///< "Table 3", "Figure 2", or ""
  std::string title;    ///< caption of a table or chart, label of a key figure
  std::string section;  ///< text of the heading above
  std::string section_anchor;
  std::string row;     ///< text of the row's header cells, or a chart's category
  std::string column;  ///< text of the column's header, or a chart's series
  std::string text;    ///< what is printed
};

/// The places of each figure by its id, in reading order.
using Uses = std::map<std::string, std::vector<Use>>;

/// Adds the places of one document. A figure that a chart draws and that its data table repeats is
/// one place.
void add_uses(const document::Document& document, Uses& uses);

// Finds a figure by its printed value, its place or the words next to it.

/// A search; all of its fields must match.
struct Wanted {
  std::string value;        ///< as printed or as typed: "-909", "1,032", "16.4%"; "" matches any
  std::string publication;  ///< id; "" matches any
  std::string place;  ///< anchor or number of a table, chart or section: "table-3", "Figure 2"
  std::string near;   ///< words that must all occur in the row, column, title or section
};

/// A figure that was found.
struct Match {
  std::string id;
  std::vector<const Use*> uses;  ///< the places that match
};

/// Returns the matches by id.
std::vector<Match> search(const Uses& uses, const Wanted& wanted);

/// Returns a number as people type it: "-1032.5" for "−1,032.5 WTE".
std::string typed_number(std::string_view text);

}  // namespace muster::trace
