// SPDX-License-Identifier: MIT
// A plugin's behaviour, whatever it is, doesn't affect the others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "plugin_run.hpp"
#include "skip.hpp"

namespace muster::sectors::test {
namespace {

const model::SectorFindings* find(const Outcome& outcome, const std::string& id) {
  for (const auto& sector : outcome.findings.sectors)
    if (sector.id == id) return &sector;
  return nullptr;
}

TEST(Isolation, GoodPluginGivesItsFigure) {
  Outcome outcome = run({"good"});
  ASSERT_EQ(outcome.failure(), "");
  const model::Figure& figure = outcome.findings.sectors[0].figures.at(0);
  EXPECT_EQ(figure.id, "good.gap.nurses");
  EXPECT_EQ(figure.value, -12.5);
  EXPECT_EQ(figure.unit, Unit::wte);
  EXPECT_EQ(figure.inputs.at(0).table, "staff");
  EXPECT_THAT(figure.inputs[0].rows, testing::ElementsAre(0, 1));
}

TEST(Isolation, GoodPluginIsUntouchedByItsNeighbours) {
  Outcome outcome = run({"crash", "exit_zero", "good", "gigabytes", "forks"});
  ASSERT_NE(find(outcome, "good"), nullptr);
  EXPECT_FALSE(find(outcome, "good")->failed);
  EXPECT_EQ(find(outcome, "good")->figures.at(0).value, -12.5);
  EXPECT_TRUE(find(outcome, "crash")->failed);
  EXPECT_TRUE(find(outcome, "gigabytes")->failed);
}

TEST(Isolation, OrderOfEndingDoesNotShow) {
  SectorOptions options = options_for({"crash", "declares", "good", "throws"});
  for (int jobs : {1, 2, 8}) {
    options.jobs = jobs;
    Outcome outcome = run(options, small_dataset());
    std::string ids;
    for (const auto& sector : outcome.findings.sectors) ids += sector.id + " ";
    EXPECT_EQ(ids, "dental crash good throws ");
    ASSERT_EQ(outcome.diagnostics.items().size(), 2U);
    EXPECT_EQ(outcome.diagnostics.items()[0].code, code::sector_crashed);
    EXPECT_EQ(outcome.diagnostics.items()[1].code, code::sector_exception);
  }
}

TEST(Isolation, ProgressComesOnceForEachSector) {
  SectorOptions options = options_for({"crash", "good"});
  Diagnostics diagnostics;
  auto plugins = discover(options, diagnostics);
  std::map<std::string, bool> seen;
  compute(small_dataset(), plugins, options, diagnostics,
          [&](const Plugin& plugin, bool failed) { seen[plugin.id] = failed; });
  EXPECT_THAT(seen,
              testing::ElementsAre(testing::Pair("crash", true), testing::Pair("good", false)));
}

TEST(Isolation, ThreadsMayBeUsed) { EXPECT_EQ(run({"thread_joined"}).failure(), ""); }

TEST(Isolation, ALibraryThatAsksWhoTheUserIsContinuesWithout) {
  EXPECT_EQ(run({"asks_for_user"}).failure(), "");
}

TEST(Isolation, FilesCannotBeWritten) {
  EXPECT_EQ(run({"writes_file"}).failure(), "");
  EXPECT_FALSE(std::filesystem::exists("/tmp/muster-bad-plugin"));
}

TEST(Isolation, FilesThatAreNobodysBusinessCannotBeRead) {
  if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1)
    MUSTER_SKIP("what a plugin may read", "this kernel has no Landlock");
  Outcome outcome = run({"reads_secrets"});
  ASSERT_EQ(outcome.failure(), "");
  EXPECT_EQ(outcome.findings.sectors[0].figures.at(0).value, 0);
}

TEST(Isolation, WhatIsPrintedIsANoteAndWhatIsReportedHasItsPlace) {
  Outcome outcome = run({"prints"});
  ASSERT_EQ(outcome.diagnostics.items().size(), 2U);
  const Diagnostic& reported = outcome.diagnostics.items()[0];
  EXPECT_EQ(reported.code, code::sector_report);
  EXPECT_EQ(reported.severity, Severity::warning);
  EXPECT_EQ(reported.message, "prints: row looks odd");
  EXPECT_EQ(reported.location, (Location{"editions/test-2022/staff.csv", 3, 0}));
  const Diagnostic& printed = outcome.diagnostics.items()[1];
  EXPECT_EQ(printed.code, code::sector_printed);
  EXPECT_EQ(printed.severity, Severity::note);
  EXPECT_THAT(printed.message, testing::HasSubstr("debugging \uFFFD[31mred"));
}

TEST(Isolation, SectorsOfTheEditionComeInItsOrder) {
  model::Dataset dataset = small_dataset();
  dataset.edition.sectors = {"good", "end_of_life", "dental"};
  Outcome outcome = run(options_for({"good", "declares", "crash"}), dataset);
  ASSERT_EQ(outcome.findings.sectors.size(), 3U);
  EXPECT_EQ(outcome.findings.sectors[0].id, "good");
  EXPECT_EQ(outcome.findings.sectors[1].title, "End of life");
  EXPECT_EQ(outcome.findings.sectors[1].failure,
            "The figures for End of life could not be produced: no plugin for this sector was "
            "found.");
  EXPECT_EQ(outcome.findings.sectors[2].id, "dental");
  EXPECT_TRUE(outcome.reports(code::sector_absent));
}

}  // namespace
}  // namespace muster::sectors::test
