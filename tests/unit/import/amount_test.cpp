// SPDX-License-Identifier: MIT
#include "import/amount.hpp"

#include <gmock/gmock.h>

namespace muster::importing {
namespace {

using model::Status;

std::string read_back(std::string_view text, int decimals) {
  const auto value = read_decimal(text);
  return value ? decimal_text(*value, decimals) : "not a number";
}

TEST(Decimal, ReadsTheNumbersOfOfficialFiles) {
  EXPECT_EQ(read_back("12", 0), "12");
  EXPECT_EQ(read_back("1,234.50", 2), "1234.50");
  EXPECT_EQ(read_back("-0.05", 2), "-0.05");
  EXPECT_EQ(read_back("\xE2\x88\x92"
                      "7",
                      0),
            "-7");
  EXPECT_EQ(read_back("\xC2\xA3"
                      "10.6",
                      1),
            "10.6");
  EXPECT_EQ(read_back("1.2E-03", 4), "0.0012");
  EXPECT_EQ(read_back("2e+06", 0), "2000000");
  EXPECT_EQ(read_back("0.3333333333333353", 12), "0.333333333333");
  EXPECT_EQ(read_back("0.9999999999999", 12), "1.000000000000") << "rounded at the twelfth";
  EXPECT_EQ(read_back("999999999999999999", 0), "999999999999999999");
}

TEST(Decimal, ReadsDigitsWithAndWithoutAPoint) {
  EXPECT_EQ(read_decimal("007")->decimals, 0);
  EXPECT_EQ(read_decimal("12.50")->decimals, 2);
  EXPECT_EQ(read_back("5.", 1), "5.0");
  EXPECT_EQ(read_back(".5", 1), "0.5");
  EXPECT_EQ(read_back("123456.789012345678", 12), "123456.789012345678");
  EXPECT_EQ(read_back("1.1234567890125", 12), "1.123456789013") << "13 decimals";
  EXPECT_EQ(read_back("999999999999999999.999999999999", 12), "999999999999999999.999999999999");
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", "1.2.3", "1,23", "12,3456", ",123", "1e", "e5", "12a", "1e99",
                           "1000000000000000000", "0x10", "inf", "--1"})
    EXPECT_FALSE(read_decimal(text)) << text;
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  EXPECT_EQ(read_back("2.5", 0), "3");
  EXPECT_EQ(read_back("-2.5", 0), "-3");
  EXPECT_EQ(read_back("-0.4", 0), "0");
}

TEST(Amount, AMarkMayBeginWithADigit) {
  const MarkWords marks{{"1-4", Status::withheld}, {"9999", Status::unknown}};
  EXPECT_EQ(read_amount("9999", marks, Unit::as_written)->status, Status::unknown);
  EXPECT_EQ(read_amount("1-4", marks, Unit::as_written)->status, Status::withheld);
  EXPECT_EQ(read_amount("99", marks, Unit::as_written)->status, Status::known);
}

TEST(Amount, ReadsMarksInAnyCase) {
  EXPECT_EQ(read_amount("[C]", gss_marks(), Unit::as_written)->status, Status::withheld);
  EXPECT_EQ(read_amount("z", gss_marks(), Unit::as_written)->status, Status::not_applicable);
  EXPECT_EQ(read_amount("", gss_marks(), Unit::as_written)->status, Status::unknown);
  EXPECT_EQ(read_amount("low", gss_marks(), Unit::as_written)->status, Status::unknown);
  EXPECT_EQ(read_amount("k", gss_marks(), Unit::as_written)->status, Status::unknown)
      << "the Department for Education prints k for a share that rounds to 0%";
  EXPECT_FALSE(read_amount("-", gss_marks(), Unit::as_written))
      << "sources use it for 0 and for unknown";
}

TEST(Amount, HasTheUnitOfTheRecipe) {
  EXPECT_EQ(decimal_text(read_amount("4.88", {}, Unit::per_cent)->value, 4), "0.0488");
  EXPECT_EQ(decimal_text(read_amount("4.88%", {}, Unit::as_written)->value, 4), "0.0488");
  EXPECT_EQ(decimal_text(read_amount("1.5", {}, Unit::thousands)->value, 0), "1500");
}

TEST(Amount, SumsTenTenthsToOne) {
  // As binary fractions, ten times 0.1 are 0.9999999999999999.
  Amount sum{Status::known, {}};
  for (int i = 0; i < 10; ++i) add(sum, *read_amount("0.1", {}, Unit::as_written));
  EXPECT_EQ(decimal_text(sum.value, 12), "1.000000000000");
}

TEST(Amount, KeepsUnknownAndWithheldInSums) {
  const Amount five = *read_amount("5", {}, Unit::as_written);
  const auto status_of = [&](const char* mark) {
    Amount sum = five;
    add(sum, *read_amount(mark, gss_marks(), Unit::as_written));
    return sum.status;
  };
  EXPECT_EQ(status_of("n/a"), Status::unknown);
  EXPECT_EQ(status_of("c"), Status::withheld);
  EXPECT_EQ(status_of("z"), Status::known);
  Amount both = *read_amount("c", gss_marks(), Unit::as_written);
  add(both, *read_amount("x", gss_marks(), Unit::as_written));
  EXPECT_EQ(both.status, Status::unknown);
}

TEST(Amount, IsWrittenAsTheColumnWantsIt) {
  model::ColumnSchema rate;
  rate.kind = model::Kind::rate;
  model::ColumnSchema people;
  people.whole = true;
  EXPECT_EQ(amount_text(*read_amount("23.95", {}, Unit::per_cent), rate), "23.95%");
  EXPECT_EQ(amount_text(*read_amount("12", {}, Unit::per_cent), rate), "12%");
  EXPECT_EQ(amount_text(*read_amount("12.0", {}, Unit::as_written), people), "12");
  EXPECT_EQ(amount_text(Amount{}, people), "n/a");
  model::ColumnSchema wte;
  EXPECT_EQ(amount_text(*read_amount("53.3200000000002", {}, Unit::as_written), wte), "53.32");
  EXPECT_EQ(amount_text(*read_amount("53.3000001", {}, Unit::as_written), wte), "53.3");
  EXPECT_EQ(amount_text(*read_amount("53.000", {}, Unit::as_written), wte), "53.000");
}

}  // namespace
}  // namespace muster::importing
