// SPDX-License-Identifier: MIT
#include "base/number_format.hpp"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(FileSize, IsSaidAsAReaderWouldSayIt) {
  EXPECT_EQ(file_size(0), "0 bytes");
  EXPECT_EQ(file_size(999), "999 bytes");
  EXPECT_EQ(file_size(1'000), "1 KB");
  EXPECT_EQ(file_size(345'400), "345 KB");
  EXPECT_EQ(file_size(999'499), "999 KB");
  EXPECT_EQ(file_size(999'500), "1.0 MB") << "not 1,000 KB";
  EXPECT_EQ(file_size(1'234'567), "1.2 MB");
}

}  // namespace
}  // namespace muster
