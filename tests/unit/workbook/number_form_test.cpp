// SPDX-License-Identifier: MIT
#include "workbook/number_form.hpp"

#include <gtest/gtest.h>

namespace muster::workbook {
namespace {

struct Case {
  const char* data;
  const char* printed;
  double value;
  const char* format;
};

TEST(NumberOf, IsTheFigureInTheFormOfThePage) {
  for (const Case& c :
       {Case{"10119", "10,119", 10119, "#,##0"}, Case{"-909", "−909", -909, "0"},
        Case{"2028", "2028", 2028, "0"}, Case{"16.40", "16.40%", 16.4, "0.00\"%\""},
        Case{"5", "+5", 5, "+0;-0;0"}, Case{"-1234.5", "−£1,234.5m", -1234.5, "\"£\"#,##0.0\"m\""},
        Case{"1.0", "1.0 pp", 1, "0.0\" pp\""}, Case{"0", "0", 0, "0"},
        Case{"0.25", "0.25", 0.25, "0.00"}}) {
    const auto number = number_of({c.data, c.printed});
    ASSERT_TRUE(number) << c.data;
    EXPECT_EQ(number->value, c.value) << c.data;
    EXPECT_EQ(format_code(number->form), c.format) << c.data;
  }
}

TEST(NumberOf, ShowsTheDataWhereThePagePrintsAnotherNumber) {
  const auto number = number_of({"1200000", "£1.2m"});
  ASSERT_TRUE(number);
  EXPECT_EQ(number->value, 1'200'000);
  EXPECT_EQ(format_code(number->form), "0");
}

TEST(NumberOf, LeavesOutTheMarkOfSyntheticData) {
  EXPECT_EQ(format_code(number_of({"12", "12 †"})->form), "0");
}

TEST(NumberOf, IsNothingForWhatASpreadsheetWouldChange) {
  for (const char* data : {"", "[x]", "-", "007", "1.2.3", ".5", "5.", "1e5", "=1", "+1", "0x10",
                           "1234567890123456", "nan"})
    EXPECT_FALSE(number_of({data, data})) << data;
}

TEST(NumberOf, NeverLetsAUnitEndItsQuotes) {
  const auto number = number_of({"1", "1 \"0"});
  ASSERT_TRUE(number);
  EXPECT_EQ(format_code(number->form), "0");
  EXPECT_EQ(format_code({"", "\";[Red]", 0, false, false}), "0\";[Red]\"");
}

TEST(DateOf, IsADateThatThePagePrintsInFull) {
  ASSERT_TRUE(date_of({"2024-03-31", "31 March 2024"}));
  EXPECT_EQ(iso_date(*date_of({"2024-03-31", "31 March 2024"})), "2024-03-31");
  EXPECT_FALSE(date_of({"2024-03-31", "March 2024"}));
  EXPECT_FALSE(date_of({"2024-03-31", "2024-03-31"}));
  EXPECT_FALSE(date_of({"1899-12-31", "31 December 1899"}));
}

}  // namespace
}  // namespace muster::workbook
