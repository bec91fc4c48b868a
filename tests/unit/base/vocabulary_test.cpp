// SPDX-License-Identifier: MIT
#include "base/vocabulary.hpp"

#include <gmock/gmock.h>

#include "base/chart_kind.hpp"

namespace muster {
namespace {

TEST(Vocabulary, FindsWhatItSays) {
  EXPECT_EQ(variant_words.word(Variant::large_print), "large-print");
  EXPECT_EQ(variant_words.find("summary"), Variant::summary);
  EXPECT_EQ(variant_words.find("Summary"), std::nullopt);
  EXPECT_EQ(variant_words.find(""), std::nullopt);
  EXPECT_THAT(variant_words.words(), testing::ElementsAre("standard", "large-print", "summary"));
}

TEST(Vocabulary, HasTheEmptyWordWhereAnEnumHasNone) {
  EXPECT_EQ(point_mark_words.find(""), PointMark::none);
  EXPECT_EQ(variation_words.word(Variation::none), "");
}

TEST(Vocabulary, KnowsEachKindOfChartOnce) {
  for (std::size_t i = 0; i < chart_kind_words.count; ++i) {
    const auto kind = static_cast<ChartKind>(i);
    EXPECT_EQ(chart_kind_words.find(chart_kind_words.word(kind)), kind);
  }
}

TEST(Variants, NameTheirFiles) {
  EXPECT_EQ(variant_suffix(Variant::standard), "");
  EXPECT_EQ(variant_suffix(Variant::large_print), "-large-print");
}

}  // namespace
}  // namespace muster
