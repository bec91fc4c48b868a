// SPDX-License-Identifier: MIT
#include "pdf/trees.hpp"

#include <gtest/gtest.h>

namespace muster::pdf {
namespace {

TEST(PageLabels, go_from_roman_to_arabic) {
  EXPECT_EQ(page_labels({"i", "ii", "iii", "1", "2"}), "<</Nums[0<</S/r>>3<</S/D>>]>>");
}

TEST(PageLabels, say_where_a_range_starts_when_it_is_not_one) {
  EXPECT_EQ(page_labels({"ix", "x", "12", "13"}), "<</Nums[0<</S/r/St 9>>2<</S/D/St 12>>]>>");
}

TEST(PageLabels, begin_a_range_where_a_number_is_left_out) {
  EXPECT_EQ(page_labels({"1", "3"}), "<</Nums[0<</S/D>>1<</S/D/St 3>>]>>");
}

TEST(PageLabels, keep_prefixes_and_words) {
  EXPECT_EQ(page_labels({"A-1", "A-2", "Cover", ""}),
            "<</Nums[0<</S/D/P(A-)>>2<</P(Cover)>>3<<>>]>>");
}

TEST(PageLabels, leave_leading_zeros_in_the_prefix) {
  EXPECT_EQ(page_labels({"07"}), "<</Nums[0<</S/D/St 7/P(0)>>]>>");
}

TEST(PageLabels, do_not_take_a_misspelt_roman_number_for_one) {
  EXPECT_EQ(page_labels({"iiii"}), "<</Nums[0<</P(iiii)>>]>>");
}

}  // namespace
}  // namespace muster::pdf
