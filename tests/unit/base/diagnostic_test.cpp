// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

#include "base/diagnostic_codes.hpp"

namespace muster {
namespace {

TEST(Diagnostic, ReadsAsFileLineColumnCodeAndHint) {
  Diagnostic diagnostic{Severity::error,
                        Code{"load.csv.field-count"},
                        "row has 4 fields, not 5",
                        {"data/x/staff.csv", 12, 3},
                        {"add the missing field"}};
  EXPECT_EQ(to_text(diagnostic),
            "data/x/staff.csv:12:3: error[load.csv.field-count]: row has 4 fields, not 5\n"
            "  hint: add the missing field\n");
}

TEST(Diagnostic, LeavesOutAPlaceThatIsNotKnown) {
  EXPECT_EQ(to_text({Severity::warning, Code{"a.b"}, "no place", {}, {}}),
            "warning[a.b]: no place\n");
  EXPECT_EQ(to_text({Severity::note, Code{"a.b"}, "a file", {"x.csv", 0, 0}, {}}),
            "x.csv: note[a.b]: a file\n");
}

TEST(Diagnostic, CannotSteerATerminal) {
  auto text = to_text({Severity::error, Code{"a.b"}, "\x1B[31mred\xE2\x80\xAE\nnext", {}, {}});
  EXPECT_EQ(text, "error[a.b]: <U+001B>[31mred<U+202E><U+000A>next\n");
}

TEST(Diagnostic, IsOneJsonObjectOnALine) {
  EXPECT_EQ(to_json({Severity::error, Code{"a.b"}, "say \"no\"\n", {"x", 1, 2}, {"h"}}),
            "{\"severity\":\"error\",\"code\":\"a.b\",\"message\":\"say "
            "\\\"no\\\"\\u000A\",\"file\":\"x\","
            "\"line\":1,\"column\":2,\"hints\":[\"h\"]}\n");
}

TEST(Diagnostics, CountsBySeverity) {
  Diagnostics first;
  first.error(Code{"a.b"}, {}, "one");
  Diagnostics second;
  second.warning(Code{"a.c"}, {}, "two");
  second.note(Code{"a.d"}, {}, "three");
  first.merge(second);
  EXPECT_TRUE(first.has_errors());
  EXPECT_EQ(first.warning_count(), 1U);
  EXPECT_EQ(first.items().size(), 3U);
}

TEST(Diagnostics, ListsAThousandOfAKindInAFileAndSaysThatThereAreMore) {
  Diagnostics all;
  for (int i = 0; i < 1500; ++i) all.error(Code{"a.b"}, {"x.csv", 1, 1}, "wrong");
  all.error(Code{"a.c"}, {"x.csv", 1, 1}, "of another kind");
  Diagnostics run;
  run.merge(all);
  ASSERT_EQ(run.items().size(), 1002U);
  EXPECT_EQ(run.items()[999].message, "wrong");
  EXPECT_EQ(run.items()[1000].message,
            "there are more problems of this kind in the file, which are not listed");
  EXPECT_EQ(run.items()[1001].message, "of another kind");
  EXPECT_EQ(run.error_count(), 1501U);
}

TEST(Nearest, FindsASlipAndNothingFarther) {
  std::vector<std::string> known = {"headcount", "profession", "sector"};
  EXPECT_EQ(nearest("headcuont", known), "headcount");
  EXPECT_EQ(nearest("sectors", known), "sector");
  EXPECT_EQ(nearest("colour", known), "");
}

}  // namespace
}  // namespace muster
