// SPDX-License-Identifier: MIT
#include "compose/template/escape.hpp"

#include <gtest/gtest.h>

namespace muster::compose {
namespace {

TEST(EscapeMarkdown, PutsABackslashBeforePunctuationWithAMeaning) {
  EXPECT_EQ(
      escape_markdown("*a* [b](c) <d> `e` _f_ {#g} @h | ~ 1. # > - ::: \"q\" & ! \\"),
      R"(\*a\* \[b\]\(c\) \<d\> \`e\` \_f\_ \{\#g\} \@h \| \~ 1\. \# \> \- \:\:\: \"q\" \& \! \\)");
}

TEST(EscapeMarkdown, LeavesWordsFiguresAndApostrophes) {
  EXPECT_EQ(escape_markdown("Children's nurses, 10%; £5/hour, é"),
            "Children's nurses, 10%; £5/hour, é");
}

TEST(Typeset, CurvesQuotationMarksOfWhatCanBePrinted) {
  EXPECT_EQ(typeset("people's\x01 plan"), "people\u2019s\uFFFD plan");
}

TEST(EscapeMarkdown, KeepsAValueOnItsLine) { EXPECT_EQ(escape_markdown("a\r\nb\tc"), "a  b c"); }

TEST(EscapeMarkdown, ReplacesWhatCannotBePrinted) {
  EXPECT_EQ(escape_markdown("a\xEE\x80\x80"
                            "1\xEE\x80\x81\x01\xFF\xE2\x80\xAE"),
            "a�1����");
  EXPECT_EQ(printable("*\xEE\x80\x80*"), "*�*");
}

TEST(UnescapeMarkdown, UndoesEscape) {
  for (const char* text : {"a*b_c", "\\", "a\\\\b", "{{x}} @id \"q\" ::: |"})
    EXPECT_EQ(unescape_markdown(escape_markdown(text)), text);
}

}  // namespace
}  // namespace muster::compose
