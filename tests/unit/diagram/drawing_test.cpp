// SPDX-License-Identifier: MIT
// What holds for every kind at every width: words inside the sheet and in their boxes, no box on
// another, letters of one size, pages that are high enough, and hostile diagrams.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "chart/picture_dump.hpp"
#include "diagram/diagram.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/diagram/sample_diagrams.hpp"

namespace muster::diagram {
namespace {

using chart::Bar;
using chart::Label;

constexpr double slack = 0.02;  ///< points; less than anyone sees
constexpr double page_height = 600;

std::vector<chart::Picture> drawn(const document::Diagram& diagram, double width, double size) {
  theme::Theme theme{};
  theme.type.small = size;
  return draw_on_pages(diagram, theme, {width, page_height}, chart::ArialMeasure{});
}

template <class Shape>
std::vector<Shape> shapes_of(const chart::Picture& picture) {
  std::vector<Shape> found;
  for (const chart::Shape& shape : picture.shapes)
    if (const auto* one = std::get_if<Shape>(&shape)) found.push_back(*one);
  return found;
}

/// Grounds of boxes: their edges are bars of the pattern `outline`.
std::vector<Bar> grounds_of(const chart::Picture& picture) {
  std::vector<Bar> bars = shapes_of<Bar>(picture);
  std::erase_if(bars, [](const Bar& bar) { return bar.pattern == chart::Pattern::outline; });
  return bars;
}

bool overlap(const Bar& a, const Bar& b) {
  return a.x < b.x + b.width - slack && b.x < a.x + a.width - slack &&
         a.y < b.y + b.height - slack && b.y < a.y + a.height - slack;
}

void expect_inside(const chart::Picture& picture, double width, double size) {
  for (const Label& label : shapes_of<Label>(picture)) {
    const double wide = chart::ArialMeasure().width(label.text, label.size, label.bold);
    const double left = label.anchor == chart::Anchor::middle ? label.x - wide / 2 : label.x;
    EXPECT_GE(left, -slack) << label.text;
    EXPECT_LE(left + wide, width + slack) << label.text;
    EXPECT_GE(label.y, -slack) << label.text;
    EXPECT_LE(label.y, picture.height + slack) << label.text;
    EXPECT_EQ(label.size, size) << label.text;
  }
}

void expect_clear(const document::Diagram& diagram, double width, double size) {
  SCOPED_TRACE(std::string(diagram_kind_words.word(diagram.kind)) + " at " + std::to_string(width) +
               "/" + std::to_string(size));
  for (const chart::Picture& picture : drawn(diagram, width, size)) {
    expect_inside(picture, width, size);
    const std::vector<Bar> grounds = grounds_of(picture);
    for (std::size_t i = 0; i < grounds.size(); ++i)
      for (std::size_t j = i + 1; j < grounds.size(); ++j)
        EXPECT_FALSE(overlap(grounds[i], grounds[j])) << i << " and " << j;
  }
}

/// The words of all pictures, in their order.
std::string words_of(const std::vector<chart::Picture>& pictures) {
  std::string words;
  for (const chart::Picture& picture : pictures)
    for (const Label& label : shapes_of<Label>(picture)) words += label.text + " ";
  return words;
}

class EveryWidth : public ::testing::TestWithParam<double> {};

TEST_P(EveryWidth, HasNothingOverSomethingElse) {
  for (const document::Diagram& diagram : all_kinds()) {
    expect_clear(diagram, GetParam(), 9);
    expect_clear(diagram, GetParam(), 16);  // large print
  }
}

TEST_P(EveryWidth, TakesTitlesOf80Letters) {
  for (document::Diagram diagram : all_kinds()) {
    lengthen_titles(diagram, 80);
    expect_clear(diagram, GetParam(), 9);
  }
}

TEST_P(EveryWidth, SaysTheTitleOfEveryBox) {
  for (const document::Diagram& diagram : all_kinds()) {
    const std::string words = words_of(drawn(diagram, GetParam(), 9));
    for (const document::DiagramBox& box : diagram.boxes) {
      const std::string first = box.title.substr(0, box.title.find(' '));
      EXPECT_NE(words.find(first), std::string::npos) << box.title << " in " << words;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, EveryWidth, ::testing::Values(200, 288, 380, 480, 608, 760));

TEST(Drawing, OfNothingIsEmpty) {
  for (const document::Diagram& diagram : all_kinds()) {
    const auto pictures = drawn(empty_diagram(diagram.kind), 480, 9);
    ASSERT_EQ(pictures.size(), 1U);
    EXPECT_TRUE(pictures.front().shapes.empty());
  }
}

TEST(Drawing, OfOneBoxHasOneBox) {
  for (document::Diagram diagram : all_kinds()) {
    diagram.boxes.resize(1);
    diagram.links.clear();
    const auto pictures = drawn(diagram, 480, 9);
    ASSERT_EQ(pictures.size(), 1U);
    EXPECT_NE(words_of(pictures).find(diagram.boxes.front().title), std::string::npos);
  }
}

TEST(Drawing, OfTheSameDiagramIsTheSame) {
  for (const document::Diagram& diagram : all_kinds())
    EXPECT_EQ(chart::dump(drawn(diagram, 480, 9).front()),
              chart::dump(drawn(diagram, 480, 9).front()));
}

TEST(Drawing, OfACircleOfReportsIsATree) {
  document::Diagram diagram = empty_diagram(DiagramKind::governance);
  diagram.boxes = {{"First"}, {"Second"}, {"Third"}};
  diagram.links = {{0, 1}, {1, 2}, {2, 0}, {1, 1}, {7, 0}, {0, 9}};
  EXPECT_EQ(grounds_of(drawn(diagram, 480, 9).front()).size(), 3U);
}

/// 200 boxes are more than one page; none is lost, none is drawn twice, no page is too high.
TEST(Drawing, Of200BoxesIsDividedBetweenBoxes) {
  for (document::Diagram diagram : all_kinds()) {
    const document::DiagramBox sample = diagram.boxes.back();
    diagram.links.clear();
    diagram.boxes.clear();
    for (std::uint32_t i = 0; i < 200; ++i) {
      diagram.boxes.push_back(sample);
      diagram.boxes.back().title = "Box" + std::to_string(1000 + i);
      if (i > 0 && diagram.kind == DiagramKind::governance)
        diagram.links.push_back({i, (i - 1) / 3});
    }
    const auto pictures = drawn(diagram, 480, 9);
    std::map<std::string, int> seen;
    for (const chart::Picture& picture : pictures) {
      EXPECT_LE(picture.height, diagram.kind == DiagramKind::matrix ? 1e6 : page_height);
      for (const Label& label : shapes_of<Label>(picture))
        if (const auto at = label.text.find("Box1"); at != std::string::npos)
          ++seen[label.text.substr(at)];
    }
    EXPECT_EQ(seen.size(), 200U) << diagram_kind_words.word(diagram.kind);
    for (const auto& [title, times] : seen) EXPECT_EQ(times, 1) << title;
  }
}

/// The edges of circles: closed lines of many points.
std::vector<chart::Line> circles_of(const chart::Picture& picture) {
  std::vector<chart::Line> lines = shapes_of<chart::Line>(picture);
  std::erase_if(lines, [](const chart::Line& line) { return line.points.size() < 24; });
  return lines;
}

/// The middle of a circle and its radius, from its leftmost and rightmost points.
struct Disc {
  double x, y, radius;
};
Disc disc_of(const chart::Line& line) {
  const auto [left, right] = std::minmax_element(line.points.begin(), line.points.end());
  return {(left->first + right->first) / 2, left->second, (right->first - left->first) / 2};
}

/// Each circle overlaps the next, and none has its centre in another.
TEST(Circles, OverlapTheirNeighbours) {
  for (std::size_t count = 2; count <= 6; ++count) {
    document::Diagram diagram = overlapping_aims();
    diagram.boxes.resize(count, diagram.boxes.front());
    const auto lines = circles_of(drawn(diagram, 480, 9).front());
    ASSERT_EQ(lines.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const Disc a = disc_of(lines[i]);
      const Disc b = disc_of(lines[(i + 1) % count]);
      const double apart = std::hypot(a.x - b.x, a.y - b.y);
      EXPECT_LT(apart, a.radius + b.radius) << count;
      EXPECT_GT(apart, a.radius) << count;
    }
  }
}

/// If boxes have texts, circles are numbered, and the words are in six boxes: a band for the
/// middle, and one for each of the five circles.
TEST(Circles, WithTextsHaveNumbersAndBoxes) {
  document::Diagram diagram = overlapping_aims();
  diagram.boxes.front().text = "With one set of figures";
  const auto pictures = drawn(diagram, 480, 9);
  EXPECT_EQ(circles_of(pictures.front()).size(), 5U);
  EXPECT_EQ(grounds_of(pictures.front()).size(), 6U);
  EXPECT_NE(words_of(pictures).find("1. Plan together"), std::string::npos);
}

/// One circle, or seven, can't overlap around a middle: their words are boxes.
TEST(Circles, OfOneOrSevenAreBoxes) {
  for (const std::size_t count : {1U, 7U}) {
    document::Diagram diagram = overlapping_aims();
    diagram.boxes.resize(count, diagram.boxes.front());
    const auto pictures = drawn(diagram, 480, 9);
    EXPECT_TRUE(circles_of(pictures.front()).empty());
    EXPECT_EQ(grounds_of(pictures.front()).size(), count + 1);
  }
}

/// Far more links than a diagram can show: Graphviz would take minutes.
TEST(Drawing, OfTooManyLinksIsGivenToNoEngine) {
  document::Diagram diagram = empty_diagram(DiagramKind::logic_model);
  for (std::uint32_t i = 0; i < 200; ++i)
    diagram.boxes.push_back({"Box", "", "Stage " + std::to_string(i / 50)});
  for (std::uint32_t from = 0; from < 150; ++from)
    for (std::uint32_t to = 150; to < 200; ++to) diagram.links.push_back({from, to});
  EXPECT_GE(drawn(diagram, 760, 9).size(), 1U);
}

}  // namespace
}  // namespace muster::diagram
