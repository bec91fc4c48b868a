// SPDX-License-Identifier: MIT
#include "load/cell.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <string>

#include "base/date.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::load {
namespace {

using model::ColumnSchema;
using model::Kind;
using model::Marks;
using model::Status;
using testing::HasSubstr;

ColumnSchema column(Kind kind) {
  ColumnSchema schema;
  schema.kind = kind;
  schema.type = model::Type::number;
  schema.whole = kind == Kind::person_count;
  return schema;
}

NumberCell number(const char* text, Kind kind = Kind::person_fte, Marks marks = Marks::none) {
  NumberCell cell;
  auto fault = read_number(text, column(kind), marks, cell);
  EXPECT_FALSE(fault) << text << ": " << fault->expected;
  return cell;
}

CellFault fault(const char* text, Kind kind = Kind::person_fte, Marks marks = Marks::none) {
  NumberCell cell;
  auto found = read_number(text, column(kind), marks, cell);
  EXPECT_TRUE(found) << text;
  return found.value_or(CellFault{});
}

TEST(NumberCell, ReadsPlainNumbers) {
  EXPECT_EQ(number("10119").value, 10119);
  EXPECT_EQ(number("0.5").value, 0.5);
  EXPECT_EQ(number("-3.25", Kind::quantity).value, -3.25);
  EXPECT_EQ(number("+7").value, 7);
  EXPECT_EQ(number("\u22127", Kind::quantity).value, -7);
}

TEST(NumberCell, ReadsThousandsSeparators) {
  EXPECT_EQ(number("1,234").value, 1234);
  EXPECT_EQ(number("12,345,678.5").value, 12345678.5);
}

TEST(NumberCell, RefusesCommasThatSeparateNoThousands) {
  for (const char* text :
       {"1,23", "12,34,567", ",123", "1234,567", "1,234,56", "1.234,5", "1,2345"}) {
    EXPECT_EQ(fault(text).code, code::load_cell_number) << text;
  }
  EXPECT_THAT(fault("1,5").hint, HasSubstr("a point for decimals"));
}

TEST(NumberCell, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"abc", "1.2.3", "1e5", "0x10", "inf", "nan", "5.", "--5", "1 2", "(5)", "."}) {
    EXPECT_EQ(fault(text).code, code::load_cell_number) << text;
  }
  EXPECT_THAT(fault("1.2E+05").hint, HasSubstr("Excel"));
}

TEST(NumberCell, ReadsTheMarksForUnknown) {
  for (const char* text : {"", "n/a", "N/A", "*", "..", "[x]", "#N/A", "NA"}) {
    EXPECT_EQ(number(text).status, Status::unknown) << text;
    EXPECT_EQ(number(text).value, 0) << text;
  }
}

TEST(NumberCell, ReadsTheMarksForWithheldAndNotApplicable) {
  EXPECT_EQ(number("[c]").status, Status::withheld);
  EXPECT_EQ(number("[z]").status, Status::not_applicable);
}

TEST(NumberCell, AsksForAProfileBeforeItReadsADash) {
  for (const char* text : {"-", "\u2013", "\u2014"}) {
    EXPECT_EQ(fault(text).code, code::load_cell_mark);
    EXPECT_THAT(fault(text).hint, HasSubstr("marks: hchs"));
  }
}

TEST(NumberCell, ReadsDashAndZeroByTheHchsProfile) {
  EXPECT_EQ(number("-", Kind::person_fte, Marks::hchs).status, Status::known);
  EXPECT_EQ(number("-", Kind::person_fte, Marks::hchs).value, 0);
  EXPECT_EQ(number("0", Kind::person_fte, Marks::hchs).status, Status::rounded);
  EXPECT_EQ(number("0", Kind::rate, Marks::hchs).status, Status::known);
  EXPECT_EQ(number("5", Kind::person_fte, Marks::hchs).status, Status::known);
}

TEST(NumberCell, ReadsRatesInBothForms) {
  EXPECT_EQ(number("16.4%", Kind::rate).value, 0.164);
  EXPECT_EQ(number("28.7 %", Kind::rate).value, 0.287);
  EXPECT_EQ(number("0.164", Kind::rate).value, 0.164);
  EXPECT_EQ(number("-4.3%", Kind::rate).value, -0.043);
  EXPECT_EQ(number("120%", Kind::rate).value, 1.2);
}

TEST(NumberCell, RefusesABareRateAboveOne) {
  EXPECT_EQ(fault("16.4", Kind::rate).code, code::load_cell_rate);
  EXPECT_EQ(fault("16.4", Kind::rate).hint, "write 16.4% if you mean per cent");
}

TEST(NumberCell, ReadsPoundsAndRefusesPerCentOfPeople) {
  EXPECT_EQ(number("\u00a311.50", Kind::money).value, 11.5);
  EXPECT_EQ(fault("5%").code, code::load_cell_number);
}

// A budget in millions may be typed as it is printed; whole pounds there would be a million times
// too much.
TEST(NumberCell, ReadsMillionsOfPounds) {
  ColumnSchema schema = column(Kind::money);
  schema.unit = Unit::million_pounds;
  schema.maximum = 100'000;
  NumberCell cell;
  ASSERT_FALSE(read_number("\u00a371m", schema, Marks::none, cell));
  EXPECT_EQ(cell.value, 71);
  ASSERT_FALSE(read_number("-6.5", schema, Marks::none, cell));
  EXPECT_EQ(cell.value, -6.5);
  const auto whole_pounds = read_number("71,000,000", schema, Marks::none, cell);
  ASSERT_TRUE(whole_pounds);
  EXPECT_THAT(whole_pounds->expected, HasSubstr("at most 100000"));
  EXPECT_EQ(whole_pounds->hint, "write millions of pounds: 71 for \u00a371 million");
  EXPECT_EQ(fault("\u00a371m", Kind::money).code, code::load_cell_number) << "of pounds";
}

TEST(NumberCell, RefusesNegativeAndBrokenHeads) {
  EXPECT_EQ(fault("-5", Kind::person_count).code, code::load_cell_range);
  EXPECT_EQ(fault("-0.5", Kind::post).code, code::load_cell_range);
  EXPECT_EQ(fault("5.5", Kind::person_count).code, code::load_cell_whole);
}

TEST(NumberCell, KeepsDeclaredLimits) {
  ColumnSchema schema = column(Kind::quantity);
  schema.minimum = 1900;
  schema.maximum = 2200;
  NumberCell cell;
  EXPECT_FALSE(read_number("2022", schema, Marks::none, cell));
  EXPECT_THAT(read_number("1800", schema, Marks::none, cell)->expected,
              HasSubstr("at least 1900"));
  EXPECT_THAT(read_number("2300", schema, Marks::none, cell)->expected,
              HasSubstr("at most 2200"));
}

// 8.0% is 0.080: zeros at the end say how exact the number is.
TEST(NumberCell, CountsTheDecimalsThatAreTyped) {
  EXPECT_EQ(number("8.0%", Kind::rate).decimals, 3);
  EXPECT_EQ(number("8%", Kind::rate).decimals, 2);
  EXPECT_EQ(number("8.25 %", Kind::rate).decimals, 4);
  EXPECT_EQ(number("0.080", Kind::rate).decimals, 3);
  EXPECT_EQ(number("172.0").decimals, 1);
  EXPECT_EQ(number("1,172.50").decimals, 2);
  EXPECT_EQ(number("-12.5", Kind::quantity).decimals, 1);
  EXPECT_EQ(number("172").decimals, 0);
}

TEST(NumberCell, HasNoNegativeZero) {
  EXPECT_FALSE(std::signbit(number("-0", Kind::quantity).value));
}

TEST(PlainNumber, AgreesWithTheLongWay) {
  for (const char* text : {"0", "7", "10119", "0.1", "0.3", "123456.789", "99999999.99", "007"}) {
    NumberCell plain;
    ASSERT_TRUE(read_plain_number(text, plain)) << text;
    EXPECT_EQ(plain.value, number(text).value) << text;
    EXPECT_EQ(plain.decimals, number(text).decimals) << text;
  }
}

TEST(PlainNumber, LeavesTheRestToTheLongWay) {
  NumberCell value;
  for (const char* text : {"", "-1", "1,000", "1.", ".5", "1.2.3", "1234567890123", "5%", "n/a"}) {
    EXPECT_FALSE(read_plain_number(text, value)) << text;
  }
}

TEST(DateCell, ReadsIsoAndBritishDates) {
  DateCell cell;
  EXPECT_FALSE(read_date("2022-10-01", cell));
  EXPECT_EQ(iso_date({cell.days}), "2022-10-01");
  EXPECT_FALSE(read_date("01/10/2022", cell));
  EXPECT_EQ(iso_date({cell.days}), "2022-10-01");
  EXPECT_FALSE(read_date("n/a", cell));
  EXPECT_EQ(cell.status, Status::unknown);
}

TEST(DateCell, RefusesOtherDates) {
  DateCell cell;
  for (const char* text : {"10/13/2022", "2022-02-30", "1 October 2022", "44835", "-"}) {
    EXPECT_EQ(read_date(text, cell)->code, code::load_cell_date) << text;
  }
}

TEST(Trimmed, DropsNoBreakSpacesToo) {
  EXPECT_EQ(trimmed(" \u00a0\tx y\u00a0 "), "x y");
  EXPECT_EQ(trimmed("\u00a0"), "");
  EXPECT_EQ(trimmed("caf\u00e9"), "caf\u00e9");
}

TEST(Cell, AMarkIsReportedByItsMeaning) {
  const auto hint = [](const char* cell) { return fault(cell, Kind::person_count).hint; };
  for (const char* cell : {"<5", "c", "5 or fewer", "fewer than 5", "≤7", "C"})
    EXPECT_THAT(hint(cell), testing::HasSubstr("write [c] for a small number")) << cell;
  for (const char* cell : {"1–7", "1-7", "1 to 7"})
    EXPECT_THAT(hint(cell), testing::HasSubstr("write one number, [c] if")) << cell;
  for (const char* cell : {"[low]", "low", "~"})
    EXPECT_THAT(hint(cell), testing::HasSubstr("write n/a for a number that is too small to print"))
        << cell;
  EXPECT_THAT(hint("10[e]"),
              testing::HasSubstr("write 10 alone, and say in the note that the figure is "
                                 "an estimate"));
  EXPECT_THAT(hint("1,234 [r]"), testing::HasSubstr("write 1,234 alone"));
  EXPECT_THAT(hint("10p"), testing::HasSubstr("is provisional"));
  EXPECT_THAT(hint("x"), testing::HasSubstr("write n/a or [x]"));
  EXPECT_THAT(hint("z"), testing::HasSubstr("write [z]"));
  EXPECT_THAT(hint("many"), testing::HasSubstr("leave the cell empty or write n/a"));
}

}  // namespace
}  // namespace muster::load
