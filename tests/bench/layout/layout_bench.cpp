// SPDX-License-Identifier: MIT
// How long layout takes, without a page writer: `layout_bench [sections] [rows]` sets a report of
// that many sections (two paragraphs, a table of 20 rows and 9 columns, an action table of 10 rows
// and 4 columns each; 1,100 sections are about 1,800 pages), then one table of `rows` rows.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "base/diagnostic.hpp"
#include "layout/layout.hpp"

namespace {

using namespace muster;

constexpr const char* pool[] = {
    "The",       "review",       "of",        "establishment", "shows",      "a",
    "widening",  "gap",          "between",   "demand",        "and",        "supply,",
    "although",  "retention",    "rather",    "than",          "better",     "recruitment",
    "is",        "larger",       "monitored", "monthly",       "by",         "workforce",
    "committee", "considerable", "variation", "sites",         "from",       "12%",
    "to",        "64%",          "of",        "funded",        "whole-time", "equivalents."};

/// A sequence of its own, so that every run sets the same words.
class Dice {
 public:
  unsigned roll(unsigned sides) {
    x_state = x_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<unsigned>(x_state >> 33) % sides;
  }

 private:
  std::uint64_t x_state = 20240917;
};

document::Inlines words(std::string text) {
  document::Inlines inlines;
  inlines.push_back({document::Text{std::move(text)}});
  return inlines;
}

std::string prose(Dice& dice, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text.append(i > 0 ? " " : "").append(pool[dice.roll(36)]);
  return text;
}

document::Cell cell(std::string text) {
  document::Cell result;
  result.content = words(std::move(text));
  return result;
}

document::Table key_figures(Dice& dice, std::size_t rows, std::size_t number) {
  document::Table table;
  table.id = "table-" + std::to_string(number);
  table.number = "Table " + std::to_string(number);
  table.caption = words("Staff, vacancies and the estimated gap");
  const char* const titles[] = {"Sector", "Profession", "Staff in post", "Vacancies", "Demand",
                                "Supply", "Gap",        "Turnover",      "Stability"};
  document::Row head;
  for (const char* title : titles) {
    head.cells.push_back(cell(title));
    table.columns.push_back(
        {title, head.cells.size() > 2 ? document::Align::right : document::Align::left, ""});
  }
  table.head.push_back(std::move(head));
  for (std::size_t i = 0; i < rows; ++i) {
    document::Row row;
    row.cells.push_back(cell("Mental Health"));
    row.cells.push_back(cell("Registered nursing"));
    for (int column = 0; column < 5; ++column) {
      row.cells.push_back(
          cell(std::to_string(1 + dice.roll(9)) + "," + std::to_string(100 + dice.roll(900))));
    }
    row.cells.push_back(cell(std::to_string(6 + dice.roll(18)) + ".4%"));
    row.cells.push_back(cell(std::to_string(74 + dice.roll(20)) + ".1%"));
    table.rows.push_back(std::move(row));
  }
  return table;
}

document::Table actions(Dice& dice, std::size_t number) {
  document::Table table;
  table.id = "actions-" + std::to_string(number);
  table.caption = words("Actions");
  for (const char* title : {"Action", "Owner", "Progress", "RAG"}) {
    table.columns.push_back({title, document::Align::left, ""});
  }
  document::Row head;
  for (const auto& column : table.columns) head.cells.push_back(cell(column.id));
  table.head.push_back(std::move(head));
  for (int i = 0; i < 10; ++i) {
    document::Row row;
    row.cells.push_back(cell(prose(dice, 16)));
    row.cells.push_back(cell("Head of Workforce Planning"));
    row.cells.push_back(cell(prose(dice, 12)));
    row.cells.push_back(cell("Amber"));
    table.rows.push_back(std::move(row));
  }
  return table;
}

document::Document report(std::size_t sections) {
  Dice dice;
  document::Document document;
  document.metadata.title = "Integrated Workforce Strategy";
  document.files = {"bench.md"};
  document.blocks.push_back({document::Listing{document::ListingKind::contents}, {}});
  for (std::size_t i = 0; i < sections; ++i) {
    document::Heading heading;
    heading.level = i % 11 == 0 ? 2 : 3;
    heading.id = "section-" + std::to_string(i);
    heading.content = words("Section on the locality " + std::to_string(i));
    document.blocks.push_back({std::move(heading), {}});
    for (int paragraph = 0; paragraph < 2; ++paragraph) {
      document.blocks.push_back({document::Paragraph{words(prose(dice, 105))}, {}});
    }
    document.blocks.push_back({key_figures(dice, 20, i), {}});
    document.blocks.push_back({actions(dice, i), {}});
  }
  return document;
}

class CountingSink final : public layout::PageSink {
 public:
  void open(layout::Tag) override { ++tags; }
  void close(layout::TagId) override {}
  void page(layout::Page page) override {
    ++pages;
    items += page.items.size();
  }
  void finish(std::vector<layout::OutlineEntry>) override {}
  std::size_t tags = 0, pages = 0, items = 0;
};

/// Peak resident memory so far, MiB.
long peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6) / 1024;
  }
  return 0;
}

void time_layout(const char* what, const document::Document& document,
                 const layout::FontLibrary& fonts) {
  theme::Theme theme;
  const long before = peak_memory();
  const auto start = std::chrono::steady_clock::now();
  CountingSink sink;
  Diagnostics diagnostics;
  layout::lay_out(document, theme, fonts, {}, sink, diagnostics);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf(
      "%-8s %7zu pages %9zu tags %9zu items %8.3f s %8.1f us a page, peak %ld MiB (%ld before)\n",
      what, sink.pages, sink.tags, sink.items, seconds,
      seconds * 1e6 / static_cast<double>(std::max<std::size_t>(sink.pages, 1)), peak_memory(),
      before);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t sections = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1100;
  const std::size_t rows = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 80000;
  const layout::FontLibrary fonts("Liberation Sans");
  time_layout("report", report(sections), fonts);
  document::Document table;
  table.metadata.title = "One table";
  Dice dice;
  table.blocks.push_back({key_figures(dice, rows, 1), {}});
  time_layout("table", table, fonts);
  return 0;
}
