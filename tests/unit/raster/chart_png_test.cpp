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

/// The same letters a whole number of pixels further along have the same points; a quarter of a
/// pixel further, others.
TEST(ChartPng, PlacesLettersBetweenPixels) {
  const auto row = [](double x) {
    chart::Picture picture{60, 20, {}};
    picture.shapes.push_back(chart::Label{x, 15, 10, "lm"});
    const Points points(chart_png(picture, plain_theme(), fonts()));
    std::vector<std::uint32_t> out;
    for (int at = 0; at < 60; ++at) out.push_back(points.at(at + static_cast<int>(2 * x), 25));
    return out;
  };
  EXPECT_EQ(row(10), row(13.5));
  EXPECT_NE(row(10), row(10.125));
}

/// A letter I of 20 pixels in red on black: half of what is left over at its edge is red.
TEST(ChartPng, BlendsLettersWithWhatIsBelowThem) {
  chart::Picture picture{20, 20, {}};
  picture.shapes.push_back(chart::Bar{0, 0, 20, 20, theme::Role::positive});
  picture.shapes.push_back(
      chart::Label{5, 15, 10, "I", chart::Anchor::start, true, theme::Role::negative});
  const Points points(chart_png(picture, plain_theme(), fonts()));
  std::set<std::uint32_t> colours;
  for (int x = 0; x < 40; ++x) colours.insert(points.at(x, 25));
  EXPECT_EQ(colours.count(0x000000U), 1U);
  EXPECT_EQ(colours.count(0xFF0000U), 1U);
  for (const std::uint32_t colour : colours) EXPECT_EQ(colour & 0x00FFFFU, 0U);
}

TEST(ChartPng, LeavesOutWhatIsBeyondTheEdges) {
  chart::Picture picture{20, 10, {}};
  for (const double x : {-4.0, 18.0})
    for (const double y : {2.0, 13.0}) picture.shapes.push_back(chart::Label{x, y, 10, "M"});
  const Points points(chart_png(picture, plain_theme(), fonts()));
  EXPECT_GT(points.inked(0, 0, 10, 4), 0);
  EXPECT_GT(points.inked(36, 14, 40, 20), 0);
  EXPECT_EQ(points.inked(12, 0, 34, 20), 0);
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
  ChartPainter painter(theme, fonts());
  painter.png(chart::draw(chart::gap_chart(), theme, 300, fonts()));
  EXPECT_EQ(once, painter.png(picture)) << "glyphs of other pictures make no difference";
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
