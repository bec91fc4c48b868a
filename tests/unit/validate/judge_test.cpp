// SPDX-License-Identifier: MIT
#include "validate/validate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace muster::validate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Figure whole_figure() {
  model::Figure figure;
  figure.id = "dental.gap";
  figure.unit = Unit::wte;
  figure.inputs = {{"staff", {0}}};
  return figure;
}

sectors::FindingsResult with(model::FindingBlock block) {
  sectors::FindingsResult findings;
  findings.sections = {{"gap", "Workforce gap", {std::move(block)}}};
  return findings;
}

sectors::FindingsResult with(model::Figure figure) {
  sectors::FindingsResult findings;
  findings.figures = {std::move(figure)};
  return findings;
}

model::FindingChart whole_chart() {
  model::FindingChart chart;
  chart.id = "gaps";
  chart.caption = "Estimated gap";
  chart.alternative = "The gap is largest for nurses.";
  chart.source = "Staff in post.";
  return chart;
}

TEST(Judge, HasNothingToSayOfAWholeFigureOrChart) {
  EXPECT_THAT(judge(with(whole_figure()), false), IsEmpty());
  EXPECT_THAT(judge(with(whole_chart()), false), IsEmpty());
}

TEST(Judge, AFigureNeedsAUnit) {
  auto figure = whole_figure();
  figure.unit = Unit::none;
  EXPECT_THAT(judge(with(figure), false), ElementsAre("the figure 'dental.gap' has no unit"));
}

TEST(Judge, AKnownFigureNeedsRows) {
  auto figure = whole_figure();
  figure.inputs.clear();
  EXPECT_THAT(judge(with(figure), false),
              ElementsAre("the figure 'dental.gap' has no source: it names no rows that it is "
                          "calculated from"));
  figure.status = model::Status::unknown;
  EXPECT_THAT(judge(with(figure), false), IsEmpty());
}

TEST(Judge, NothingKnownGivesNothingKnown) {
  EXPECT_THAT(judge(with(whole_figure()), true),
              ElementsAre("the figure 'dental.gap' is known although all its inputs are unknown"));
}

TEST(Judge, AChartNeedsATextAlternativeOfItsOwn) {
  auto chart = whole_chart();
  chart.alternative.clear();
  EXPECT_THAT(
      judge(with(chart), false),
      ElementsAre("the chart 'gaps' has no text alternative, and none can be made because no value "
                  "is known"));
  auto valued = with(chart);
  valued.figures = {whole_figure()};
  std::get<model::FindingChart>(valued.sections[0].blocks[0]).series = {{"Gap", {{"Nurses", 0}}}};
  EXPECT_THAT(judge(valued, false), IsEmpty()) << "the host describes it by its value";
  chart.alternative = chart.caption;
  EXPECT_THAT(judge(with(chart), false),
              ElementsAre(testing::HasSubstr("repeats its caption as its text alternative")));
}

TEST(Judge, ATableSaysItsSource) {
  model::FindingTable table;
  table.id = "workforce_gap";
  table.caption = "The gap";
  table.rows.emplace_back();
  EXPECT_THAT(judge(with(table), false), ElementsAre("the table 'workforce_gap' has no source"));
}

TEST(Contents, AreCounted) {
  auto findings = with(whole_chart());
  findings.figures = {whole_figure(), whole_figure()};
  EXPECT_EQ(contents(findings), "2 figures, 0 tables, 1 chart in 1 section");
}

}  // namespace
}  // namespace muster::validate
