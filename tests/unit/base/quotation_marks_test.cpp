// SPDX-License-Identifier: MIT
#include "base/quotation_marks.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(QuotationMarks, AreCurvedByWhatIsBeforeThem) {
  EXPECT_EQ(with_curved_quotes("people's \"own\" plans ('ours')"),
            "people\u2019s \u201Cown\u201D plans (\u2018ours\u2019)");
  EXPECT_EQ(with_curved_quotes("\"'Yes'\" and staff-'bank'"),
            "\u201C\u2018Yes\u2019\u201D and staff-\u2018bank\u2019");
  EXPECT_EQ(with_curved_quotes("nurses'"), "nurses\u2019");
  EXPECT_EQ(with_curved_quotes(""), "");
}

TEST(QuotationMarks, AreStraightenedAgain) {
  for (const char* text : {"people's \"own\" plans ('ours')", "nurses'", "\u00E9 \u2013 5\""})
    EXPECT_EQ(with_straight_quotes(with_curved_quotes(text)), text);
}

}  // namespace
}  // namespace muster
