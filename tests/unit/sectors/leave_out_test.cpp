// SPDX-License-Identifier: MIT
#include "sectors/leave_out.hpp"

#include <gtest/gtest.h>

#include "sectors/plain_text.hpp"

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

TEST(LeaveOut, TakesWhatThatSectorFoundAndNothingElse) {
  model::Findings findings;
  findings.sectors = {sector_with_gap("a", -10), sector_with_gap("b", -5)};
  leave_out(findings, "a", "it cannot be set");
  EXPECT_TRUE(findings.sectors[0].failed);
  EXPECT_TRUE(findings.sectors[0].figures.empty());
  EXPECT_EQ(findings.sectors[0].failure,
            "The figures for Care of a could not be produced: it cannot be set.");
  EXPECT_FALSE(findings.sectors[1].failed);
  EXPECT_EQ(findings.sectors[1].figures.size(), 1U);
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
