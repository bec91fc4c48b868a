// SPDX-License-Identifier: MIT
#include "html/remembered_widths.hpp"

#include <gtest/gtest.h>

namespace muster::html {
namespace {

/// A letter is as wide as the size, and half as wide again in bold; counts the
/// calls.
class Counted final : public chart::TextMeasure {
 public:
  double width(std::string_view text, double size, bool bold) const override {
    ++asked;
    return static_cast<double>(text.size()) * size * (bold ? 1.5 : 1);
  }
  mutable int asked = 0;
};

TEST(RememberedWidths, AsksOnceForEachTextSizeAndWeight) {
  const Counted counted;
  const RememberedWidths widths(counted);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(widths.width("abc", 10, false), 30);
    EXPECT_EQ(widths.width("abc", 10, true), 45);
    EXPECT_EQ(widths.width("abc", 8, false), 24);
    EXPECT_EQ(widths.width("", 10, false), 0);
  }
  EXPECT_EQ(counted.asked, 4);
}

TEST(RememberedWidths, ForgetsRatherThanGrowsWithoutEnd) {
  const Counted counted;
  const RememberedWidths widths(counted);
  for (int i = 0; i < 30'000; ++i) widths.width(std::to_string(i), 1, false);
  EXPECT_EQ(widths.width("0", 1, false), 1);
  EXPECT_EQ(counted.asked, 30'001);
}

}  // namespace
}  // namespace muster::html
