// SPDX-License-Identifier: MIT
#include "chart/text_lines.hpp"

#include <gmock/gmock.h>

#include "base/utf8.hpp"

namespace muster::chart {
namespace {

using ::testing::ElementsAre;

/// Every character is one size wide, so that lines can be counted by hand.
class SquareMeasure final : public TextMeasure {
 public:
  double width(std::string_view text, double size, bool) const override {
    return static_cast<double>(count_code_points(text)) * size;
  }
};

std::vector<std::string> wrapped(std::string_view text, double characters) {
  theme::Theme theme{};
  theme.type.small = 10;
  return wrap(text, characters * 10, Canvas{theme, SquareMeasure{}, 1000});
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_THAT(wrapped("one two three", 7), ElementsAre("one two", "three"));
}

TEST(Wrap, BreaksAWordThatIsTooLongBetweenCharacters) {
  EXPECT_THAT(wrapped("a incomprehensible", 6), ElementsAre("a", "incomp", "rehens", "ible"));
}

TEST(Wrap, NeverBreaksInsideACharacter) {
  EXPECT_THAT(wrapped("ééééé", 2), ElementsAre("éé", "éé", "é"));
}

TEST(Wrap, GivesOneEmptyLineForNoWords) { EXPECT_THAT(wrapped("  ", 5), ElementsAre("")); }

TEST(Wrap, CutsALabelThatNobodyWouldRead) {
  const auto lines = wrapped(std::string(1U << 20U, 'x'), 10);
  EXPECT_EQ(lines.size(), 16U);  // 160 characters, ten to a line
  EXPECT_TRUE(lines.back().ends_with("…"));
}

TEST(Shortened, LeavesWhatFits) {
  EXPECT_EQ(shortened("ééé", 3), "ééé");
  EXPECT_EQ(shortened("éééé", 3), "éé…");
  EXPECT_EQ(shortened("", 3), "");
}

TEST(Wrap, EndsEvenWhereNothingFits) { EXPECT_THAT(wrapped("ab", 0.1), ElementsAre("a", "b")); }

}  // namespace
}  // namespace muster::chart
