// SPDX-License-Identifier: MIT
#include "foreign/canvas.hpp"

#include <gtest/gtest.h>

namespace muster::foreign::test {
namespace {

constexpr std::uint64_t plenty = 1'000'000'000;

Polygon rectangle(double left, double bottom, double right, double top) {
  return Matrix{}.rectangle(left, bottom, right, top);
}

Paint opaque(std::uint32_t time) { return {0, true, false, time}; }

class CanvasTest : public testing::Test {
 protected:
  bool covered(double x, double y) {
    return canvas.covered_since(canvas.cells_of(rectangle(x, y, x + 1, y + 1)), 0) !=
           Canvas::Cover::none;
  }
  Canvas canvas{{0, 0, 100, 50}, plenty};
};

TEST_F(CanvasTest, fills_what_is_inside) {
  canvas.fill({rectangle(10, 10, 20, 20)}, Rule::nonzero, canvas.whole(), opaque(1));
  EXPECT_TRUE(covered(10, 10));
  EXPECT_TRUE(covered(19, 19));
  EXPECT_FALSE(covered(20, 19));
  EXPECT_FALSE(covered(9, 10));
}

// A ring of two squares in one direction is solid by one rule and hollow by the other.
TEST_F(CanvasTest, knows_both_rules) {
  const std::vector<Polygon> ring = {rectangle(10, 10, 40, 40), rectangle(20, 20, 30, 30)};
  canvas.fill(ring, Rule::even_odd, canvas.whole(), opaque(1));
  EXPECT_FALSE(covered(25, 25));
  EXPECT_TRUE(covered(15, 25));
  canvas.fill(ring, Rule::nonzero, canvas.whole(), opaque(1));
  EXPECT_TRUE(covered(25, 25));
}

TEST_F(CanvasTest, clips_to_what_both_shapes_share) {
  Clip clip = canvas.clipped(canvas.whole(), {{{0, 0}, {40, 0}, {0, 40}}}, Rule::nonzero);
  clip = canvas.clipped(clip, {rectangle(10, 0, 100, 50)}, Rule::nonzero);
  canvas.fill_clip(clip, opaque(1));
  EXPECT_TRUE(covered(15, 5));
  EXPECT_FALSE(covered(5, 5));
  EXPECT_FALSE(covered(35, 35));
}

TEST_F(CanvasTest, ends_when_its_work_is_done) {
  Canvas small({0, 0, 100, 50}, 2'000);
  EXPECT_TRUE(small.is_sound());
  small.fill({rectangle(0, 0, 100, 50)}, Rule::nonzero, small.whole(), opaque(1));
  EXPECT_FALSE(small.is_sound());
}

TEST_F(CanvasTest, bears_what_is_no_number) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const double huge = std::numeric_limits<double>::infinity();
  canvas.fill({{{none, 1}, {huge, 2}, {3, -huge}}}, Rule::nonzero, canvas.whole(), opaque(1));
  EXPECT_TRUE(canvas.is_sound());
}

}  // namespace
}  // namespace muster::foreign::test
