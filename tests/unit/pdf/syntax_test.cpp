// SPDX-License-Identifier: MIT
#include "pdf/syntax.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace muster::pdf {
namespace {

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string text(std::string_view utf8) {
  std::string out;
  append_text_string(out, utf8);
  return out;
}

std::string bytes(std::string_view raw) {
  std::string out;
  append_byte_string(out, raw);
  return out;
}

std::string name(std::string_view raw) {
  std::string out;
  append_name(out, raw);
  return out;
}

TEST(PdfNumber, has_at_most_three_decimals_and_no_idle_zeros) {
  EXPECT_EQ(number(12), "12");
  EXPECT_EQ(number(12.5), "12.5");
  EXPECT_EQ(number(12.34), "12.34");
  EXPECT_EQ(number(841.8898), "841.89");
  EXPECT_EQ(number(0.0625), ".063");
  EXPECT_EQ(number(7.001), "7.001");
  EXPECT_EQ(number(7.05), "7.05");
}

TEST(PdfNumber, knows_no_negative_zero_and_no_exponent) {
  EXPECT_EQ(number(-0.0001), "0");
  EXPECT_EQ(number(-0.5), "-.5");
  EXPECT_EQ(number(1e-9), "0");
  EXPECT_EQ(number(123456789.25), "123456789.25");
}

TEST(PdfNumber, is_not_clamped_where_libharu_would) { EXPECT_EQ(number(-40000.5), "-40000.5"); }

TEST(PdfNumber, refuses_what_is_no_number) {
  EXPECT_THROW(number(std::numeric_limits<double>::quiet_NaN()), std::logic_error);
  EXPECT_THROW(number(std::numeric_limits<double>::infinity()), std::logic_error);
  EXPECT_THROW(number(1e13), std::logic_error);
}

TEST(PdfText, is_a_literal_where_it_is_ascii) {
  EXPECT_EQ(text("Gap (2022) \\ now"), "(Gap \\(2022\\) \\\\ now)");
  EXPECT_EQ(text(""), "()");
}

TEST(PdfText, is_utf_16_where_it_is_not) {
  EXPECT_EQ(text("ŵ"), "<FEFF0175>");
  EXPECT_EQ(text("A😀"), "<FEFF0041D83DDE00>");  // U+1F600: D800 + (F600 >> 10), DC00 + 0x200
}

TEST(PdfText, has_no_controls_and_survives_malformed_input) {
  EXPECT_EQ(text("a\nb"), "<FEFF006100200062>");
  EXPECT_EQ(text("\x1B"), "<FEFF0020>");
  EXPECT_EQ(text("\xFF"), "<FEFFFFFD>");
}

TEST(PdfBytes, are_escaped_only_where_a_reader_would_change_them) {
  EXPECT_EQ(bytes(std::string_view("\0(\r\n)\\", 6)), std::string("(\0\\(\\r\n\\)\\\\)", 12));
}

TEST(PdfName, writes_odd_characters_as_numbers) {
  EXPECT_EQ(name("ABCDEF+Liberation Sans/#"), "/ABCDEF+Liberation#20Sans#2F#23");
  EXPECT_EQ(name("\xC5\xB5"), "/#C5#B5");
}

TEST(LongestString, counts_bytes_of_both_forms) {
  EXPECT_EQ(longest_string("<</S/P/Alt(abc)/T<FEFF0041>>>"), 4U);  // two code units of two bytes
  EXPECT_EQ(longest_string("(a\\)b(c)d)"), 7U);                    // a ) b ( c ) d
  EXPECT_EQ(longest_string("[1 2 R/Name]"), 0U);
}

}  // namespace
}  // namespace muster::pdf
