// SPDX-License-Identifier: MIT
#include "document/typography.hpp"

#include <gtest/gtest.h>

namespace muster::document {
namespace {

Chart chart(ChartKind kind) {
  Chart made;
  made.kind = kind;
  made.series = {{"Carers' needs", {{"King's Lynn", 1, "1", ""}}}};
  made.events = {{"King's Lynn", "the town's first year"}};
  return made;
}

Chart set(ChartKind kind) {
  Document document;
  document.blocks = {{chart(kind), {}}};
  set_typography(document);
  return std::get<Chart>(document.blocks[0].node);
}

TEST(Typography, CurvesWhatAChartWrites) {
  const Chart bars = set(ChartKind::diverging_bars);
  EXPECT_EQ(bars.series[0].title, "Carers\u2019 needs");
  EXPECT_EQ(bars.series[0].values[0].label, "King\u2019s Lynn");
  EXPECT_EQ(bars.events[0].at, bars.series[0].values[0].label);
  EXPECT_EQ(bars.events[0].text, "the town\u2019s first year");
}

TEST(Typography, LeavesTheNamesOfAreasAsTyped) {
  for (const ChartKind kind : {ChartKind::map, ChartKind::tile_map, ChartKind::bubble_map})
    EXPECT_EQ(set(kind).series[0].values[0].label, "King's Lynn");
}

}  // namespace
}  // namespace muster::document
