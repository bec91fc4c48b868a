// SPDX-License-Identifier: MIT
#include "app/guard.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

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
  EXPECT_THAT(told, testing::HasSubstr("hint: this is a bug in muster"));
}

}  // namespace
}  // namespace muster::app
