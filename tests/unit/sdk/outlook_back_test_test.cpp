// SPDX-License-Identifier: MIT
// The section's words on the trend tested on the past.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "muster/sdk/outlook_section.hpp"
#include "unit/sdk/outlook_tables.hpp"

namespace muster::sdk {
namespace {

using testing::Asked;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::Outlook2022;
using testing::PluginRun;

/// Nurses with a figure of this day between those of 2017 and 2022.
Outlook2022 nurses_from(const std::string& day) {
  Outlook2022 edition;
  edition.staff.push_back({day, "acute", "Nurses", "90"});
  return edition;
}

std::string lead(const Outlook2022& edition, const Asked& asked = {}) {
  return testing::run_outlook(edition.image(), asked).sentence("back_test_lead");
}

TEST(BackTestLead, SaysHowLongAgo) {
  EXPECT_THAT(lead(nurses_from("2021-10-01")), HasSubstr("A projection made one year earlier"));
  EXPECT_THAT(lead(nurses_from("2020-04-01")), HasSubstr("A projection made 2.5 years earlier"));
  // Two years and half a month: 2.04.
  EXPECT_THAT(lead(nurses_from("2020-09-16")), HasSubstr("A projection made 2 years earlier"));
}

TEST(BackTestLead, SaysFromWhenToWhenWhereTheRowsDiffer) {
  Outlook2022 edition = nurses_from("2020-10-01");
  edition.staff.push_back({"2019-10-01", "acute", "Doctors", "45"});
  EXPECT_THAT(lead(edition), HasSubstr("A projection made 2 to 3 years earlier"));
}

TEST(BackTestTable, AddsItsRowsUpAndKeepsTheSignOfTheBias) {
  Outlook2022 edition = nurses_from("2020-10-01");
  edition.staff.push_back({"2019-10-01", "acute", "Doctors", "45"});
  const PluginRun found = testing::run_outlook(edition.image(), {});
  const auto sum_of = [&](const std::string& measure) {
    return found.value(measure + ".nurses") + found.value(measure + ".doctors");
  };
  for (const char* measure : {"projected_in_post", "actual_in_post", "projection_error"})
    EXPECT_NEAR(found.value(std::string(measure) + ".total"), sum_of(measure), 1e-9) << measure;
  EXPECT_NEAR(found.value("projection_error_size.total"), std::abs(sum_of("projection_error")),
              1e-9);
  EXPECT_EQ(found.block("back_test").at("rows").size(), 3u);
}

// 2017 to 2020 is the trend, 2020 to 2022 the test: three years for two.
TEST(BackTestLead, SaysWhatItTestsAndWhatItDoesNot) {
  EXPECT_THAT(lead(nurses_from("2020-10-01")),
              HasSubstr("A projection made 2 years earlier, from the trend of the 3 years before "
                        "that, would have been"));
  EXPECT_THAT(lead(nurses_from("2020-10-01")),
              EndsWith(" The gap looks 5 years ahead from 5 years of trend. This was not tested, "
                       "so the gap may be out by more."));
  const Asked as_tested{.horizon_years = 2, .look_back_years = 3};
  EXPECT_THAT(lead(nurses_from("2020-10-01"), as_tested),
              EndsWith(" A gap smaller than that could be due to the method alone."));
  EXPECT_THAT(lead(nurses_from("2020-10-01"), {.horizon_years = 2}),
              EndsWith(" The gap looks 2 years ahead from 5 years of trend. This was not tested, "
                       "so the gap may be out by more."));
}

// 31 October is 30 days later than a whole number of years before 1 October would have it.
TEST(BackTestLead, ATimeThatIsShortByTheToleranceCounts) {
  Asked asked{.horizon_years = 2, .look_back_years = 3};
  asked.settings = {{"data.date_tolerance", "30"}};
  const char* tested = " A gap smaller than that could be due to the method alone.";
  EXPECT_THAT(lead(nurses_from("2020-10-31"), asked), EndsWith(tested));
  Outlook2022 later_trend = nurses_from("2020-10-01");
  later_trend.staff[0][0] = "2017-10-31";
  EXPECT_THAT(lead(later_trend, asked), EndsWith(tested));
  asked.horizon_years = 5;
  const char* shorter =
      " The gap looks 5 years ahead. This was not tested, so the gap may be out by more.";
  EXPECT_THAT(lead(later_trend, asked), EndsWith(shorter));
  EXPECT_THAT(lead(nurses_from("2020-10-01"), asked), EndsWith(shorter));
}

/// Nurses 100 in 2017 and 2020, so that 100 are projected.
Outlook2022 flat_until(const std::string& now) {
  Outlook2022 edition = nurses_from("2020-10-01");
  edition.staff[0][3] = edition.staff.back()[3] = "100";
  edition.staff[1][3] = now;
  return edition;
}

TEST(BackTestLead, CallsTheBiasByItsSign) {
  EXPECT_THAT(lead(flat_until("99.5")), HasSubstr("would have been too high by "));
  EXPECT_THAT(lead(flat_until("100")), HasSubstr("would have been right in all "));
  EXPECT_THAT(lead(flat_until("99.6")), HasSubstr("would have been right in all "))
      << "0.4 prints as 0";
  EXPECT_THAT(lead(flat_until("100.4")), HasSubstr("would have been right in all "));
  EXPECT_THAT(lead(flat_until("100.5")), HasSubstr("would have been too low by "));
}

TEST(BackTestLead, SharesAreOfThoseWhoAreLeft) {
  EXPECT_THAT(lead(flat_until("90")), HasSubstr(" of its staff. "));
  EXPECT_THAT(lead(flat_until("0")), HasSubstr(" of its staff, where there are any left. "));
}

/// A sector whose row has figures up to the year before the baseline only.
class EndsEarlier : public muster::Sector {
 public:
  void gap(const Input& input, Section& section) override {
    OutlookRow row;
    row.subject = "Nurses";
    for (const int years : {-5, -3, -1})
      row.history.push_back({add_years(input.edition.baseline, years), Value(100)});
    const OutlookFrame frame{input.edition.baseline, 5, "2028", Unit::wte, "Profession"};
    const Figure none = section.figure(measure::gap, "", Value(0));
    section.sentence("lead", {none});
    OutlookSection(input, frame, {row}, none, section).back_test();
  }
  void retention(const Input&, Section&) override {}
};

TEST(BackTestTable, IsNotThereWithoutAFigureAtTheBaseline) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<EndsEarlier>;
  const PluginRun found(entry, Outlook2022().image(), {.sector = "acute"});
  EXPECT_EQ(found.result, MUSTER_OK);
  EXPECT_TRUE(found.block("back_test").is_null());
}

}  // namespace
}  // namespace muster::sdk
