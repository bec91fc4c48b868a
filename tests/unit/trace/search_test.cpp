// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include <gmock/gmock.h>

namespace muster::trace {
namespace {

using testing::ElementsAre;

Uses sample() {
  Use gap{"people-strategy",
          UseKind::table,
          "acute-workforce-gap",
          "Table 3",
          "Staff, demand and supply",
          "Acute care",
          "sector-acute",
          "Adult nurses",
          "Estimated gap",
          "−909"};
  Use said = gap;
  said.kind = UseKind::sentence;
  said.anchor = "sector-acute";
  said.number = said.row = said.column = "";
  Use other = gap;
  other.publication = "sector-profile";
  Use rate = gap;
  rate.column = "Nurses\u2019 vacancy rate";
  rate.text = "23%";
  return {{"acute.gap.adult_nurses", {gap, said, other}},
          {"acute.vacancy_rate.adult_nurses", {rate}}};
}

std::vector<std::string> ids(const Wanted& wanted) {
  const Uses uses = sample();
  std::vector<std::string> found;
  for (const Match& match : search(uses, wanted))
    found.push_back(match.id + " " + std::to_string(match.uses.size()));
  return found;
}

TEST(TypedNumber, IsWhatPeopleType) {
  EXPECT_EQ(typed_number("−1,032.5 WTE"), "-1032.5");
  EXPECT_EQ(typed_number("+16"), "16");
  EXPECT_EQ(typed_number("£12.50 an hour."), "12.50");
  EXPECT_EQ(typed_number("–"), "");
}

TEST(Search, ByValueAsItIsPrinted) {
  for (const char* value : {"-909", "−909", "-909 WTE"})
    EXPECT_THAT(ids({value, "", "", ""}), ElementsAre("acute.gap.adult_nurses 3")) << value;
  EXPECT_THAT(ids({"909", "", "", ""}), ElementsAre());
  EXPECT_THAT(ids({"23", "", "", ""}), ElementsAre("acute.vacancy_rate.adult_nurses 1"));
}

TEST(Search, ByPlace) {
  for (const char* place : {"table-3", "Table 3", "#acute-workforce-gap"})
    EXPECT_THAT(ids({"", "", place, ""}),
                ElementsAre("acute.gap.adult_nurses 2", "acute.vacancy_rate.adult_nurses 1"))
        << place;
  EXPECT_THAT(ids({"-909", "people-strategy", "sector-acute", ""}),
              ElementsAre("acute.gap.adult_nurses 2"));
  EXPECT_THAT(ids({"", "", "table-30", ""}), ElementsAre());
}

TEST(Search, ByWordsAroundIt) {
  EXPECT_THAT(ids({"", "", "", "ADULT rate"}), ElementsAre("acute.vacancy_rate.adult_nurses 1"));
  EXPECT_THAT(ids({"", "", "", "midwives"}), ElementsAre());
  for (const char* typed : {"nurses'", "nurses\u2019"})
    EXPECT_THAT(ids({"", "", "", typed}), ElementsAre("acute.vacancy_rate.adult_nurses 1"));
}

}  // namespace
}  // namespace muster::trace
