// SPDX-License-Identifier: MIT
// CSV as a person would open it: rows of cells, line breaks in quotes included.
#pragma once

#include <string>
#include <vector>

namespace muster::e2e {

using CsvRow = std::vector<std::string>;

inline std::vector<CsvRow> read_csv(const std::string& text) {
  std::vector<CsvRow> rows;
  CsvRow row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      row.back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back(row);
      row.assign(1, "");
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  return rows;
}

}  // namespace muster::e2e
