// SPDX-License-Identifier: MIT
#include "pdf/copied_values.hpp"

#include <gtest/gtest.h>

#include "pdf/piece_writer.hpp"

namespace muster::pdf::test {
namespace {

using foreign::Handle;

TEST(SpareBytes, ends_compressed_data_where_it_ends) {
  Deflater deflater(6);
  const std::string packed(deflater.compress("eighteen characters"));
  EXPECT_EQ(flate_data(packed + "said", 100), packed);
  EXPECT_EQ(flate_data(packed, 100), packed);
  EXPECT_EQ(flate_data(packed + "said", 5), packed + "said");  // larger than thought
  EXPECT_EQ(flate_data("no zlib", 100), "no zlib");
  EXPECT_EQ(flate_data(packed + "said", 0), packed + "said");
}

TEST(SpareBytes, knows_what_an_image_may_take) {
  EXPECT_EQ(most_image_bytes(Handle::parse("<</Width 10/Height 3>>")), 243U);
  EXPECT_EQ(most_image_bytes(Handle::parse("<</Width 100000/Height 100000>>")), 0U);
  EXPECT_EQ(most_image_bytes(Handle::parse("<</Width -1/Height 3>>")), 0U);
  EXPECT_EQ(most_image_bytes(Handle::parse("<<>>")), 0U);
}

TEST(SpareBytes, knows_the_size_of_a_palette) {
  EXPECT_EQ(palette_bytes(Handle::parse("/DeviceRGB"), Handle::newInteger(1)), 6U);
  EXPECT_EQ(palette_bytes(Handle::parse("[/CalGray<<>>]"), Handle::newInteger(255)), 256U);
  EXPECT_EQ(palette_bytes(Handle::parse("/Pattern"), Handle::newInteger(1)), 0U);
  EXPECT_EQ(palette_bytes(Handle::parse("/DeviceRGB"), Handle::newInteger(300)), 0U);
}

}  // namespace
}  // namespace muster::pdf::test
