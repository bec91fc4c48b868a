// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Loaded named(const std::string& earlier, const std::string& now) {
  return load({{"staff.csv", "date,sector,profession,fte\n2022-10-01,acute," + now +
                                 ",1000\n2017-10-01,acute," + earlier + ",900\n"}});
}

TEST(AlikeNames, OneGroupInTwoSpellings) {
  for (const char* name : {"Adult Nurses", "Adult  nurses", "adult-nurses", "Adult nurse"})
    EXPECT_THAT(named(name, "Adult nurses").found,
                ElementsAre("edition/staff.csv:3 load.names.alike"))
        << name;
  EXPECT_THAT(named("Obs and Gynae", "Obs & Gynae").found,
              ElementsAre("edition/staff.csv:3 load.names.alike"));
  EXPECT_THAT(named("Band 5 nurses", "Band 6 nurses").found, IsEmpty());
  EXPECT_THAT(named("Bands 1-4", "Band 14").found, IsEmpty());
}

TEST(AlikeNames, AcrossTablesAndOnceAName) {
  Loaded out = load({{"staff.csv", "date,sector,profession,fte\n2022-10-01,acute,Adult nurses,9\n"},
                     {"age_profile.csv",
                      "date,sector,profession,age_band,headcount\n"
                      "2022-10-01,acute,Adult Nurses,25-34,5\n"
                      "2022-10-01,acute,Adult Nurses,35-44,5\n"}});
  EXPECT_THAT(out.found, ElementsAre("edition/age_profile.csv:2 load.names.alike"));
  EXPECT_EQ(out.messages[0],
            "column 'profession' contains 'Adult Nurses', but staff.csv:2 has 'Adult nurses', so "
            "they count as two groups");
}

}  // namespace
}  // namespace muster::load
