// SPDX-License-Identifier: MIT
// Who shows which figure: every printed figure of a document, with its place and the words around
// it. Document -> Uses; `muster explain` and whoever compares what is printed read it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::trace {

/// The kind of block that prints a figure.
enum class UseKind : unsigned char { sentence, table, chart, key_figure };
const char* use_word(UseKind kind);  ///< "sentence", "table", "chart", "key figure"

/// One place in which a figure is printed.
struct Use {
  std::string publication;  ///< id
  UseKind kind = UseKind::sentence;
  std::string anchor;   ///< of the table, chart or cards; of the section for a sentence
  std::string number;   ///< "Table 3", "Figure 2", or ""
  std::string title;    ///< caption of a table or chart, label of a key figure
  std::string section;  ///< words of the heading above
  std::string section_anchor;
  std::string row;     ///< words of the row's header cells; a chart's category
  std::string column;  ///< words of the column's header; a chart's series
  std::string text;    ///< what is printed
};

/// By figure id; places in reading order.
using Uses = std::map<std::string, std::vector<Use>>;

/// Adds the places of one document. A figure that a chart draws and its data table repeats is one
/// place.
void add_uses(const document::Document& document, Uses& uses);

}  // namespace muster::trace
