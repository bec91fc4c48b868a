// SPDX-License-Identifier: MIT
#include "import/span_of_days.hpp"

#include <gmock/gmock.h>

namespace muster::importing {
namespace {

/// "first to last", or "no date".
std::string read(std::string_view cell, std::string_view form) {
  const auto span = read_span(cell, form);
  return span ? iso_date(span->first) + " to " + iso_date(span->last) : "no date";
}

TEST(SpanOfDays, ReadsDaysByLetters) {
  EXPECT_EQ(read("30/04/2024", "dd/mm/yyyy"), "2024-04-30 to 2024-04-30");
  EXPECT_EQ(read("1/4/2024", "d/m/yyyy"), "2024-04-01 to 2024-04-01");
  EXPECT_EQ(read("28-Feb-2026", "dd-mmm-yyyy"), "2026-02-28 to 2026-02-28");
  EXPECT_EQ(read("2026-02-28 00:00:00", "yyyy-mm-dd"), "2026-02-28 to 2026-02-28");
  EXPECT_EQ(read("20240430", "yyyymmdd"), "2024-04-30 to 2024-04-30");
  EXPECT_EQ(read("30 September 2016", "d mmmm yyyy"), "2016-09-30 to 2016-09-30");
}

TEST(SpanOfDays, ReadsMonths) {
  EXPECT_EQ(read("Feb-24", "mmm-yy"), "2024-02-01 to 2024-02-29");
  EXPECT_EQ(read("September 2025", "mmmm yyyy"), "2025-09-01 to 2025-09-30");
  EXPECT_EQ(read("Sept 2025", "mmm yyyy"), "2025-09-01 to 2025-09-30");
  EXPECT_EQ(read("202502", "yyyymm"), "2025-02-01 to 2025-02-28");
}

TEST(SpanOfDays, ReadsYearsAndQuarters) {
  EXPECT_EQ(read("2016-17", "financial year"), "2016-04-01 to 2017-03-31");
  EXPECT_EQ(read("2016/2017", "financial year"), "2016-04-01 to 2017-03-31");
  EXPECT_EQ(read("1999/00", "financial year"), "1999-04-01 to 2000-03-31");
  EXPECT_EQ(read("202324", "academic year"), "2023-09-01 to 2024-08-31");
  EXPECT_EQ(read("2023/24 Q4 (Mar-24)", "financial quarter"), "2024-01-01 to 2024-03-31");
  EXPECT_EQ(read("2023/24 Q1", "financial quarter"), "2023-04-01 to 2023-06-30");
  EXPECT_EQ(read("2024", "year"), "2024-01-01 to 2024-12-31");
}

TEST(SpanOfDays, ReadsTheDayNumbersOfWorkbooks) {
  // 42643 is 30 September 2016 in a spreadsheet program.
  EXPECT_EQ(read("42643", "excel"), "2016-09-30 to 2016-09-30");
  EXPECT_EQ(read("42643.5", "excel"), "2016-09-30 to 2016-09-30");
}

TEST(SpanOfDays, RefusesWhatIsNoDate) {
  for (const char* cell : {"31/02/2024", "04/30/2024", "30/04/24x", "", "30/04", "30.04.2024"})
    EXPECT_EQ(read(cell, "dd/mm/yyyy"), "no date") << cell;
  EXPECT_EQ(read("2016-18", "financial year"), "no date");
  EXPECT_EQ(read("2023/24 Q5", "financial quarter"), "no date");
  EXPECT_EQ(read("Fob-24", "mmm-yy"), "no date");
}

TEST(SpanOfDays, KnowsItsForms) {
  for (const char* form : {"dd/mm/yyyy", "mmm-yy", "yyyymm", "financial year", "excel"})
    EXPECT_TRUE(is_date_form(form)) << form;
  for (const char* form : {"", "day", "dd/mm", "%d/%m/%Y", "fiscal year"})
    EXPECT_FALSE(is_date_form(form)) << form;
}

TEST(SpanOfDays, IsWrittenInTheStyleOfTheTable) {
  const SpanOfDays quarter = *read_span("2023/24 Q4", "financial quarter");
  EXPECT_EQ(span_text(quarter, SpanStyle::last_day), "2024-03-31");
  EXPECT_EQ(span_text(quarter, SpanStyle::first_day), "2024-01-01");
  EXPECT_EQ(span_text(quarter, SpanStyle::month), "2024-03-01");
  EXPECT_EQ(span_text(quarter, SpanStyle::financial_year), "2023/24");
  EXPECT_EQ(span_text(quarter, SpanStyle::quarter), "2023/24 Q4");
  EXPECT_EQ(span_text(quarter, SpanStyle::year), "2024");
}

}  // namespace
}  // namespace muster::importing
