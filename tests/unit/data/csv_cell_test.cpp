// SPDX-License-Identifier: MIT
#include "data/csv_cell.hpp"

#include <gtest/gtest.h>

namespace muster::data {
namespace {

struct Case {
  const char* printed;
  const char* expected;
};

TEST(PlainNumber, IsThePrintedFigureWithoutItsMarks) {
  for (const Case& c : {Case{"10,119", "10119"},
                        {"−909", "-909"},
                        {"+16", "16"},
                        {"16.4%", "16.4"},
                        {"£12.50", "12.50"},
                        {"−£1,000", "-1000"},
                        {"1.0 pp", "1.0"},
                        {"0", "0"}}) {
    EXPECT_EQ(plain_number(c.printed), c.expected) << c.printed;
  }
}

TEST(PlainNumber, IsNothingForWords) {
  for (const char* words :
       {"", "no data", "31 March 2024", "2023/24", "1e5", "1-2", "−", "nan", "=1"}) {
    EXPECT_EQ(plain_number(words), "") << words;
  }
}

TEST(FigureOrSymbol, WritesGssSymbolsWhereThereIsNoFigure) {
  for (const Case& c : {Case{"no data", "[x]"},
                        {"–", "[x]"},
                        {"", "[x]"},
                        {"*", "[c]"},
                        {"withheld", "[c]"},
                        {"n/a", "[z]"},
                        {"see note", "see note"}}) {
    EXPECT_EQ(figure_or_symbol(c.printed), c.expected) << c.printed;
  }
}

TEST(Inert, KeepsASpreadsheetFromRunningText) {
  for (const Case& c : {Case{"=1+1", "'=1+1"},
                        {"+44 20", "'+44 20"},
                        {"-cmd", "'-cmd"},
                        {"@SUM(A1)", "'@SUM(A1)"},
                        {"\t=1", "'\t=1"},
                        {"-909", "-909"},
                        {"a=b", "a=b"}}) {
    EXPECT_EQ(inert(c.printed), c.expected) << c.printed;
  }
}

TEST(Inert, TakesControlsOut) {
  EXPECT_EQ(inert("a\x01\xE2\x80\xAE"
                  "b"),
            "a  b");
}

TEST(Quoted, DoublesQuotesAndKeepsCommas) {
  EXPECT_EQ(quoted("plain"), "plain");
  EXPECT_EQ(quoted("a,b"), "\"a,b\"");
  EXPECT_EQ(quoted("say \"so\""), "\"say \"\"so\"\"\"");
  EXPECT_EQ(quoted("two\nlines"), "\"two\nlines\"");
}

}  // namespace
}  // namespace muster::data
