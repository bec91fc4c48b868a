// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <cmath>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "picture_source.hpp"

namespace muster::image {
namespace {

using Kind = OutlineStep::Kind;
using ::testing::HasSubstr;

std::vector<Shape> shapes_of(const std::string& content, const std::string& attributes = "") {
  Diagnostics diagnostics;
  const auto picture = load_bytes(svg_of(content, attributes), diagnostics);
  for (const Diagnostic& problem : diagnostics.items()) ADD_FAILURE() << to_text(problem);
  return picture ? picture->shapes : std::vector<Shape>{};
}

/// "M 1 2 L 3 4 Z", to a thousandth.
std::string steps_of(const std::string& content) {
  std::string out;
  const std::vector<Shape> shapes = shapes_of(content);
  if (shapes.empty()) return "nothing";
  for (const OutlineStep& step : shapes.front().outline) {
    constexpr const char* letters[] = {"M", "L", "C", "Z"};
    constexpr std::size_t used[] = {2, 2, 6, 0};
    const auto kind = static_cast<std::size_t>(step.kind);
    out += (out.empty() ? "" : " ") + std::string(letters[kind]);
    for (std::size_t i = 0; i < used[kind]; ++i) {
      const double rounded = std::round(step.at.at(i) * 1000) / 1000 + 0.0;
      out += " " + format_number(rounded, {.decimals = rounded == std::floor(rounded) ? 0 : 3,
                                           .thousands = false,
                                           .ascii = true});
    }
  }
  return out;
}

std::string path(const std::string& data) { return "<path d=\"" + data + "\"/>"; }

TEST(Drawing, HasTheSizeOfItsViewBox) {
  Diagnostics diagnostics;
  const auto picture = load_bytes(
      "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">"
      "<svg viewBox=\"10 20 100 50\"><path d=\"M10 20h100\" stroke=\"#000\"/></svg>",
      diagnostics);
  ASSERT_TRUE(picture.has_value());
  EXPECT_EQ(picture->kind, Picture::Kind::drawing);
  EXPECT_EQ(picture->width, 100);
  EXPECT_EQ(picture->height, 50);
  EXPECT_EQ(picture->shapes[0].outline[0].at[0], 0);  // moved so that the box begins at 0,0
  EXPECT_EQ(picture->shapes[0].outline[1].at[0], 100);
}

TEST(Drawing, ReadsLinesAbsoluteAndRelative) {
  EXPECT_EQ(steps_of(path("M1 2L3,4l1-1H9v-1.0z")), "M 1 2 L 3 4 L 4 3 L 9 3 L 9 2 Z");
  EXPECT_EQ(steps_of(path("m1 1 2 0 0 2")), "M 1 1 L 3 1 L 3 3");   // more pairs are lines
  EXPECT_EQ(steps_of(path("M1 1h2zl1 1")), "M 1 1 L 3 1 Z L 2 2");  // closing returns to the start
}

// An inch has 96 user units and 2.54 cm.
TEST(Drawing, ReadsLengthsInTheirUnits) {
  EXPECT_EQ(steps_of("<line x1=\"0\" y1=\"2.54cm\" x2=\"3pt\" y2=\"12px\" stroke=\"#000\"/>"),
            "M 0 96 L 4 12");
  EXPECT_EQ(steps_of("<line x1=\"1in\" y1=\"25.4mm\" x2=\"1pc\" y2=\"0\" stroke=\"#000\"/>"),
            "M 96 96 L 16 0");
}

TEST(Drawing, ReadsCubicCurvesAndTheirSmoothOnes) {
  EXPECT_EQ(steps_of(path("M0 0C1 0 2 1 2 2S3 4 4 4")), "M 0 0 C 1 0 2 1 2 2 C 2 3 3 4 4 4");
  EXPECT_EQ(steps_of(path("M1 1s1 0 1 1")), "M 1 1 C 1 1 2 1 2 2");
}

// A quadratic curve's cubic handles are two thirds of the way to its control point.
TEST(Drawing, RaisesQuadraticCurves) {
  EXPECT_EQ(steps_of(path("M0 0Q3 0 3 3")), "M 0 0 C 2 0 3 1 3 3");
  EXPECT_EQ(steps_of(path("M0 0Q3 0 3 3T6 6")), "M 0 0 C 2 0 3 1 3 3 C 3 5 4 6 6 6");
}

// A quarter of a circle of radius 10: handles of 4/3 tan(22.5 degrees) = 0.5523 of it.
TEST(Drawing, TurnsArcsIntoCurves) {
  EXPECT_EQ(steps_of(path("M10 0A10 10 0 0 1 0 10")), "M 10 0 C 10 5.523 5.523 10 0 10");
  EXPECT_EQ(steps_of(path("M10 0a10 10 0 01-10 10")), "M 10 0 C 10 5.523 5.523 10 0 10");
  EXPECT_EQ(steps_of(path("M0 0A0 5 0 0 1 7 7")), "M 0 0 L 7 7");
  // Three quarters the other way round.
  EXPECT_EQ(shapes_of(path("M10 0A10 10 0 1 0 0 10"))[0].outline.size(), 4U);
}

// Half a circle of radius 5 would have to span 20: the radius grows to 10.
TEST(Drawing, GrowsRadiiThatAreTooSmall) {
  const auto shapes = shapes_of(path("M0 0A5 5 0 0 1 20 0"));
  ASSERT_EQ(shapes[0].outline.size(), 3U);
  EXPECT_NEAR(shapes[0].outline[1].at[4], 10, 1e-9);
  EXPECT_NEAR(shapes[0].outline[1].at[5], -10, 1e-9);
}

TEST(Drawing, ReadsTheShapeElements) {
  EXPECT_EQ(steps_of("<rect x='1' y='2' width='3' height='4'/>"),
            "M 1 2 L 4 2 L 4 6 L 1 6 L 1 2 Z");
  EXPECT_EQ(steps_of("<line x1='1' y1='2' x2='3' y2='4' stroke='black'/>"), "M 1 2 L 3 4");
  EXPECT_EQ(steps_of("<polygon points='1,2 3,4 5,6'/>"), "M 1 2 L 3 4 L 5 6 Z");
  EXPECT_EQ(steps_of("<polyline points='1 2 3 4'/>"), "M 1 2 L 3 4");
  EXPECT_EQ(shapes_of("<circle cx='5' cy='5' r='3'/>")[0].outline.size(), 6U);
  EXPECT_EQ(shapes_of("<ellipse cx='5' cy='5' rx='3' ry='2'/>")[0].outline.size(), 6U);
}

TEST(Drawing, InheritsPaintAndTransformations) {
  const auto shapes = shapes_of(
      "<g fill='#ABC' transform='translate(10 20)'><g style='stroke: navy; stroke-width: 2px'>"
      "<path d='M1 1h1' transform='scale(3)' fill-rule='evenodd'/></g></g>");
  ASSERT_EQ(shapes.size(), 1U);
  EXPECT_EQ(shapes[0].fill, (Colour{0xAA, 0xBB, 0xCC}));
  EXPECT_EQ(shapes[0].stroke, (Colour{0, 0, 128}));
  EXPECT_DOUBLE_EQ(shapes[0].stroke_width, 6);
  EXPECT_TRUE(shapes[0].even_odd);
  EXPECT_DOUBLE_EQ(shapes[0].outline[0].at[0], 13);
  EXPECT_DOUBLE_EQ(shapes[0].outline[0].at[1], 23);
}

// A quarter turn about (1, 1) takes (2, 1) to (1, 2).
TEST(Drawing, RotatesAboutAPoint) {
  EXPECT_EQ(steps_of("<path d='M2 1h0' stroke='red' transform='rotate(90, 1, 1)'/>"),
            "M 1 2 L 1 2");
  EXPECT_EQ(steps_of("<path d='M2 1h0' stroke='red' transform='matrix(0 1 -1 0 0 0)'/>"),
            "M -1 2 L -1 2");
}

// tan 45 degrees is 1: (1, 2) is pushed by as much as it is low, or as it is far right.
TEST(Drawing, Slants) {
  EXPECT_EQ(steps_of("<path d='M1 2h0' stroke='red' transform='skewX(45)'/>"), "M 3 2 L 3 2");
  EXPECT_EQ(steps_of("<path d='M1 2h0' stroke='red' transform='skewY(45)'/>"), "M 1 3 L 1 3");
}

// 40% of 255 is 102.
TEST(Drawing, ReadsColoursInPerCentAndOpacitiesOfOne) {
  const auto shapes =
      shapes_of("<rect width='1' height='1' fill='rgb(100%, 40%, 0%)' opacity='1.0'/>");
  ASSERT_EQ(shapes.size(), 1U);
  EXPECT_EQ(shapes[0].fill, (Colour{255, 102, 0}));
}

TEST(Drawing, KnowsHowStrokesEndAndTurn) {
  const auto shapes = shapes_of(
      "<g stroke-linecap='round' stroke='SteelBlue'><path d='M0 0h1' "
      "stroke-linejoin='bevel'/></g>");
  ASSERT_EQ(shapes.size(), 1U);
  EXPECT_EQ(shapes[0].cap, Cap::round);
  EXPECT_EQ(shapes[0].join, Join::bevel);
  EXPECT_EQ(shapes[0].stroke, (Colour{0x46, 0x82, 0xB4}));
}

TEST(Drawing, LeavesOutWhatDrawsNothing) {
  EXPECT_EQ(shapes_of("<title>x</title><desc>x</desc><metadata><a/></metadata><defs><b/></defs>"
                      "<sodipodi:namedview/><rect width='1' height='1' fill='none'/>"
                      "<path d='' /><g display='none'><rect width='1' height='1'/></g>"
                      "<rect width='0' height='1'/><rect width='1' height='1' class='a' id='b'/>")
                .size(),
            1U);
}

struct Refused {
  const char* content;
  const char* said;
};

class RefusedDrawing : public ::testing::TestWithParam<Refused> {};

TEST_P(RefusedDrawing, IsReportedWithItsPlace) {
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(svg_of(GetParam().content), diagnostics).has_value());
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().code, code::image_unusable);
  EXPECT_THAT(diagnostics.items().front().message, HasSubstr(GetParam().said));
  EXPECT_GE(diagnostics.items().front().location.line, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    Content, RefusedDrawing,
    ::testing::Values(
        Refused{"<script>alert(1)</script>", "<script>"}, Refused{"<text>NHS</text>", "<text>"},
        Refused{"<image href='https://example.org/x.png'/>", "<image>"},
        Refused{"<use href='#a'/>", "<use>"}, Refused{"<style>*{fill:red}</style>", "<style>"},
        Refused{"<foreignObject><body/></foreignObject>", "<foreignObject>"},
        Refused{"<a href='javascript:alert(1)'><rect/></a>", "<a>"},
        Refused{"<animate attributeName='href'/>", "<animate>"},
        Refused{"<switch><g/></switch>", "<switch>"},
        Refused{"<rect width='1' height='1' fill='url(#g)'/>", "fill=\"url(#g)\""},
        Refused{"<rect width='1' height='1' style='fill:url(x)'/>", "style="},
        Refused{"<rect width='1' height='1' opacity='.5'/>", "opacity"},
        Refused{"<rect width='1' height='1' filter='url(#f)'/>", "filter"},
        Refused{"<rect width='1' height='1' fill='chucknorris'/>", "chucknorris"},
        Refused{"<rect width='1' height='1' transform='spin(3)'/>", "transform"},
        Refused{"<rect width='1' height='1' onclick='alert(1)'/>", "onclick"},
        Refused{"<rect width='1' height='1' xlink:href='https://example.org/'/>", "xlink:href"},
        Refused{"<path d='M0 0h1' stroke-linecap='pointed'/>", "stroke-linecap"},
        Refused{"<rect width='10%' height='1'/>", "cannot be read"},
        Refused{"<path d='L1 1'/>", "cannot be read"}, Refused{"<path d='M1'/>", "cannot be read"},
        Refused{"<path d='M1 1e999'/>", "cannot be read"},
        Refused{"<path d='M1 1nan 2'/>", "cannot be read"}, Refused{"", "draws nothing"},
        Refused{"<rect", "not a well-formed SVG"}));

TEST(Drawing, SaysLineAndColumnOfWhatItRefuses) {
  Diagnostics diagnostics;
  load_bytes(svg_of("  <text>x</text>"), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().location, (Location{"edition/picture", 2, 3}));
}

TEST(Drawing, EndsWhereGroupsAreNestedWithoutEnd) {
  std::string deep, up;
  for (int i = 0; i < 20'000; ++i) {
    deep += "<g>";
    up += "</g>";
  }
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(svg_of(deep + up), diagnostics).has_value());
  EXPECT_THAT(diagnostics.items().front().message, HasSubstr("nested too deep"));
}

TEST(Drawing, IsNotMadeOfEntities) {
  Diagnostics diagnostics;
  load_bytes("<!DOCTYPE svg [<!ENTITY a 'M0 0h9'>]><svg viewBox='0 0 9 9'><path d='&a;'/></svg>",
             diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_THAT(diagnostics.items().front().message, HasSubstr("cannot be read"));
}

TEST(Drawing, HasNoMorePointsThanPrintNeeds) {
  std::string data = "M0 0";
  for (int i = 0; i < 120'000; ++i) data += "h1";
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(svg_of(path(data)), diagnostics).has_value());
  EXPECT_THAT(diagnostics.items().front().message, HasSubstr("more than 100000 points"));
}

std::string refusal_of(const std::string& bytes) {
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(bytes, diagnostics).has_value());
  return diagnostics.items().size() == 1 ? diagnostics.items().front().message : "";
}

TEST(Drawing, CountsCharactersToAFault) {
  Diagnostics diagnostics;
  load_bytes("<svg viewBox='0 0 9 9'>\n<!-- \xC5\xBC\xC3\xB3\xC5\x82w --><text/></svg>",
             diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items().front().location.line, 2U);
  EXPECT_EQ(diagnostics.items().front().location.column, 14U);  // after <!--, 4 letters, -->
}

TEST(Drawing, HasNoPointFurtherAwayThanCanBePrinted) {
  const std::string out = "<g transform=\"scale(1000)\"><g transform=\"scale(100)\">";
  for (const char* far : {"<path d=\"M0 0h11\"/>", "<path d=\"M0 0h-11\"/>",
                          "<path d=\"M0 0h9\" stroke=\"red\" stroke-width=\"11\"/>"})
    EXPECT_THAT(refusal_of(svg_of(out + far + "</g></g>")), HasSubstr("over 1,000,000 units away"))
        << far;
  EXPECT_EQ(steps_of(out + path("M0 0h10") + "</g></g>"), "M 0 0 L 1000000 0");
}

TEST(Drawing, HasASizeThatPagesCanBeMeasuredWith) {
  const std::string shape = "<path d=\"M0 0h9\" stroke=\"red\"/></svg>";
  for (const char* box : {"0 0 1000001 9", "0 0 9 0.0009", "0 0 -9 9", "0 0 0 9"})
    EXPECT_THAT(refusal_of("<svg viewBox=\"" + std::string(box) + "\">" + shape),
                HasSubstr("no usable size"))
        << box;
}

}  // namespace
}  // namespace muster::image
