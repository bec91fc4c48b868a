// SPDX-License-Identifier: MIT
#include "app/guard.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <stdexcept>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::app {
namespace {

TEST(Guard, PassesAnExitCodeOn) {
  EXPECT_EQ(guarded([] { return 4; }), 4);
}

TEST(Guard, ABugOfOursIs70AndSaysSo) {
  testing::internal::CaptureStderr();
  int code = guarded([]() -> int { throw std::logic_error("a page has no number"); });
  auto told = testing::internal::GetCapturedStderr();
  EXPECT_EQ(code, 70);
  EXPECT_THAT(told, testing::HasSubstr("error[" + std::string(code::app_internal.id) +
                                       "]: a page has no number"));
  EXPECT_THAT(told, testing::HasSubstr("hint: report this bug in muster"));
}

// A missing permission isn't a bug of ours.
TEST(Guard, ARefusalOfTheFileSystemNamesThePath) {
  testing::internal::CaptureStderr();
  int code = guarded([]() -> int {
    throw std::filesystem::filesystem_error("cannot remove all", "out/sel-2022",
                                            std::make_error_code(std::errc::permission_denied));
  });
  auto report = testing::internal::GetCapturedStderr();
  EXPECT_EQ(code, 2);
  EXPECT_THAT(report, testing::HasSubstr("out/sel-2022: error[file.unwritable]: the file system "
                                         "reports: Permission denied"));
  EXPECT_THAT(report, testing::HasSubstr("hint: check who owns it"));
}

TEST(Guard, ARefusalWithinARunJoinsItsProblems) {
  Diagnostics diagnostics;
  collect(diagnostics, [] {
    throw std::filesystem::filesystem_error(
        "status", "data/x", std::make_error_code(std::errc::no_such_file_or_directory));
  });
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].code.id, code::file_not_found.id);
  EXPECT_EQ(diagnostics.items()[0].location.file, "data/x");
}

}  // namespace
}  // namespace muster::app
