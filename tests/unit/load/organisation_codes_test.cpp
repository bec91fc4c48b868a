// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string staff = "date,sector,profession,organisation,fte\n";

Loaded load_with(const std::string& organisations, const std::string& rows,
                 const std::string& successors = "") {
  std::map<std::string, std::string> files = {
      {"organisations.csv", "organisation,code,headcount\n" + organisations},
      {"staff.csv", staff + rows}};
  if (!successors.empty()) files["successors.csv"] = "old,new,from\n" + successors;
  return load(std::move(files));
}

std::vector<std::string> names_of(const Loaded& out) {
  std::vector<std::string> names;
  const model::Table& table = *out.dataset->find("staff");
  for (std::size_t row = 0; row < table.row_count(); ++row)
    names.emplace_back(model::text_at(*out.dataset, table.find("organisation"), row));
  return names;
}

/// Official files have codes. 60 of the north and 40 of the south are 100 of Newtown.
TEST(OrganisationCodes, ACodeCountsAsTheName) {
  const Loaded out = load_with("Northside,RX1,n/a\nSouthside,RX2,n/a\nNewtown,RX3,n/a\n",
                               "2017-10-01,acute,Nurses,RX1,60\n2017-10-01,acute,Nurses,RX2,40\n"
                               "2022-10-01,acute,Nurses,Newtown,100\n",
                               "RX1,RX3,2020-04-01\nSouthside,Newtown,2020-04-01\n");
  ASSERT_THAT(out.messages, IsEmpty());
  EXPECT_THAT(names_of(out), ElementsAre("Newtown", "Newtown", "Newtown"));
}

TEST(OrganisationCodes, AnOrganisationNeedsNone) {
  const Loaded out = load_with("Northside,,n/a\n", "2022-10-01,acute,Nurses,Northside,60\n");
  ASSERT_THAT(out.messages, IsEmpty());
  EXPECT_THAT(names_of(out), ElementsAre("Northside"));
}

TEST(OrganisationCodes, ACodeOfTwoIsAnError) {
  const Loaded out = load_with("Northside,RX1,n/a\nSouthside,RX1,n/a\nEastside,Northside,n/a\n",
                               "2022-10-01,acute,Nurses,RX1,60\n");
  EXPECT_THAT(out.found, ElementsAre("edition/organisations.csv:3 load.organisation.code",
                                     "edition/organisations.csv:4 load.organisation.code"));
  EXPECT_EQ(out.messages[0], "the code 'RX1' is the code of 'Northside' and of 'Southside'");
  EXPECT_EQ(out.messages[1], "the code 'Northside' is the name of another organisation");
}

/// The row would count 60 WTE twice.
TEST(OrganisationCodes, ARowWithTheNameAndOneWithTheCodeAreAnError) {
  const Loaded out =
      load_with("Northside,RX1,n/a\n",
                "2022-10-01,acute,Nurses,Northside,60\n2022-10-01,acute,Nurses,RX1,60\n");
  EXPECT_THAT(out.found, ElementsAre("edition/staff.csv:3 load.organisation.twice"));
  EXPECT_THAT(out.messages[0], HasSubstr("has the same key as line 2"));
}

}  // namespace
}  // namespace muster::load
