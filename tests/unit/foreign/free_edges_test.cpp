// SPDX-License-Identifier: MIT
// Where the head and the foot of a page are free for a page number.
#include "foreign/free_edges.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "unit/foreign/small_pdf.hpp"

namespace muster::foreign::test {
namespace {

/// The page is 200 wide and 100 high, so a cell is a point and a quarter of the page 25 points.
FreeEdges edges_of(const std::string& content, const std::string& page = "") {
  SmallPdf pdf;
  pdf.content = content;
  pdf.page += page;
  return open_pdf("a.pdf", pdf.bytes())->free_edges(0);
}

/// The least height between two places, as shares of the edge.
float least(const FreeEdge& edge, double from, double to) {
  const auto at = [&](double share) {
    return edge.heights.begin() +
           static_cast<std::ptrdiff_t>(share * static_cast<double>(edge.heights.size()));
  };
  return *std::min_element(at(from), at(to));
}

// A bar at the edge is a ground of its own, on which a number could be.
TEST(FreeEdges, reach_as_far_as_nothing_is_drawn) {
  const FreeEdges edges = edges_of("0 0 50 10 re f");
  EXPECT_EQ(least(edges.foot, 0, 0.2), 10);
  EXPECT_EQ(edges.foot.colours.front(), 0);
  EXPECT_EQ(edges.foot.colours.back(), white);
  EXPECT_EQ(least(edges.foot, 0.3, 1), 25);
  EXPECT_EQ(least(edges.head, 0, 1), 25);
}

TEST(FreeEdges, end_at_words_and_thin_lines_and_links) {
  EXPECT_LE(least(edges_of("BT /F 10 Tf 100 12 Td (WORDS) Tj ET").foot, 0.5, 0.6), 12);
  EXPECT_EQ(least(edges_of("0 8.6 200 0.1 re f").foot, 0, 1), 8);
  EXPECT_LE(least(edges_of("0.1 w 0 8.6 m 200 8.6 l S").foot, 0, 1), 9);
  const std::string link = "/Annots[<</Subtype/Link/Border[0 0 0]/Rect[100 5 200 15]>>]";
  EXPECT_EQ(least(edges_of("", link).foot, 0.6, 0.9), 5);
}

TEST(FreeEdges, are_on_a_ground_of_one_colour) {
  const FreeEdges edges = edges_of("0 0 1 rg 0 0 200 100 re f 1 1 1 rg 0 20 200 80 re f");
  EXPECT_EQ(edges.foot.colours.front(), 0x0000FF);
  EXPECT_EQ(least(edges.foot, 0, 1), 20);
  EXPECT_EQ(edges.head.colours.front(), white);
}

TEST(FreeEdges, ignore_white_on_white_and_what_is_painted_over) {
  EXPECT_EQ(least(edges_of("1 g 10 5.3 50 9 re f").foot, 0, 1), 25);
  EXPECT_EQ(least(edges_of("BT /F 10 Tf 100 12 Td (W) Tj ET 1 g 0 0 200 100 re f").foot, 0, 1), 25);
}

// The foot of a page that is turned by 90 degrees is its right side.
TEST(FreeEdges, are_those_of_the_page_as_it_is_displayed) {
  const std::string right = "190 0 10 100 re f";
  EXPECT_EQ(least(edges_of(right, "/Rotate 90").foot, 0, 1), 10);
  EXPECT_EQ(least(edges_of(right, "/Rotate 90").head, 0, 1), 50);
  EXPECT_EQ(least(edges_of(right, "/Rotate 270").head, 0, 1), 10);
  EXPECT_EQ(least(edges_of("0 90 200 10 re f", "/Rotate 180").foot, 0, 1), 10);
}

TEST(FreeEdges, are_in_points) { EXPECT_EQ(least(edges_of("", "/UserUnit 2").foot, 0, 1), 50); }

}  // namespace
}  // namespace muster::foreign::test
