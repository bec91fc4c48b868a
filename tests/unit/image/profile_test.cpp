// SPDX-License-Identifier: MIT
#include "image/profile.hpp"

#include <gtest/gtest.h>

#include <array>

namespace muster::image {
namespace {

TEST(SrgbProfile, is_the_same_bytes_whenever_it_is_made) {
  const std::string bytes = srgb_profile();
  EXPECT_EQ(bytes, srgb_profile());
  // Bytes 24 to 35 are its date (ICC.1, 7.2.8): six numbers of two bytes, here 1 January 2000.
  EXPECT_EQ(bytes.substr(24, 12), std::string("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12));
}

TEST(SrgbProfile, is_a_profile_of_a_screen_in_rgb) {
  const std::string bytes = srgb_profile();
  EXPECT_EQ(bytes.substr(12, 8), "mntrRGB ");
  EXPECT_LE(bytes.at(8), 4);  // version; PDF 1.7 knows those up to 4
}

TEST(SrgbProfile, leaves_the_colours_of_srgb_as_they_are) {
  auto converted = ToSrgb::by_profile(srgb_profile(), Samples::rgb8);
  ASSERT_TRUE(converted);
  const std::array<std::uint8_t, 6> from = {200, 16, 46, 0, 94, 184};
  std::array<std::uint8_t, 6> to{};
  converted->row(from.data(), to.data(), 2);
  for (std::size_t i = 0; i < from.size(); ++i) EXPECT_NEAR(from.at(i), to.at(i), 1);
}

}  // namespace
}  // namespace muster::image
