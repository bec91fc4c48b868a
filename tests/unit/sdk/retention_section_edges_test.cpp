// SPDX-License-Identifier: MIT
// Whom the retention section names, and the notes that it leaves away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/sdk/retention_only.hpp"

namespace muster::sdk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::image_with;
using testing::ImageBuilder;
using ::testing::IsEmpty;
using testing::movements;
using testing::PluginRun;
using testing::RowsOfText;

PluginRun run(const ImageBuilder& image) { return testing::run_retention_only(image); }

constexpr const char* worth =
    "One percentage point less turnover would keep [value_of_retention.total] WTE a year in the "
    "sector.";

/// Professions A, B, C and so on, of whom nothing but their staff is known.
ImageBuilder staff_of(std::size_t professions) {
  RowsOfText rows;
  for (std::size_t i = 0; i < professions; ++i)
    rows.push_back({"2022-10-01", "acute", std::string(1, static_cast<char>('A' + i)), "10"});
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"}, rows);
  return image;
}

/// Nurses, whose turnover from movements is 60 / 250 = 0.24, and doctors with this published rate.
ImageBuilder with_doctors_at(const std::string& rate) {
  ImageBuilder image = image_with(movements());
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Doctors", "2021/22", rate}});
  return image;
}

TEST(RetentionLead, NamesFourWithoutFiguresAndNoMore) {
  EXPECT_EQ(run(staff_of(4)).sentence("retention_lead"),
            std::string(worth) + " No turnover or stability figures are given for A, B, C and D.");
  EXPECT_EQ(run(staff_of(5)).sentence("retention_lead"),
            std::string(worth) + " No turnover or stability figures are given for any profession.");
  ImageBuilder five = staff_of(5);
  five.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
             {{"turnover", "acute", "F", "2021/22", "0.1"}});
  EXPECT_THAT(run(five).sentence("retention_lead"),
              HasSubstr(" No turnover or stability figures are given for the other professions."));
}

TEST(RetentionLead, OneTurnoverIsNotTheHighest) {
  EXPECT_THAT(run(image_with(movements())).sentence("retention_lead"),
              HasSubstr("Turnover is known for Nurses: [turnover.nurses]. One"));
}

TEST(RetentionLead, NamesTheHighestTurnover) {
  EXPECT_EQ(run(with_doctors_at("0.3")).sentence("retention_lead"),
            "Turnover is highest among Doctors, at [turnover.doctors]. " + std::string(worth));
  EXPECT_THAT(run(with_doctors_at("0.2")).sentence("retention_lead"),
              HasSubstr("highest among Nurses"));
}

TEST(RetentionLead, OfRatesThatAreAlikeNamesTheFirst) {
  EXPECT_THAT(run(with_doctors_at("0.24")).sentence("retention_lead"),
              HasSubstr("highest among Nurses"));
}

TEST(RetentionNotes, AJoinerRateBesideAPublishedTurnoverHasItsOwn) {
  ImageBuilder image = image_with(movements("synthetic"));
  image.table("published_rates", {"measure", "sector", "profession", "period", "rate#"},
              {{"turnover", "acute", "Nurses", "2021/22", "0.164"}});
  EXPECT_THAT(run(image).notes("retention_rates", "Nurses"),
              ElementsAre("Turnover is as published for 2021/22.",
                          "The joiner rate is joiners from October 2021 to September 2022 over the "
                          "mean of the 13 month-ends."));
  EXPECT_THAT(run(image_with(movements())).notes("retention_rates", "Nurses"),
              ElementsAre(HasSubstr("Turnover is leavers from October 2021")));
  EXPECT_THAT(run(with_doctors_at("0.3")).notes("retention_rates", "Doctors"),
              ElementsAre("Turnover is as published for 2021/22."));
}

TEST(TurnoverBasis, IsOfThoseWhoseLeaversOrJoinersAreKnown) {
  EXPECT_EQ(run(image_with(movements())).block("turnover_basis").at("rows").size(), 1U);
  RowsOfText rows = movements();
  for (auto& row : rows) row[3] = "n/a";
  EXPECT_EQ(run(image_with(rows)).block("turnover_basis").at("rows").size(), 1U) << "no joiners";
  for (auto& row : rows) row[4] = "n/a";
  EXPECT_TRUE(run(image_with(rows)).block("turnover_basis").is_null());
}

std::vector<std::string> risk_notes(const RowsOfText& bands) {
  ImageBuilder image = image_with({});
  image.table("age_profile", {"date@", "sector", "profession", "age_band", "headcount#"}, bands);
  return run(image).notes("retirement_risk", "Nurses");
}

TEST(RetirementRisk, ANoteSaysThatTheAgeOfSomeIsNotKnown) {
  const RowsOfText known{{"2022-10-01", "acute", "Nurses", "under 25", "90"},
                         {"2022-10-01", "acute", "Nurses", "55 and over", "30"}};
  RowsOfText none = known, one = known;
  none.push_back({"2022-10-01", "acute", "Nurses", "unknown", "0"});
  one.push_back({"2022-10-01", "acute", "Nurses", "unknown", "1"});
  EXPECT_THAT(risk_notes(known), IsEmpty());
  EXPECT_THAT(risk_notes(none), IsEmpty());
  EXPECT_THAT(risk_notes(one), ElementsAre("Shares are of staff whose age is known."));
}

/// What a sector of its own asks of the section.
class Asks : public muster::Sector {
 public:
  void gap(const Input&, Section&) override {}
  void retention(const Input& input, Section& section) override {
    const RetentionSection retention(input, section);
    section.sentence("found", {retention.find("Doctors")->turnover});
    section.sentence("porters", {retention.find("Porters") ? "found" : "not found"});
  }
};

TEST(RetentionSection, FindsAProfessionByItsName) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<Asks>;
  const PluginRun found(entry, with_doctors_at("0.3"), {.sector = "acute"});
  EXPECT_EQ(found.sentence("found"), "[turnover.doctors]");
  EXPECT_EQ(found.sentence("porters"), "not found");
}

}  // namespace
}  // namespace muster::sdk
