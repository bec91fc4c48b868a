// SPDX-License-Identifier: MIT
#include "raster/chart_png.hpp"

#include <cairo.h>
#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <tuple>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "unit/chart/sample_charts.hpp"

namespace muster::raster {
namespace {

const layout::FontLibrary& fonts() {
  static const layout::FontLibrary library("Liberation Sans");
  return library;
}

/// A theme in black, red and white.
theme::Theme plain_theme() {
  theme::Theme out;
  out.light.fill({0, 0, 0});
  out.light[static_cast<std::size_t>(theme::Role::page)] = {255, 255, 255};
  out.light[static_cast<std::size_t>(theme::Role::negative)] = {255, 0, 0};
  return out;
}

/// The points of a PNG, as Cairo reads it.
class Points {
 public:
  explicit Points(const std::string& png) : x_left(png) {
    x_surface = cairo_image_surface_create_from_png_stream(
        [](void* from, unsigned char* to, unsigned length) {
          auto& left = *static_cast<std::string_view*>(from);
          if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
          std::memcpy(to, left.data(), length);
          left.remove_prefix(length);
          return CAIRO_STATUS_SUCCESS;
        },
        &x_left);
  }
  ~Points() { cairo_surface_destroy(x_surface); }
  Points(const Points&) = delete;
  Points& operator=(const Points&) = delete;

  int width() const { return cairo_image_surface_get_width(x_surface); }
  int height() const { return cairo_image_surface_get_height(x_surface); }
  /// 0xRRGGBB.
  std::uint32_t at(int x, int y) const {
    const unsigned char* row =
        cairo_image_surface_get_data(x_surface) + y * cairo_image_surface_get_stride(x_surface);
    std::uint32_t point = 0;
    std::memcpy(&point, row + 4 * x, sizeof point);
    return point & 0xFFFFFFU;
  }
  /// How many points of a rectangle are not white.
  int inked(int left, int top, int right, int bottom) const {
    int count = 0;
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x) count += at(x, y) != 0xFFFFFFU;
    return count;
  }

 private:
  std::string_view x_left;
  cairo_surface_t* x_surface = nullptr;
};

TEST(ChartPng, HasTwoPixelsToAPoint) {
  chart::Picture picture{50, 20, {}};
  picture.shapes.push_back(chart::Bar{10, 5, 20, 10, theme::Role::negative});
  const Points points(chart_png(picture, plain_theme(), fonts()));
  EXPECT_EQ(points.width(), 100);
  EXPECT_EQ(points.height(), 40);
  EXPECT_EQ(points.at(19, 20), 0xFFFFFFU);
  EXPECT_EQ(points.at(20, 20), 0xFF0000U);
  EXPECT_EQ(points.at(59, 29), 0xFF0000U);
  EXPECT_EQ(points.at(60, 29), 0xFFFFFFU);
}

/// The letter I of 10 points at the anchor: about 1 point of ink left or right of x = 50.
TEST(ChartPng, SetsWordsAtTheirAnchor) {
  for (auto [anchor, left, right] : {std::tuple{chart::Anchor::start, false, true},
                                     std::tuple{chart::Anchor::end, true, false}}) {
    chart::Picture picture{100, 20, {}};
    picture.shapes.push_back(chart::Label{50, 15, 10, "III", anchor});
    const Points points(chart_png(picture, plain_theme(), fonts()));
    EXPECT_EQ(points.inked(0, 0, 100, 40) > 0, left);
    EXPECT_EQ(points.inked(100, 0, 200, 40) > 0, right);
    EXPECT_EQ(points.inked(0, 31, 200, 40), 0) << "nothing is below the baseline";
  }
}

TEST(ChartPng, DrawsPatternsThatDifferWithoutColour) {
  std::vector<int> ink;
  for (auto pattern : {chart::Pattern::solid, chart::Pattern::hatch, chart::Pattern::dots,
                       chart::Pattern::cross, chart::Pattern::outline}) {
    chart::Picture picture{60, 60, {}};
    picture.shapes.push_back(chart::Bar{5, 5, 50, 50, theme::Role::positive, pattern});
    ink.push_back(Points(chart_png(picture, plain_theme(), fonts())).inked(0, 0, 120, 120));
  }
  EXPECT_EQ(ink[0], 100 * 100);
  EXPECT_EQ(std::set<int>(ink.begin(), ink.end()).size(), ink.size());
  EXPECT_GT(ink[3], ink[1]) << "a cross has more lines than a hatch";
  EXPECT_LT(ink[4], ink[1]) << "an outline is empty";
}

TEST(ChartPng, GivesTheSameBytesEveryTime) {
  theme::Theme theme = plain_theme();
  const chart::Picture picture = chart::draw(chart::gap_chart(), theme, 400, fonts());
  const std::string once = chart_png(picture, theme, fonts());
  EXPECT_EQ(once, chart_png(picture, theme, fonts()));
  EXPECT_GT(once.size(), 1000U);
}

TEST(ChartPng, RefusesAPictureThatNoBitmapHolds) {
  try {
    chart_png(chart::Picture{100, 40'000, {}}, plain_theme(), fonts());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::raster_picture);
  }
}

}  // namespace
}  // namespace muster::raster
