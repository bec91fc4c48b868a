// SPDX-License-Identifier: MIT
// Valid sectors that lack a section: their other sections are kept, and the missing one is
// named.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "model/owed_sections.hpp"
#include "plugin_run.hpp"
#include "sectors/codes.hpp"

namespace muster::sectors::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> messages(const Outcome& outcome) {
  std::vector<std::string> all;
  for (const Diagnostic& item : outcome.diagnostics.items()) all.push_back(item.message);
  return all;
}

TEST(Incomplete, ASectionThatIsEmptyIsNamedAndTheRestStays) {
  Outcome outcome = run({"no_retention"});
  const model::SectorFindings& sector = outcome.findings.sectors.at(0);
  EXPECT_FALSE(sector.failed);
  EXPECT_EQ(sector.figures.size(), 1U);
  EXPECT_EQ(sector.sections.size(), 2U);
  EXPECT_THAT(model::missing_sections(sector), ElementsAre("retention"));
  EXPECT_TRUE(outcome.reports(code::sector_section));
  EXPECT_THAT(
      messages(outcome),
      ElementsAre("the sector 'no_retention' returned nothing for its section 'retention'"));
  EXPECT_THAT(outcome.diagnostics.items().at(0).location.file, HasSubstr("no_retention.so"));
}

TEST(Incomplete, EachSectionThatEverySectorOwesIsNamed) {
  Outcome outcome = run({"no_sections"});
  EXPECT_THAT(model::missing_sections(outcome.findings.sectors.at(0)),
              ElementsAre("gap", "retention"));
  EXPECT_EQ(messages(outcome).size(), 2U);
  EXPECT_FALSE(outcome.diagnostics.has_errors());
}

TEST(Incomplete, ReadersSeeWhichSectionIsMissing) {
  Outcome outcome = run({"no_retention"});
  EXPECT_EQ(model::missing_section_words(outcome.findings.sectors.at(0), "retention"),
            "The section retention of Bad care could not be produced: its plugin returned nothing "
            "for it.");
}

}  // namespace
}  // namespace muster::sectors::test
