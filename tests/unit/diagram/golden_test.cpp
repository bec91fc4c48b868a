// SPDX-License-Identifier: MIT
// One diagram of each kind, as wide as a page and as a phone.
#include "support/golden.hpp"

#include "chart/picture_dump.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/diagram/sample_diagrams.hpp"

#include "diagram/diagram.hpp"

namespace muster::diagram {
namespace {

constexpr double page_wide = 480;
constexpr double phone_wide = 200;

void expect_drawn(const document::Diagram& diagram, double width, const std::string& name) {
  const chart::Picture picture = draw(diagram, theme::Theme{}, width, chart::ArialMeasure{});
  expect_golden("unit/diagram/golden/" + name + ".txt", chart::dump(picture));
}

class GoldenDiagram : public ::testing::TestWithParam<document::Diagram> {};

TEST_P(GoldenDiagram, IsDrawnOnPageAndPhone) {
  const std::string name(diagram_kind_words.word(GetParam().kind));
  expect_drawn(GetParam(), page_wide, name);
  expect_drawn(GetParam(), phone_wide, name + "-narrow");
}

INSTANTIATE_TEST_SUITE_P(Kinds, GoldenDiagram, ::testing::ValuesIn(all_kinds()),
                         [](const auto& test) {
                           std::string name(diagram_kind_words.word(test.param.kind));
                           std::erase(name, '-');
                           return name;
                         });

/// Boxes that all hang from one box and have none below them are one under another.
TEST(GoldenDiagrams, StacksOfLeaves) { expect_drawn(regular_tree(13, 3), page_wide, "stacks"); }

}  // namespace
}  // namespace muster::diagram
