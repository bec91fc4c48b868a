// SPDX-License-Identifier: MIT
// Writes tables as HTML: caption, scopes, units in the header, notes that describe the table, and a
// region that scrolls if the table is wider than the page.
#pragma once

#include "html/page.hpp"

namespace muster::html {

/// Writes a numbered table with its notes and the link to its data.
void write_table(Page& page, const document::Table& table);

/// Writes the data of a chart as a table. It has `id` instead of the table's own id, and no notes
/// and no link, because the figure has these.
void write_chart_data(Page& page, const document::Table& table, const std::string& id,
                      const std::string& caption);

/// Writes the link "Data of Table 3 (CSV)", if data files are written.
void write_data_link(Page& page, const std::string& id, const std::string& name);

/// Notes under a table or chart, and a table's summary. They are written in one element with the id
/// `<id>-notes`.
struct Notes {
  const std::vector<document::Note>& notes;
  std::string summary;
  bool empty() const { return notes.empty() && summary.empty(); }
};
void write_notes(Page& page, const Notes& notes, const std::string& id);

}  // namespace muster::html
