// SPDX-License-Identifier: MIT
#include "document/link_target.hpp"

#include <gtest/gtest.h>

namespace muster::document {
namespace {

TEST(LinkTarget, MayBeWebMailFragmentOrInsideThePublication) {
  for (const char* target :
       {"https://www.example.org/a?b=c#d", "HTTP://example.org", "#gap",
        "mailto:workforce@example.org", "report.pdf", "data/gap.csv", "a.html#b"}) {
    EXPECT_TRUE(is_safe_target(target)) << target;
  }
}

TEST(LinkTarget, IsNothingElse) {
  for (const char* target : {"",
                             "#",
                             "javascript:alert(1)",
                             "JaVaScRiPt:alert(1)",
                             " javascript:alert(1)",
                             "java\tscript:alert(1)",
                             "java\nscript:alert(1)",
                             "\x01javascript:alert(1)",
                             "data:text/html,x",
                             "vbscript:x",
                             "file:///etc/passwd",
                             "//example.org",
                             "/etc/passwd",
                             "\\\\example.org",
                             "../secret.csv",
                             "a/../../b",
                             "ftp://example.org",
                             "blob:x",
                             "%6aavascript:alert(1)",
                             "javascript&colon;alert(1):",
                             "http://",
                             "mailto:",
                             "a b.csv",
                             "x\"onclick=\"y"}) {
    EXPECT_FALSE(is_safe_target(target)) << target;
  }
}

TEST(AnchorId, HasNoWhiteSpace) { EXPECT_EQ(anchor_id("a b\tc\nd"), "a-b-c-d"); }

}  // namespace
}  // namespace muster::document
