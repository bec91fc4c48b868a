// SPDX-License-Identifier: MIT
// Page breaks in tables, and the alignment of cells.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/diagnostic.hpp"
#include "unit/layout/layout_fixture.hpp"

namespace muster::layout {
namespace {

using document::Blocks;

document::Table table_of(std::size_t columns) {
  document::Table table;
  table.id = "table";
  table.caption = words("Actions");
  table.columns.resize(columns);
  table.head = {row(std::vector<std::string>(columns, "Head"))};
  return table;
}

theme::Theme small_pages() {
  theme::Theme theme = test_theme();
  theme.page = {300, 300, 36, 36, 30, 30};
  return theme;
}

CollectingSink set_on_small_pages(Blocks blocks) {
  Diagnostics diagnostics;
  return lay_out(document_of(std::move(blocks)), small_pages(), diagnostics);
}

/// The words of the page's tagged runs.
std::vector<std::string> words_on(const Page& page) {
  std::vector<std::string> result;
  for (const TextRun* run : runs(page)) result.push_back(run->text);
  return result;
}

const TextRun& run_with(const CollectingSink& sink, const std::string& text) {
  for (const Page& page : sink.pages) {
    for (const TextRun* run : runs(page)) {
      if (run->text == text) return *run;
    }
  }
  throw std::logic_error("no run says " + text);
}

TEST(Tables, ATotalIsNeverAloneOnAPage) {
  for (int rows = 9; rows < 40; ++rows) {
    document::Table table = table_of(2);
    for (int i = 0; i < rows; ++i) table.rows.push_back(row({"Nurses", std::to_string(i)}));
    table.rows.push_back(row({"Total", "9"}));
    table.rows.back().total = true;
    const CollectingSink sink = set_on_small_pages({{table, {}}});
    for (const Page& page : sink.pages) {
      const auto found = words_on(page);
      const auto total = std::ranges::find(found, "Total");
      if (total == found.end()) continue;
      EXPECT_THAT(found, testing::Contains("Nurses")) << rows;
    }
  }
}

TEST(Tables, AShortTableStaysWhole) {
  for (int lines = 20; lines < 34; ++lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("One line."));
    document::Table table = table_of(2);
    for (int i = 0; i < 5; ++i) table.rows.push_back(row({"Nurses", std::to_string(i)}));
    blocks.push_back({table, {}});
    blocks.push_back(paragraph("After."));
    const CollectingSink sink = lay_out(std::move(blocks));
    std::set<std::uint32_t> pages;
    for (const Page& page : sink.pages) {
      const auto found = words_on(page);
      if (std::ranges::count(found, "Nurses") > 0) pages.insert(page.index);
    }
    EXPECT_EQ(pages.size(), 1U) << lines;
  }
}

TEST(Tables, ADividedRowHasThreeLinesOnEachPage) {
  std::string text = "tall";
  for (int i = 0; i < 90; ++i) text += " tall";
  std::size_t divided = 0;
  for (int rows = 0; rows < 16; ++rows) {
    document::Table table = table_of(2);
    for (int i = 0; i < rows; ++i) table.rows.push_back(row({"Nurses", std::to_string(i)}));
    table.rows.push_back(row({"Doctors", text}));
    const CollectingSink sink = set_on_small_pages({{table, {}}});
    std::size_t pages = 0;
    for (const Page& page : sink.pages) {
      std::set<float> lines;
      for (const TextRun* run : runs(page))
        if (run->text.find("tall") != std::string::npos) lines.insert(run->y);
      if (lines.empty()) continue;
      EXPECT_GE(lines.size(), 3U) << rows << " rows before";
      ++pages;
    }
    divided += pages > 1;
  }
  EXPECT_GT(divided, 4U);
}

TEST(Tables, ADividedRowKeepsTheItemsOfAListWhole) {
  std::size_t divided = 0;
  for (int rows = 0; rows < 16; ++rows) {
    document::Table table = table_of(2);
    for (int i = 0; i < rows; ++i) table.rows.push_back(row({"Nurses", std::to_string(i)}));
    document::List list;
    for (int i = 0; i < 7; ++i)
      list.items.push_back(
          {{paragraph("begin of an item that has two lines in its cell, until its "
                      "end")}});
    table.rows.push_back(row({"Doctors", ""}));
    table.rows.back().cells[1].blocks = {{std::move(list), {}}};
    const CollectingSink sink = set_on_small_pages({{table, {}}});
    std::size_t pages = 0;
    for (const Page& page : sink.pages) {
      const auto found = words_on(page);
      const auto begun = std::ranges::count_if(
          found, [](const std::string& text) { return text.find("begin") != std::string::npos; });
      const auto ended = std::ranges::count_if(
          found, [](const std::string& text) { return text.find("end") != std::string::npos; });
      EXPECT_EQ(begun, ended) << rows << " rows before";
      pages += begun > 0;
    }
    divided += pages > 1;
  }
  EXPECT_GT(divided, 4U);
}

/// In columns the head is not repeated, so a part of a table would be rows without a head.
TEST(Tables, AreWholeInColumns) {
  for (int lines = 10; lines < 45; ++lines) {
    Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("One line."));
    document::Columns columns;
    for (const char* name : {"Left", "Right"}) {
      document::Table table = table_of(2);
      table.id = name;
      for (int i = 0; i < 7; ++i) table.rows.push_back(row({name, std::to_string(i)}));
      columns.blocks.push_back({std::move(table), {}});
    }
    blocks.push_back({std::move(columns), {}});
    const CollectingSink sink = lay_out(std::move(blocks));
    for (const char* name : {"Left", "Right"}) {
      std::set<std::pair<std::uint32_t, float>> places;
      for (const Page& page : sink.pages)
        for (const TextRun* run : runs(page))
          if (run->text == name) places.insert({page.index, run->x});
      EXPECT_EQ(places.size(), 1U) << name << " after " << lines << " lines";
    }
  }
}

/// Elsewhere a month stays with its year; in a narrow head it would make the column too wide.
TEST(Tables, AHeadIsDividedBetweenMonthAndYear) {
  document::Table table = table_of(3);
  table.head = {row({"Group", "September 2025", "September 2026"})};
  table.rows = {row({"Consultants of all specialties who work in hospitals", "1", "2"}),
                row({"Nurses who work in September 2022", "1", "2"})};
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  const auto found = words_on(sink.pages.front());
  EXPECT_THAT(found, testing::Contains(testing::StartsWith("2026")));
  EXPECT_THAT(found, testing::Contains(testing::HasSubstr("September 2022")));
}

TEST(Tables, HeadsAreOnTheirFigures) {
  document::Table table = table_of(2);
  table.head = {row({"Profession", "Staff in post on the first of October 2022"})};
  table.rows = {row({std::string(40, 'm') + " " + std::string(40, 'm'), "1"})};
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  double lowest = 0;
  for (const TextRun* run : runs(sink.pages.at(0))) {
    if (run->text.find("2022") != std::string::npos) lowest = run->y;
  }
  EXPECT_NEAR(run_with(sink, "Profession").y, lowest, 0.01);
}

TEST(Tables, ARepeatedHeadLooksLikeTheFirst) {
  document::Table table = table_of(2);
  table.head = {row({"Profession", "Staff in post on the first of October 2022"})};
  for (int i = 0; i < 30; ++i) table.rows.push_back(row({"Nurses and midwives of all bands", "1"}));
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  ASSERT_GT(sink.pages.size(), 1U);
  double profession = 0;
  double last_line = -1;
  for (const Item& item : sink.pages.at(1).items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr) continue;
    if (run->text == "Profession") profession = run->y;
    if (run->text.ends_with("2022")) last_line = run->y;
  }
  EXPECT_NEAR(profession, last_line, 0.01);
}

TEST(Tables, ACellOverRowsThatIsTallerThanAPageContinuesOverleaf) {
  document::Table table = table_of(2);
  const std::string owner = prose(150);
  table.rows = {row({owner, "First"}), row({"Second"}), row({"Third"})};
  table.rows[0].cells[0].row_span = 3;
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  EXPECT_GT(sink.pages.size(), 1U);
  for (const Page& page : sink.pages) {
    for (const TextRun* run : runs(page)) EXPECT_LE(run->y, 300 - 36) << run->text;
  }
  EXPECT_THAT(sink.reading_text(), testing::HasSubstr(owner + "\nFirst\nSecond\nThird\n"));
  EXPECT_EQ(sink.closed.size(), sink.tags.size());
}

TEST(Tables, WordsThatReachOverOtherRowsAreOnTheirGrounds) {
  document::Table table = table_of(3);
  document::Row top = row({"Profession", "Both"});
  top.cells[0].row_span = 2;
  top.cells[1].column_span = 2;
  table.head = {top, row({"One", "Two"})};
  table.rows = {row({"a", "b", "c"}),
                row({"An owner with more words than one row has room for", "d", "e"}),
                row({"f", "g"})};
  table.rows[1].cells[0].row_span = 2;
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  const auto& items = sink.pages.at(0).items;
  std::size_t last_ground = 0;
  std::size_t first_word = items.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto* run = std::get_if<TextRun>(&items[i].content);
    if (std::holds_alternative<Fill>(items[i].content)) last_ground = i;
    if (run != nullptr && run->text == "Profession") first_word = std::min(first_word, i);
  }
  EXPECT_LT(last_ground, first_word);
}

document::Table table_with_cells_below() {
  document::Table table = table_of(3);
  table.below = 1;
  table.head = {row({"No.", "Action", "Progress"})};
  return table;
}

// The title is printed before each cell below, but only the head has it in the structure.
TEST(Tables, CellsBelowFollowTheirTitle) {
  document::Table table = table_with_cells_below();
  table.rows = {row({"1", "Recruit", "Begun"}), row({"2", "Train", ""})};
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  EXPECT_THAT(words_on(sink.pages.at(0)),
              testing::ElementsAre("People Strategy", "Actions", "No.", "Action", "Progress", "1",
                                   "Recruit", "Begun", "2", "Train"));
  int titles = 0;
  for (const Item& item : sink.pages.at(0).items) {
    const auto* run = std::get_if<TextRun>(&item.content);
    if (run == nullptr || item.tag != no_tag || run->text != "Progress") continue;
    ++titles;
    EXPECT_NEAR(run->y, run_with(sink, "Begun").y, 0.01);
    EXPECT_LT(run->x, run_with(sink, "Begun").x);
  }
  EXPECT_EQ(titles, 1);
  EXPECT_GT(run_with(sink, "Begun").y, run_with(sink, "Recruit").y);
}

TEST(Tables, TheHeadSaysThatColumnsAreBelowEachRow) {
  document::Table table = table_with_cells_below();
  table.rows = {row({"1", "Recruit", "Begun"})};
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  const auto& items = sink.pages.at(0).items;
  const auto words = std::ranges::find_if(items, [](const Item& item) {
    const auto* run = std::get_if<TextRun>(&item.content);
    return run != nullptr && run->text.starts_with("Below:");
  });
  ASSERT_NE(words, items.end());
  EXPECT_EQ(words->tag, no_tag);
  const TextRun& run = std::get<TextRun>(words->content);
  EXPECT_NEAR(run.y, run_with(sink, "Progress").y, 0.01);
  EXPECT_LT(run.x, run_with(sink, "Progress").x);
}

// The last cell below is never alone under a repeated head.
TEST(Tables, CellsBelowStayWithTheirRow) {
  for (int rows = 1; rows < 30; ++rows) {
    document::Table table = table_with_cells_below();
    for (int i = 0; i < rows; ++i)
      table.rows.push_back(row({"n", "Action " + std::to_string(i), "Begun"}));
    const CollectingSink sink = set_on_small_pages({{table, {}}});
    for (const Page& page : sink.pages) {
      const auto found = words_on(page);
      EXPECT_EQ(std::ranges::count(found, "Begun"), std::ranges::count(found, "n")) << rows;
    }
  }
}

TEST(Tables, ARowWithCellsBelowRepeatsItsNumberOverleafAsAnArtifact) {
  document::Table table = table_with_cells_below();
  table.rows = {row({"7", "Recruit", prose(300)})};
  const CollectingSink sink = set_on_small_pages({{table, {}}});
  ASSERT_GE(sink.pages.size(), 3);
  for (const Page& page : sink.pages) {
    int numbers = 0;
    for (const Item& item : page.items) {
      const auto* run = std::get_if<TextRun>(&item.content);
      if (run == nullptr || run->text != "7" || &page == &sink.pages.front()) continue;
      ++numbers;
      EXPECT_EQ(item.tag, no_tag);
      EXPECT_FLOAT_EQ(run->x, run_with(sink, "7").x);
    }
    EXPECT_EQ(numbers, &page == &sink.pages.front() ? 0 : 1) << page.label;
  }
}

// The second part of a table of five rows is long enough; that of one row is not, so the page
// before ends a row earlier.
TEST(Tables, OfFewRowsLeaveNoRowAlone) {
  for (int lines = 1; lines < 40; ++lines) {
    document::Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("Text."));
    document::Table table = table_of(1);
    for (int i = 0; i < 5; ++i) table.rows.push_back(row({"Row."}));
    blocks.push_back({table, {}});
    for (int i = 0; i < 9; ++i) blocks.push_back(paragraph("Text."));
    const CollectingSink sink = set_on_small_pages(std::move(blocks));
    for (const Page& page : sink.pages) {
      EXPECT_NE(std::ranges::count(words_on(page), "Row."), 1) << lines << " lines before";
    }
  }
}

// A narrow table of fourteen rows is folded into pairs.
TEST(Tables, InPanelsLeaveNoPairOfRowsAlone) {
  for (int lines = 1; lines < 30; ++lines) {
    document::Blocks blocks;
    for (int i = 0; i < lines; ++i) blocks.push_back(paragraph("Text."));
    document::Table table = table_of(1);
    for (int i = 0; i < 14; ++i) table.rows.push_back(row({"Row."}));
    blocks.push_back({table, {}});
    const CollectingSink sink = set_on_small_pages(std::move(blocks));
    for (const Page& page : sink.pages) {
      std::set<float> levels;
      for (const TextRun* run : runs(page))
        if (run->text == "Row.") levels.insert(run->y);
      EXPECT_NE(levels.size(), 1U) << lines << " lines before";
    }
  }
}

TEST(Tables, AThemeWithoutStripesHasRules) {
  document::Table table = table_of(1);
  table.rows = {row({"a"}), row({"b"})};
  theme::Theme plain = test_theme();
  plain.light[static_cast<std::size_t>(theme::Role::table_stripe)] =
      plain.colour(theme::Role::page);
  const auto lines = [&](const theme::Theme& theme) {
    Diagnostics diagnostics;
    const CollectingSink sink = lay_out(document_of({{table, {}}}), theme, diagnostics);
    return std::ranges::count_if(sink.pages.at(0).items, [](const Item& item) {
      return std::holds_alternative<Stroke>(item.content) &&
             item.artifact == Item::Artifact::layout;
    });
  };
  EXPECT_EQ(lines(plain), lines(test_theme()) + 2);
}

}  // namespace
}  // namespace muster::layout
