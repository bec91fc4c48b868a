// SPDX-License-Identifier: MIT
// Which sectors are left out so that the rest can be published. The publications are made by a
// function that fails for what a test says.
#include "app/settable_sectors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Findings findings_of(const std::vector<std::string>& ids) {
  model::Findings findings;
  for (const std::string& id : ids) {
    model::SectorFindings sector;
    sector.id = id;
    sector.title = id;
    findings.sectors.push_back(sector);
  }
  return findings;
}

std::set<std::string> live(const model::Findings& findings) {
  std::set<std::string> ids;
  for (const auto& sector : findings.sectors)
    if (!sector.failed) ids.insert(sector.id);
  return ids;
}

Try error_of(Code code) {
  Try made;
  made.diagnostics.error(code, {"sector.md", 4, 0}, "a table does not fit");
  return made;
}

std::vector<std::string> ids_of(const std::vector<LeftOut>& left_out) {
  std::vector<std::string> ids;
  for (const LeftOut& one : left_out) ids.push_back(one.sector);
  return ids;
}

TEST(SettableSectors, WhatCanBeSetIsMadeOnce) {
  auto findings = findings_of({"a", "b"});
  int tries = 0;
  std::vector<LeftOut> left_out;
  EXPECT_FALSE(make_without_unsettable(
                   findings, "",
                   [&] {
                     ++tries;
                     return Try{};
                   },
                   left_out)
                   .failed());
  EXPECT_EQ(tries, 1);
  EXPECT_THAT(left_out, IsEmpty());
}

TEST(SettableSectors, EachThatCannotBeSetIsLeftOutByName) {
  auto findings = findings_of({"a", "b", "c", "d"});
  std::vector<LeftOut> left_out;
  auto make = [&] {
    const auto ids = live(findings);
    if (ids.contains("b")) return error_of(code::layout_table_too_wide);
    return ids.contains("d") ? error_of(code::compose_anchor) : Try{};
  };
  EXPECT_FALSE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_THAT(ids_of(left_out), ElementsAre("b", "d"));
  EXPECT_THAT(live(findings), ElementsAre("a", "c"));
  EXPECT_EQ(left_out[0].problem, "a table does not fit");
}

TEST(SettableSectors, AnExceptionThatIsNoErrorCostsItsSectorToo) {
  auto findings = findings_of({"a", "b"});
  std::vector<LeftOut> left_out;
  auto make = [&] {
    Try made;
    if (live(findings).contains("a"))
      made.thrown = std::make_exception_ptr(std::logic_error("a number that PDF cannot hold"));
    return made;
  };
  EXPECT_FALSE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_THAT(ids_of(left_out), ElementsAre("a"));
  EXPECT_EQ(left_out[0].problem, "a number that PDF cannot hold");
}

TEST(SettableSectors, ThoseThatCannotBeSetTogetherAreLeftOutFromTheLast) {
  auto findings = findings_of({"a", "b", "c"});
  std::vector<LeftOut> left_out;
  auto make = [&] { return live(findings).size() > 1 ? error_of(code::compose_anchor) : Try{}; };
  EXPECT_FALSE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_THAT(live(findings), ElementsAre("a"));
}

TEST(SettableSectors, ATemplateThatIsWrongCostsNoSector) {
  auto findings = findings_of({"a", "b"});
  std::vector<LeftOut> left_out;
  int tries = 0;
  auto make = [&] {
    ++tries;
    return live(findings).empty() ? Try{} : error_of(code::compose_name);
  };
  EXPECT_TRUE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_EQ(tries, 1);
  EXPECT_THAT(live(findings), ElementsAre("a", "b"));
}

TEST(SettableSectors, AProblemThatStaysWithoutAnySectorIsReportedAsItIs) {
  auto findings = findings_of({"a", "b"});
  std::vector<LeftOut> left_out;
  auto make = [&] { return error_of(code::layout_table_too_wide); };
  EXPECT_TRUE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_THAT(left_out, IsEmpty());
}

TEST(SettableSectors, ALimitOnPagesIsNoSectorsFault) {
  auto findings = findings_of({"a"});
  std::vector<LeftOut> left_out;
  auto make = [&] { return live(findings).empty() ? Try{} : error_of(code::layout_too_long); };
  EXPECT_TRUE(make_without_unsettable(findings, "", make, left_out).failed());
  EXPECT_THAT(left_out, IsEmpty());
}

}  // namespace
}  // namespace muster::app
