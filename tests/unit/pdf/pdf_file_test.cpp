// SPDX-License-Identifier: MIT
// Whole files, judged by programs that know nothing of ours.
#include <gmock/gmock.h>

#include <filesystem>

#include "unit/pdf/frames.hpp"

namespace muster::render::pdf::test {
namespace {

using testing::HasSubstr;

TEST(PdfFile, qpdf_finds_no_fault) {
  const Outcome outcome = run("qpdf --check " + saved("sample.pdf", sample_report()));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(PdfFile, passes_the_checks_of_pdf_ua) {
  const std::string checker = MUSTER_SOURCE_DIR "/../shared/tools/check_ua.py";
  if (!std::filesystem::exists(checker)) GTEST_SKIP() << "check_ua.py is not beside the sources";
  const Outcome outcome = run("python3 " + checker + " " + saved("ua.pdf", sample_report()));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("60 passed, 0 failed"));
}

}  // namespace
}  // namespace muster::render::pdf::test
