// SPDX-License-Identifier: MIT
#include "starter/next_edition.hpp"

#include <gmock/gmock.h>

namespace muster::starter {
namespace {

std::string later(const char* date, int months) {
  return iso_date(months_later(parse_date(date).value(), months));
}

TEST(MonthsLater, KeepsTheDayWhereThereIsOne) {
  EXPECT_EQ(later("2024-06-30", 12), "2025-06-30");
  EXPECT_EQ(later("2024-06-30", 6), "2024-12-30");
  EXPECT_EQ(later("2023-11-15", 2), "2024-01-15");
  EXPECT_EQ(later("2024-08-31", 6), "2025-02-28");
  EXPECT_EQ(later("2024-02-29", 12), "2025-02-28");
  EXPECT_EQ(later("2023-12-31", 12), "2024-12-31");
}

model::Edition edition() {
  model::Edition made;
  made.id = "a-2024";
  made.published = parse_date("2024-12-01").value();
  made.baseline = parse_date("2024-10-01").value();
  made.horizon_label = "2029";
  return made;
}

TEST(NextYaml, ChangesItsKeysAndKeepsTheRest) {
  EXPECT_EQ(next_yaml("# A plan.\nid: a-2024\ntitle: A plan  # ours\nsummary: >-\n  Two\n  lines\n"
                      "status: final\nversion: v3\npublished: 2024-12-01\nbaseline: 2024-10-01\n"
                      "horizon: {years: 5, label: \"2029\"}\nprevious: a-2023\n",
                      edition(), {"a-2025", "", "a-2024", 12}),
            "# A plan.\nid: a-2025\ntitle: A plan  # ours\nsummary: >-\n  Two\n  lines\n"
            "status: draft\nversion: \"0.1\"\npublished: 2025-12-01\nbaseline: 2025-10-01\n"
            "horizon: {years: 5, label: \"2030\"}\nprevious: a-2024\n");
}

TEST(NextYaml, AddsWhatIsNotThereAndQuotesATitle) {
  EXPECT_EQ(next_yaml("id: a-2024\ntitle: >-\n  Over two\n  lines\npublished: 2024-12-01\r\n"
                      "baseline: 2024-10-01",
                      edition(), {"a-2025", "The \"new\" plan", "a-2024", 6}),
            "id: a-2025\ntitle: \"The \\\"new\\\" plan\"\npublished: 2025-06-01\n"
            "baseline: 2025-04-01\nprevious: a-2024\nstatus: draft\nversion: \"0.1\"\n");
}

TEST(NextYaml, EmptiesTheListOfMeetings) {
  model::Edition made = edition();
  made.meetings = {"june", "july"};
  EXPECT_THAT(
      next_yaml("id: a\nmeetings:\n  - june\n  - july\nowner: b\n", made, {"b", "", "a", 12}),
      testing::HasSubstr("id: b\nmeetings: []\nowner: b\n"));
}

TEST(NextYaml, MovesTheDatesOfPublications) {
  model::Edition made = edition();
  made.publication_dates = {{"plan", parse_date("2025-01-31").value()},
                            {"update", parse_date("2025-03-01").value()}};
  EXPECT_THAT(next_yaml("id: a\npublication_dates:\n  plan: 2025-01-31\n  update: 2025-03-01\n"
                        "owner: b\n",
                        made, {"b", "", "a", 12}),
              testing::HasSubstr("\npublication_dates: {plan: 2026-01-31, update: 2026-03-01}\n"
                                 "owner: b\n"));
}

/// The next round begins after this one ends: 22 November 2024 is the last day, and six months
/// later is 22 May 2025.
TEST(NextYaml, MovesTheRoundOfUpdatesOn) {
  model::Edition made = edition();
  made.settings = {{"updates.from", "2024-06-01"}, {"updates.by", "2024-11-22"}};
  const NextEdition next{"b", "", "a", 6};
  EXPECT_THAT(next_yaml("updates: {from: 2024-06-01, by: 2024-11-22}\n", made, next),
              testing::HasSubstr("updates: {from: 2024-11-23, by: 2025-05-22}\n"));
  EXPECT_THAT(next_yaml("updates:\n  by: 2024-11-22\n  from: 2024-06-01\n", made, next),
              testing::HasSubstr("  by: 2025-05-22\n  from: 2024-11-23\n"));
}

/// From 18 June to 17 September are 91 days; 91 days after 25 June is 24 September.
TEST(NextYaml, PublicationsOfAMeetingMoveWithIt) {
  model::Edition made = edition();
  made.publication_dates = {{"minutes", parse_date("2025-06-25").value()}};
  NextEdition next{"b", "", "a", 12};
  next.meeting = MeetingDates{parse_date("2025-06-18").value(), parse_date("2025-09-17").value(),
                              parse_date("2025-09-09").value()};
  EXPECT_THAT(next_yaml("publication_dates: {minutes: 2025-06-25}\n", made, next),
              testing::HasSubstr("publication_dates: {minutes: 2025-09-24}\n"));
}

TEST(NextYaml, ALabelThatIsNoYearStays) {
  model::Edition made = edition();
  made.horizon_label = "the 2030s";
  EXPECT_THAT(next_yaml("id: a\nhorizon:\n  label: the 2030s\n", made, {"b", "", "a", 12}),
              testing::HasSubstr("  label: the 2030s\n"));
}

}  // namespace
}  // namespace muster::starter
