// SPDX-License-Identifier: MIT
#include "labelled_claims.hpp"
#include "support/source_path.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace muster::check {

namespace {

/// Cells of a line of CSV; no cell has a line break.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    char c = line[i];
    if (c == '\r') continue;
    if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      cells.back() += line[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

}  // namespace

std::vector<LabelledSentence> read_sentences(const std::string& name) {
  std::ifstream file(test::source_path("tests/unit/check/sentences/") + name);
  EXPECT_TRUE(file) << name;
  std::vector<LabelledSentence> sentences;
  std::string line;
  std::getline(file, line);
  EXPECT_EQ(line.substr(0, 2), "id");
  while (std::getline(file, line)) {
    auto cells = cells_of(line);
    EXPECT_EQ(cells.size(), 8U) << line;
    if (cells.size() != 8) continue;
    if (sentences.empty() || sentences.back().id != cells[0])
      sentences.push_back({cells[0], cells[1], cells[2], cells[3], {}});
    EXPECT_NE(cells[3].find(cells[4]), std::string::npos) << line;
    sentences.back().claims.push_back({cells[4], cells[5] == "words", cells[6]});
  }
  return sentences;
}

}  // namespace muster::check
