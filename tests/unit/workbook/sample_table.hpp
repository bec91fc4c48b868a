// SPDX-License-Identifier: MIT
// A document with a table that has everything a sheet says about a table.
#pragma once

#include "unit/html/tree.hpp"

namespace muster::workbook {

inline document::Note note(document::NoteKind kind, const char* text) {
  return {kind, {document::tree::words(text)}};
}

/// Two rows of a name, a rate, a date and a text; the first with a mark, the second unknown.
inline document::Table sample_table() {
  using namespace document;
  using namespace document::tree;
  Table table;
  table.id = "rates";
  table.number = "Table 1";
  table.caption = {words("Turnover")};
  table.columns = {{"profession", Align::left, ""},
                   {"rate", Align::right, "%"},
                   {"as_of", Align::left, ""},
                   {"remark", Align::left, ""}};
  table.head = {{{cell({words("Profession")}), cell({words("Rate")}), cell({words("As of")}),
                  cell({words("Remark")})},
                 false}};
  Cell date = cell({words("31 March 2024")});
  date.data = "2024-03-31";
  table.rows = {{{header({words("=Nurses")}), cell({words("16.4%"), words(" "), {NoteMark{1}}}),
                  date, cell({})},
                 false,
                 "synthetic"},
                {{header({words("Doctors")}), cell({words("no data")}), cell({words("2024")}),
                  cell({words("+44 20 7946 0000")})},
                 false}};
  table.notes = {{NoteKind::marked, {{NoteMark{1}}, words(" Of one trust.")}},
                 note(NoteKind::general, "Rates are rounded."),
                 note(NoteKind::source, "Source: Staff, an ICS."),
                 note(NoteKind::synthetic, "Synthetic data: made up.")};
  table.rows[0].cells[1].data = "16.4";
  return table;
}

inline document::Document document_of(std::vector<document::Table> tables) {
  document::Document out;
  out.metadata.title = "People Strategy";
  out.metadata.organisation = "An ICS";
  out.metadata.description = "What it will do.";
  out.metadata.date = from_civil({2024, 6, 30});
  for (document::Table& table : tables) out.blocks.push_back({std::move(table), {}});
  return out;
}

}  // namespace muster::workbook
