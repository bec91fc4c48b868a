// SPDX-License-Identifier: MIT
// Times the workbook of a document in memory. usage: workbook_bench TABLES ROWS FILE
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "workbook/make_book.hpp"
#include "workbook/xlsx_writer.hpp"

namespace {

using namespace muster;
using namespace muster::document;

Cell cell(std::string words) {
  Cell out;
  out.content = {{Text{std::move(words)}}};
  return out;
}

/// A table of a name, three figures and a remark.
Table table_of(std::size_t number, std::size_t rows) {
  Table table;
  table.id = "table-" + std::to_string(number);
  table.number = "Table " + std::to_string(number);
  table.caption = {{Text{"Staff by profession"}}};
  table.columns = {{"profession", Align::left, ""},
                   {"staff", Align::right, "WTE"},
                   {"rate", Align::right, "%"},
                   {"gap", Align::right, "WTE"},
                   {"remark", Align::left, ""}};
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string digits = std::to_string(100 + row % 900);
    table.rows.push_back({{cell("Profession " + std::to_string(row)), cell(digits),
                           cell(digits.substr(0, 2) + ".5%"), cell("−" + digits),
                           cell("Remark " + std::to_string(row % 50))},
                          false,
                          "published"});
  }
  return table;
}

double seconds_of(const Document& document, std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  StringSink sink;
  workbook::write_xlsx(*workbook::make_book(document), sink);
  bytes = std::move(sink.text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 1;
  Document document;
  document.metadata.title = "A workbook";
  const std::size_t tables = std::strtoul(words[1], nullptr, 10);
  for (std::size_t i = 1; i <= tables; ++i)
    document.blocks.push_back({table_of(i, std::strtoul(words[2], nullptr, 10)), {}});
  std::string bytes;
  double best = seconds_of(document, bytes);
  for (int run = 1; run < 3; ++run) best = std::min(best, seconds_of(document, bytes));
  std::ofstream(words[3], std::ios::binary) << bytes;
  std::printf("%.4f\n", best);
}
