// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "muster/sector.hpp"
#include "unit/sdk/plugin_run.hpp"

namespace muster::sdk {
namespace {

using ::testing::HasSubstr;
using testing::ImageBuilder;
using testing::PluginRun;

template <RetentionSection::WholeSystem whole_system>
class ReasonsOnly : public muster::Sector {
 public:
  void gap(const Input&, Section&) override {}
  void retention(const Input& input, Section& section) override {
    RetentionSection(input, section).leaving_reasons(whole_system);
  }
};

template <RetentionSection::WholeSystem whole_system = RetentionSection::WholeSystem::in_words>
PluginRun run(const ImageBuilder& image) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<ReasonsOnly<whole_system>>;
  return PluginRun(entry, image, {.sector = "acute"});
}

ImageBuilder counted() {
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "leavers#"},
              {{"2020/21", "acute", "Pay", "900"},
               {"2021/22", "acute", "Relocation", "60"},
               {"2021/22", "acute", "Pay", "20"},
               {"2021/22", "acute", "Unknown", "20"}});
  return image;
}

ImageBuilder published() {
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "share#"},
              {{"2021/22", "all", "Relocation", "0.216"}, {"2021/22", "all", "Pay", "0.168"}});
  return image;
}

TEST(LeavingReasons, SharesAreOfLeaversWithAKnownReason) {
  const PluginRun found = run(counted());
  EXPECT_NEAR(found.figure("reason_share.relocation").at("value"), 0.75, 1e-12);
  EXPECT_NEAR(found.figure("reason_share.pay").at("value"), 0.25, 1e-12);
  EXPECT_EQ(found.figure("reason_share.relocation").at("formula"), "retention.reason-share");
}

TEST(LeavingReasons, UnknownIsSeparateAsAShareOfAllLeavers) {
  const PluginRun found = run(counted());
  EXPECT_NEAR(found.figure("reason_share.unknown.total").at("value"), 0.2, 1e-12);
  EXPECT_EQ(found.block("reasons_chart").at("series").at(0).at("points").size(), 2u);
  EXPECT_EQ(found.notes("leaving_reasons", "Reason not known").size(), 1u);
}

TEST(LeavingReasons, WhatASourceDoesNotListIsShownAsTheRest) {
  const PluginRun found = run<RetentionSection::WholeSystem::in_full>(published());
  EXPECT_NEAR(found.figure("reason_share.other_or_not_stated").at("value"), 0.616, 1e-12);
  EXPECT_EQ(found.figure("reason_share.relocation").at("formula"), "");
  EXPECT_EQ(found.block("reasons_chart").at("series").at(0).at("points").size(), 3u);
}

TEST(LeavingReasons, OfAllSectorsAreASentenceUnlessAskedInFull) {
  const PluginRun found = run(published());
  EXPECT_TRUE(found.block("reasons_chart").is_null());
  EXPECT_EQ(found.sentence("leaving_reasons_lead"),
            "Across all sectors together, the reasons given most often for leaving in 2021/22 were "
            "relocation ([reason_share.relocation]) and pay ([reason_share.pay]). There are no "
            "figures for "
            "single sectors.");
}

TEST(LeavingReasons, SharesThatDoNotPrintTo100SaySo) {
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "leavers#"},
              {{"2021/22", "acute", "A", "1"},
               {"2021/22", "acute", "B", "1"},
               {"2021/22", "acute", "C", "1"}});
  EXPECT_THAT(run(image).block("leaving_reasons").at("source").get<std::string>(),
              HasSubstr("do not add up to 100%"));
}

TEST(LeavingReasons, AWithheldCountWithholdsTheShares) {
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "leavers#"},
              {{"2021/22", "acute", "A", "*"}, {"2021/22", "acute", "B", "100"}});
  EXPECT_TRUE(run(image).json.at("sections").empty());
}

TEST(LeavingReasons, NoFiguresNoSection) {
  EXPECT_TRUE(run(ImageBuilder()).json.at("sections").empty());
}

ImageBuilder shares_of(const testing::RowsOfText& reasons) {
  testing::RowsOfText rows;
  for (const std::vector<std::string>& reason : reasons)
    rows.push_back({"2021/22", "acute", reason[0], reason[1]});
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "share#"}, rows);
  return image;
}

std::string source_of(const PluginRun& found) {
  return found.block("leaving_reasons").at("source").get<std::string>();
}

TEST(LeavingReasons, SharesThatPrintTo100SayNothing) {
  const PluginRun found = run(shares_of({{"Pay", "0.75"}, {"Relocation", "0.25"}}));
  EXPECT_EQ(source_of(found).find("do not add up"), std::string::npos);
}

TEST(LeavingReasons, EveryWordForUnknownIsSeparate) {
  for (const char* word : {"Unknown", "unknown", "Not known"}) {
    const PluginRun found = run(shares_of({{"Pay", "1"}, {word, "0.2"}}));
    EXPECT_NEAR(found.figure("reason_share.unknown.total").at("value"), 0.2, 1e-12) << word;
  }
}

TEST(LeavingReasons, TheSmallestRestThatPrintsIsShown) {
  const PluginRun found = run(shares_of({{"Pay", "0.6"}, {"Relocation", "0.3993"}}));
  EXPECT_NEAR(found.figure("reason_share.other_or_not_stated").at("value"), 0.0007, 1e-12);
  const PluginRun whole = run(shares_of({{"Pay", "0.6"}, {"Relocation", "0.3997"}}));
  EXPECT_TRUE(whole.figure("reason_share.other_or_not_stated").is_null());
}

TEST(LeavingReasons, SharesAreTakenWhereACountIsMissing) {
  ImageBuilder image;
  image.table("leaving_reasons", {"period", "sector", "reason", "leavers#", "share#"},
              {{"2021/22", "acute", "Pay", "*", "0.7"}, {"2021/22", "acute", "Age", "30", "0.3"}});
  EXPECT_NEAR(run(image).figure("reason_share.pay").at("value"), 0.7, 1e-12);
}

TEST(LeavingReasons, TheSentenceNamesTheFourLargestAndNoRemainder) {
  const PluginRun found = run(shares_of({{"A", "0.1"},
                                         {"Other reasons", "0.4"},
                                         {"B", "0.1"},
                                         {"C", "0.2"},
                                         {"D", "0.15"},
                                         {"E", "0.05"}}));
  EXPECT_EQ(found.sentence("leaving_reasons_lead"),
            "The reasons given most often for leaving in 2021/22 were C ([reason_share.c]), "
            "D ([reason_share.d]), A ([reason_share.a]) and B ([reason_share.b]).");
}

/// Shares of random counts, as they are printed, add up to 100, or the table says that they do not.
TEST(LeavingReasons, SharesAddUpTo100OrANoteSaysWhy) {
  std::mt19937 random(5);
  int uneven = 0;
  for (int i = 0; i < 300; ++i) {
    testing::RowsOfText rows;
    for (std::uint32_t reason = 0; reason < 2 + random() % 8; ++reason)
      rows.push_back({"2021/22", "acute", "Reason " + std::to_string(reason),
                      std::to_string(random() % 500 + 1)});
    ImageBuilder image;
    image.table("leaving_reasons", {"period", "sector", "reason", "leavers#"}, rows);
    const PluginRun found = run(image);
    double tenths = 0;
    for (std::size_t reason = 0; reason < rows.size(); ++reason)
      tenths += found.rounded("reason_share.reason_" + std::to_string(reason), 3) * 1000;
    const bool even = std::round(tenths) == 1000;
    EXPECT_EQ(even, source_of(found).find("do not add up") == std::string::npos) << tenths;
    uneven += even ? 0 : 1;
  }
  EXPECT_GT(uneven, 10) << "the note was never asked for";
}

}  // namespace
}  // namespace muster::sdk
