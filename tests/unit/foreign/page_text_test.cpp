// SPDX-License-Identifier: MIT
// The words of a page, as a person reads them.
#include "foreign/page_text.hpp"

#include <gmock/gmock.h>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(const std::string& content) {
  SmallPdf pdf;
  pdf.content = content;
  return page_texts(*open_pdf("a.pdf", pdf.bytes()));
}

TEST(PageText, JoinsLettersToWordsAndLines) {
  EXPECT_THAT(texts("BT /F 12 Tf 20 60 Td (Homes ) Tj (are) Tj 0 -14 Td (empty) Tj ET"),
              ElementsAre("Homes are empty"));
}

/// Programs that write no blanks move on instead; kerning moves less. In Helvetica of 12 points,
/// 100 units are 1.2 points and 400 are 4.8.
TEST(PageText, AGapDividesWordsAndKerningDoesNot) {
  EXPECT_THAT(texts("BT /F 12 Tf 20 60 Td [(Wa) 100 (rd) -100 (s) -400 (meet)] TJ ET"),
              ElementsAre("Wards meet"));
}

TEST(PageText, ReadsWordsThatRunUpThePage) {
  EXPECT_THAT(texts("BT /F 12 Tf 0 1 -1 0 50 10 Tm (Upright) Tj ET"), ElementsAre("Upright"));
}

TEST(PageText, LeavesOutWhatNobodySees) {
  EXPECT_THAT(texts("BT /F 12 Tf 20 50 Td (SECRET) Tj ET 0 g 10 40 180 30 re f "
                    "BT /F 12 Tf 1 g 20 80 Td (PALE) Tj 0 g 0 -60 Td (Seen) Tj "
                    "900 0 Td (OUTSIDE) Tj ET"),
              ElementsAre("Seen"));
  EXPECT_THAT(texts("BT 3 Tr /F 12 Tf 20 50 Td (UNSEEN) Tj 0 Tr 0 20 Td (Seen) Tj ET"),
              ElementsAre("Seen"));
}

}  // namespace
}  // namespace muster::foreign::test
