// SPDX-License-Identifier: MIT
#include "sectors/leave_out.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sectors/plain_text.hpp"
#include "sectors/totals.hpp"

namespace muster::sectors {
namespace {

model::SectorFindings sector_with_gap(const std::string& id, double gap) {
  model::SectorFindings sector;
  sector.id = id;
  sector.title = "Care of " + id;
  model::Figure figure;
  figure.id = id + ".gap.nurses";
  figure.measure = "gap";
  figure.subject = "Nurses";
  figure.unit = Unit::wte;
  figure.value = gap;
  sector.figures.push_back(figure);
  return sector;
}

double total_gap(const model::Findings& findings) {
  const auto& figures = findings.all.figures;
  auto at = std::find_if(figures.begin(), figures.end(),
                         [](const model::Figure& figure) { return figure.id == "all.gap"; });
  return at == figures.end() ? 0 : at->value;
}

TEST(LeaveOut, TakesWhatTheSectorFoundAndMakesTheTotalsAgain) {
  model::Findings findings;
  findings.sectors = {sector_with_gap("a", -10), sector_with_gap("b", -5)};
  findings.all = add_up(findings.sectors, "2028");
  EXPECT_EQ(total_gap(findings), -15);
  leave_out(findings, "a", "it cannot be set", "2028");
  EXPECT_TRUE(findings.sectors[0].failed);
  EXPECT_TRUE(findings.sectors[0].figures.empty());
  EXPECT_EQ(findings.sectors[0].failure,
            "The figures for Care of a could not be produced: it cannot be set.");
  EXPECT_FALSE(findings.sectors[1].failed);
  EXPECT_EQ(total_gap(findings), -5);
}

TEST(LeaveOut, TheReasonCanAlwaysBeSet) {
  model::SectorFindings sector = sector_with_gap("a", -10);
  leave_out(sector, "it declined: \u05D0\u05D7, caf\u00E9 \u2013 Tŷ Newydd");
  EXPECT_EQ(sector.failure,
            "The figures for Care of a could not be produced: it declined: ??, caf\u00E9 \u2013 Tŷ "
            "Newydd.");
}

}  // namespace
}  // namespace muster::sectors
